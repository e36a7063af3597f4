import { z } from 'zod'
import type { LetterTo } from '#shared/case/letters.ts'
import type { CaseView } from '#shared/case/view.ts'
import { missingItem, parties, party } from '#shared/case/vocabulary.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { entryId } from '#shared/kernel/id.ts'
import { type LetterOrderInput, letterVia } from '#shared/letters/order.ts'

/** What the mediator chose for a letter; null where the letter follows the case. */
const choices = z.object({
  via: letterVia,
  on: plainDate.nullable(),
  dueOn: plainDate.nullable(),
  items: z.array(missingItem).nullable(),
  shown: z.array(entryId).nullable(),
  /** The open proposal that the letter brings. */
  about: entryId.nullable(),
  /** The new proposal that it makes, as far as it is written. */
  proposal: z
    .object({ kind: z.enum(['advice', 'proposal']), text: z.string(), to: z.array(party) })
    .nullable(),
})
export type Choices = z.output<typeof choices>

const words = z.object({ subject: z.string(), text: z.string() })
export type Words = z.output<typeof words>

/** A letter that is being written, as it is kept. */
const letterState = z.object({
  choices,
  /** What the mediator made of the text; null while it is the template's. */
  words: words.nullable(),
  /** The template's text from which he set out. */
  base: words.nullable(),
  /** The mail that was made of it, with the words that it has. */
  mailed: words.extend({ messageId: z.string() }).nullable(),
})
export type LetterState = z.output<typeof letterState>

/** The open proposals that a side can still get or answer, newest last. */
export const openProposalsTo = (view: CaseView, { to }: LetterTo) =>
  view.proposals.filter((made) => !made.withdrawn && made.to.includes(to) && !made.answers[to])

/** A proposal that is not written yet: to both sides, of the kind that the assessment asks for. */
export const blankProposal = (view: CaseView): NonNullable<Choices['proposal']> => ({
  kind: view.assessments.at(-1)?.approach === 'advice' ? 'advice' : 'proposal',
  text: '',
  to: parties.filter((side) => view[side]),
})

/** A letter of which nothing was chosen or written yet: by mail, where the reader has an address for it. */
export const newLetter = (view: CaseView, letter: LetterTo): LetterState => ({
  choices: {
    via: view[letter.to]?.email ? 'mail' : 'letter',
    on: null,
    dueOn: null,
    items: null,
    shown: null,
    about: null,
    proposal:
      letter.kind === 'proposal' && openProposalsTo(view, letter).length === 0 ? blankProposal(view) : null,
  },
  words: null,
  base: null,
  mailed: null,
})

/** What was kept; null when nothing was, or by another version of the app. */
export const readLetter = (kept: string): LetterState | null => {
  if (!kept) return null
  try {
    return letterState.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

/** What is kept of a letter: nothing while it is as it began. */
export const keptLetter = (state: LetterState, began: LetterState): string => {
  const text = JSON.stringify(state)
  return text === JSON.stringify(began) ? '' : text
}

/** Whether a proposal still has to be written before there is a letter. */
export const isUnwritten = ({ proposal }: Choices): boolean => proposal !== null && !proposal.text.trim()

/** The letter as it is asked for. */
export const orderOf = (
  letter: LetterTo,
  { via, on, dueOn, items, shown, about, proposal }: Choices,
): LetterOrderInput => ({
  ...letter,
  via,
  ...(on && { on }),
  ...(dueOn && { dueOn }),
  ...(items && { items }),
  ...(shown && { shown }),
  ...(about && { about }),
  ...(proposal && { proposal }),
})

export const sameWords = (one: Words, other: Words): boolean =>
  one.subject === other.subject && one.text === other.text
