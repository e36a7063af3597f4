import type { MailAddress } from './mail.ts'
import {
  compareNames,
  foldName,
  type KnownKlussenier,
  likely,
  type Match,
  matchPeople,
  weighty,
} from './matching.ts'
import type { Range } from './spot.ts'
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
  const inAddress = weighty(words).filter((word) => word.length >= 3 && local.includes(word)).length
  if (sender.name === null) return local === '' || inAddress > 0
  const shown = foldName(sender.name)
  return (
    inAddress > 1 || compareNames(name, sender.name) !== null || shown.every((word) => words.includes(word))
  )
}

/** `at`: where in the text his name stands; null of who is only in copy. */
export type Mention = Match<KnownKlussenier> & { readonly at: Range | null }

/** Known Klusseniers whom the mail also went to, or whose whole name is in the text. */
export const mentioned = (
  text: string,
  copied: readonly string[],
  klusseniers: readonly KnownKlussenier[],
): Mention[] => {
  const words = ` ${foldWords(text.slice(0, searched))} `
  return klusseniers
    .flatMap((person): Mention[] => {
      const inCopy = person.email !== null && copied.includes(person.email.trim().toLowerCase())
      const named = [person.name, person.tradeName].find((name) => {
        const folded = name ? foldName(name) : []
        return folded.length >= 2 && words.includes(` ${folded.join(' ')} `)
      })
      const inText = Boolean(named)
      if (!inCopy && !inText) return []
      return [
        {
          person,
          at: named ? namedAt(text, named) : null,
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

/** Where a name stands that `mentioned` found, however it is spelled there. */
const namedAt = (text: string, name: string): Range | null => {
  const sought = foldName(name)
  const words = [...text.slice(0, searched).matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    foldName(word).map((folded) => ({ folded, start: index, end: index + word.length })),
  )
  const first = words.findIndex((_, at) => sought.every((one, next) => words[at + next]?.folded === one))
  const [from, to] = [words[first], words[first + sought.length - 1]]
  return from && to ? { start: from.start, end: to.end } : null
}
