import { z } from 'zod'
import { cityKey, companyDomain, mailKey, phoneKey, postalKey, streetKey } from '../people/contactKeys.ts'
import { type Holders, type Likeness, likely, likeness, type PersonFacts } from '../people/likeness.ts'

/**
 * What becomes of a row about someone new who looks like someone known: he is added all the same, he is that person, or
 * the row is left for later. Nobody is taken for another without being asked.
 */
export const alikeAs = z.enum(['add', 'same', 'leave'])
export type AlikeAs = z.output<typeof alikeAs>

/** The mediator's choice for all such rows, and for single ones by their number in the file. */
export const alikeOrder = z.object({
  all: alikeAs.default('add'),
  rows: z.record(z.string().regex(/^[1-9]\d{0,6}$/), alikeAs).default({}),
})
export type AlikeOrder = z.output<typeof alikeOrder>

export const alikeIn = ({ all, rows }: AlikeOrder, row: number): AlikeAs => rows[String(row)] ?? all

/** From here on something that speaks against it does not keep two apart: as for who may be in twice. */
const whateverSpeaksAgainst = 0.93

/**
 * How someone in a table is like someone who is known, where that is worth a question: likely with nothing against it,
 * or more than likely. A namesake with another address and another telephone is not.
 */
export const alike = (told: PersonFacts, known: PersonFacts, holders: Holders): Likeness | null => {
  if (!mayBeAlike(told, known)) return null
  const found = likeness(told, known, holders)
  const least = found.against.length > 0 ? whateverSpeaksAgainst : likely
  return found.score >= least ? found : null
}

/** Told apart without comparing the names, which takes long: those who differ in all that both have do not pass. */
const mayBeAlike = (told: PersonFacts, known: PersonFacts): boolean => {
  if (told.tradeName && known.tradeName) return true
  const [mail, otherMail] = [mailKey(told.email), mailKey(known.email)]
  const pairs = [
    [mail, otherMail],
    [phoneKey(told.phone), phoneKey(known.phone)],
    [companyDomain(mail), companyDomain(otherMail)],
    [postalKey(told.postalCode), postalKey(known.postalCode)],
    [cityKey(told.city), cityKey(known.city)],
    [streetKey(told.street), streetKey(known.street)],
  ].filter(([one, other]) => one && other)
  return pairs.length === 0 || pairs.some(([one, other]) => one === other)
}
