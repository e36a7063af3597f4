import { findContact } from './contact.ts'
import { readForwarded } from './forwarded.ts'
import type { MailContent } from './mail.ts'
import { foldName, foldPhone, spelledAlike, weighty } from './matching.ts'
import { readSubject } from './subject.ts'

/** What may tell who a mail is from or about. A store narrows everyone it knows down with it. */
export type LookedFor = {
  readonly emails: readonly string[]
  /** National digits, see `foldPhone`. */
  readonly phones: readonly string[]
  readonly names: readonly SoughtName[]
}

/** A name by what any name that `compareNames` finds like it has in common with it. All folded, see `foldName`. */
export type SoughtName = {
  /** Those that tell people apart. */
  readonly words: readonly string[]
  /** One of these pieces is in every name that is spelled alike. */
  readonly pieces: readonly string[]
  /** Of a name that is spelled alike: its letters, without spaces. */
  readonly length: { readonly least: number; readonly most: number }
}

/** More words than this are no name. */
const mostWords = 6

/** Of two texts with `n` letters changed, one that is cut in `n + 1` pieces has a piece in common with the other. */
export const soughtName = (name: string): SoughtName => {
  const words = foldName(name)
  const letters = words.join('')
  const longest = letters.length / spelledAlike
  const count = Math.floor((1 - spelledAlike) * longest) + 1
  const size = Math.ceil(letters.length / count)
  const pieces = Array.from({ length: count }, (_, at) => letters.slice(at * size, (at + 1) * size))
  return {
    words: weighty(words).slice(0, mostWords),
    pieces: pieces.filter((piece) => piece !== ''),
    length: { least: Math.floor(letters.length * spelledAlike), most: Math.ceil(longest) },
  }
}

/** Everything in a mail by which `proposeIntake` could know someone. */
export const lookedFor = (mail: MailContent): LookedFor => {
  const inner = readForwarded(mail.text)
  const subjects = [readSubject(mail.subject ?? ''), readSubject(inner?.subject ?? '')]
  const senders = [mail.from, inner?.from]
  const names = [
    ...subjects.flatMap((names) => [names?.customer, names?.klussenier]),
    ...senders.map((sender) => sender?.name),
  ]
  const texts = [mail.text, inner?.text ?? '', inner?.comment ?? '']
  return {
    emails: senders.flatMap((sender) => sender?.address ?? []),
    phones: texts.flatMap((text) => findContact(text).phone ?? []).map(foldPhone),
    names: [...new Set(names)].flatMap((name) => (name ? soughtName(name) : [])),
  }
}
