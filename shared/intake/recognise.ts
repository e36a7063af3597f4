import type { FoundContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import {
  compareNames,
  type KnownPerson,
  likely,
  type Match,
  type MatchClash,
  type MatchReason,
  matchPeople,
} from './matching.ts'
import type { NotUnderstood } from './not-understood.ts'
import { type Candidate, exactly, type Unsourced } from './party.ts'

/** Closer than this, two candidates cannot be told apart. */
const tellsApart = 0.05

/** A name that is exactly that of somebody among them. */
export const isExactly = (
  name: string | null,
  people: readonly Pick<KnownPerson, 'name' | 'tradeName'>[],
): boolean =>
  name !== null &&
  people.some((person) =>
    [person.name, person.tradeName].some((own) => {
      const likeness = own ? compareNames(name, own) : null
      return likeness !== null && exactly.includes(likeness.reason)
    }),
  )

/** The name that is shown says who it is. */
export const isNamed = (name: string | null, sender: MailAddress): boolean =>
  name !== null && sender.name !== null && isExactly(name, [{ name: sender.name, tradeName: null }])

const toCandidate = <P extends KnownPerson>(match: Match<P>): Candidate<P['id']> => {
  const { person, score, reasons, evidence = [], against = [] } = match
  const retired = person.active === false
  return { id: person.id, name: person.name, score, reasons, evidence, against, retired }
}

/** Someone whom a clue is of: known, when one of the known people fits and none as well; else new, or nobody. */
export const toParty = <P extends KnownPerson>(
  clue: { name: string | null; email: string | null; phone: string | null },
  people: readonly P[],
  surely: { readonly known: boolean; readonly new: boolean },
  contact: FoundContact,
  named: string | null,
): Unsourced<P['id']> => {
  const matches = matchPeople(clue, people)
  const found = fromMatches(matches)
  const [best] = matches
  // The name that a sender shows tells less than his address: "Fam. Maes".
  const byAddress =
    named === null &&
    matches.some(
      ({ reasons }) => reasons.includes('sameEmail') || reasons.includes('sharedEmail' as MatchReason),
    )
  const meant = !clue.name || byAddress || (best && recognised(best, clue.email))
  if (found.is === 'known' && meant) {
    const sure = surely.known && best?.reasons.includes('sameEmail') && isExactly(named, [best.person])
    return sure ? { ...found, certainty: 'certain' } : found
  }
  if (!clue.name || byAddress) return found
  return {
    is: 'new',
    certainty: found.candidates.length === 0 && surely.new && named !== null ? 'certain' : 'proposed',
    name: clue.name,
    email: clue.email,
    phone: clue.email ? contact.phone : null,
    address: clue.email ? contact.address : null,
    candidates: found.candidates,
  }
}

const nearly: readonly MatchReason[] = [
  'sameInitial',
  'partOfName',
  'familyName',
  'soundsAlike',
  'spelledAlike',
  'tradeNameAlike',
]

const otherAddress = (email: string | null, person: KnownPerson): boolean =>
  email !== null && person.email !== null && email.toLowerCase() !== person.email.trim().toLowerCase()

const nameClashes: readonly MatchClash['code'][] = [
  'otherFirstName',
  'otherFamilyName',
  'otherName',
  'otherGeneration',
]
const namedOtherwise = (against: readonly MatchClash[] = []): boolean =>
  against.some(({ code }) => nameClashes.includes(code))

/**
 * Whether someone who gave his name is the one that he matches. An address for mail with another name is as likely
 * that of his wife or his employer; a telephone is shared, and may be another's that is only mentioned; a name that is
 * nearly the same, with another address, is as likely a brother's.
 */
const recognised = ({ person, reasons, against }: Match<KnownPerson>, email: string | null): boolean =>
  (reasons.includes('sameEmail') && !namedOtherwise(against)) ||
  reasons.some((reason) => exactly.includes(reason)) ||
  (reasons.some((reason) => nearly.includes(reason)) &&
    (reasons.includes('samePhone') || reasons.includes('sharedPhone') || !otherAddress(email, person)))

/** What the mediator has to look at before a person is taken for a known or for a new one. */
export const doubts = <P extends KnownPerson>(
  party: Unsourced<P['id']>,
  name: string | null,
  people: readonly P[],
  speaker: MailAddress | null,
): NotUnderstood[] => {
  if (party.is === 'new') {
    const [like] = party.candidates
    return like ? [{ code: 'resemblesKnown', facts: { name: party.name, person: like.name } }] : []
  }
  if (party.is === 'unknown' || name === null) return []
  const { id, name: person, reasons, against } = party.person
  if (reasons.includes('sameEmail') && !namedOtherwise(against)) return []
  const known = people.find((one) => one.id === id)
  const clear =
    reasons.some((reason) => exactly.includes(reason)) &&
    !(known && otherAddress(speaker?.address ?? null, known))
  return clear ? [] : [{ code: 'takenForKnown', facts: { name, person } }]
}

/** The best of the matches, when it is better than the next. Never more than proposed: see `toParty`. */
export const fromMatches = <P extends KnownPerson>(matches: readonly Match<P>[]): Unsourced<P['id']> => {
  const candidates = matches.map(toCandidate)
  const [best, next] = candidates
  if (!best || best.score < likely || (next && best.score - next.score < tellsApart))
    return { is: 'unknown', certainty: 'unknown', name: null, candidates }
  return { is: 'known', certainty: 'proposed', person: best, candidates }
}
