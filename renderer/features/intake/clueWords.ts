import type { Clue } from '#shared/intake/clues/index.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { T, Write } from '#shared/words/index.ts'
import type { PersonDraft } from '../../shared/people/person.ts'

/** Whose fields take something over. */
export type ClueSide = 'customer' | 'klussenier'
type Contact = Extract<Clue, { kind: 'phone' | 'email' | 'address' }>

/** Whether it belongs in someone's fields; the others go along as a note. */
export const isContact = (clue: Clue): clue is Contact =>
  clue.kind === 'phone' || clue.kind === 'email' || clue.kind === 'address'

/** The same for what says the same. */
export const clueKey = ({ kind, value }: Clue): string => `${kind} ${JSON.stringify(value)}`

/** What is said twice is shown once, where the writer himself says it. The office's own details are left out. */
export const sameOnce = (clues: readonly Clue[]): readonly Clue[] => {
  const order = { fresh: 0, signature: 1, quoted: 2 }
  const first = new Map<string, Clue>()
  for (const clue of clues) {
    const before = first.get(clueKey(clue))
    if (clue.of !== 'office' && (!before || order[clue.in] < order[before.in])) first.set(clueKey(clue), clue)
  }
  return [...first.values()]
}

/** What kind of thing it is. */
export const clueTitle = (t: T, clue: Clue): string =>
  clue.kind === 'invoiceNumber' ? t(`intake.numberOf.${clue.value.of}`) : t(`intake.clue.${clue.kind}`)

/** What it says, as people here write it. */
export const clueValue = (write: Write, clue: Clue): string => {
  switch (clue.kind) {
    case 'phone':
      return clue.value.national
    case 'email':
      return clue.value.address
    case 'address':
      return `${clue.value.street}, ${clue.value.postalCode} ${clue.value.city}`
    case 'date':
      return write.date(clue.value.day)
    case 'amount':
      return write.money(clue.value.cents)
    case 'invoiceNumber':
      return clue.value.number
    default:
      return unreachable(clue, 'clueValue')
  }
}

/** Someone's fields once a clue was taken over. */
export const withClue = (person: PersonDraft, clue: Clue): PersonDraft => {
  switch (clue.kind) {
    case 'phone':
      return { ...person, phone: clue.value.national }
    case 'email':
      return { ...person, email: clue.value.address }
    case 'address': {
      const { street, postalCode, city } = clue.value
      return { ...person, street, postalCode, city }
    }
    default:
      return person
  }
}

/** The note that says what was ticked, each with the words that it stood in; empty for nothing. */
export const noteOf = (t: T, write: Write, clues: readonly Clue[], noted: ReadonlySet<string>): string => {
  const lines = sameOnce(clues)
    .filter((clue) => noted.has(clueKey(clue)))
    .map(
      (clue) =>
        `${t('app.colon', { what: clueTitle(t, clue) })} ${clueValue(write, clue)} (‘${clue.spot.words.replace(/\s+/g, ' ')}’)`,
    )
  return lines.length > 0 ? [t('intake.noteHead'), ...lines].join('\n') : ''
}
