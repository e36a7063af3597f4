import type { MailAddress } from './mail.ts'
import { compareNames, foldName, type KnownKlussenier, likely, type Match, matchPeople } from './matching.ts'
import type { SubjectReading } from './subject.ts'

/** Names are looked for in this much of a text. In characters. */
const searched = 50_000

/** The subject has the Klussenier where the form has the customer: only the one who is known can tell. */
export const swapped = (names: SubjectReading | null, klusseniers: readonly KnownKlussenier[]): boolean => {
  const score = (name: string | null | undefined) =>
    name ? (matchPeople({ name, email: null, phone: null }, klusseniers)[0]?.score ?? 0) : 0
  return score(names?.customer) >= 0.9 && score(names?.klussenier) < likely
}

/**
 * Whether the sender can be the one whom the subject names: by the name that is shown ("Tom" for "Tom Wouters"),
 * or by the address. A shared family name is not enough: partners write for each other.
 */
export const mayBe = (name: string, sender: MailAddress | null): boolean => {
  if (!sender) return true
  const words = foldName(name)
  const local = foldName(sender.address?.split('@')[0] ?? '').join('')
  const inAddress = words.filter((word) => word.length >= 3 && local.includes(word)).length
  if (sender.name === null) return local === '' || inAddress > 0
  const shown = foldName(sender.name)
  return (
    inAddress > 1 || compareNames(name, sender.name) !== null || shown.every((word) => words.includes(word))
  )
}

/** Known Klusseniers whom the mail also went to, or whose whole name is in the text. */
export const mentioned = (
  text: string,
  copied: readonly string[],
  klusseniers: readonly KnownKlussenier[],
): Match<KnownKlussenier>[] => {
  const words = ` ${foldWords(text.slice(0, searched))} `
  return klusseniers
    .flatMap((person): Match<KnownKlussenier>[] => {
      const inCopy = person.email !== null && copied.includes(person.email.trim().toLowerCase())
      const inText = [person.name, person.tradeName].some((name) => {
        const folded = name ? foldName(name) : []
        return folded.length >= 2 && words.includes(` ${folded.join(' ')} `)
      })
      if (!inCopy && !inText) return []
      return [
        {
          person,
          score: inCopy ? 0.8 : 0.7,
          reasons: [...(inCopy ? ['inCopy' as const] : []), ...(inText ? ['namedInText' as const] : [])],
        },
      ]
    })
    .sort((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))
}

const foldWords = (text: string): string =>
  text
    .split(/\s+/)
    .flatMap((word) => foldName(word))
    .join(' ')
