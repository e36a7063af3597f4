import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { LetterTo } from '#shared/case/letters.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { LetterDraft } from '#shared/letters/draft.ts'
import type { LetterOrderInput } from '#shared/letters/order.ts'
import type { LetterView } from '#shared/letters/view.ts'
import { useAsk } from '../../shared/api.tsx'
import { useDraft } from '../../shared/DraftTextarea.tsx'
import { draftKey } from '../../shared/letters/draft.ts'
import {
  type Choices,
  isUnwritten,
  keptLetter,
  type LetterState,
  newLetter,
  orderOf,
  readLetter,
  sameWords,
  type Words,
} from './letterState.ts'

/** The same value for as long as it says the same, and only after a pause in changing it. */
const useSettled = <V>(value: V, pause: number): V => {
  const [settled] = useDebouncedValue(JSON.stringify(value), pause)
  return useMemo(() => JSON.parse(settled) as V, [settled])
}

/** A letter that is being written: its choices and words are kept as they change, its draft follows them. */
export type Letter = {
  readonly letter: LetterTo
  readonly view: CaseView
  readonly state: LetterState
  /** The template's letter with these choices; null while there is none. */
  readonly draft: LetterDraft | null
  readonly words: Words
  readonly printed: LetterView | null
  /** Why there is no letter. */
  readonly error: unknown
  /** It is known what was written of it before. */
  readonly known: boolean
  /** The draft is that of the choices as they are. */
  readonly settled: boolean
  /** Whether the template would now say something else than what the mediator set out from. */
  readonly outdated: boolean
  readonly choose: (changed: Partial<Choices>) => void
  readonly write: (changed: Partial<Words>) => void
  /** The template's text again; gives what brings back what was written. */
  readonly startAgain: () => () => void
  readonly keepMine: () => void
  readonly wasMailed: (messageId: string) => void
  /** Forgets what is kept. */
  readonly forget: () => Promise<void>
  readonly kept: string
}

export const useLetter = (view: CaseView, letter: LetterTo): Letter => {
  const ask = useAsk()
  const { number } = view
  const { value, set, drop, known } = useDraft(draftKey(number, letter))
  const [began] = [useRef(newLetter(view, letter)).current]
  const state = useMemo(() => readLetter(value) ?? began, [value, began])
  // What happens after an answer came must not put back what was typed meanwhile.
  const latest = useRef(state)
  latest.current = state
  const put = (next: LetterState) => {
    latest.current = next
    set(keptLetter(next, began))
  }
  const change = (changed: Partial<LetterState>) => put({ ...latest.current, ...changed })

  const order: LetterOrderInput = orderOf(letter, state.choices)
  const settledOrder = useSettled(order, 150)
  const unwritten = isUnwritten(state.choices)
  const offered = useQuery(
    ask.letters.draft.queryOptions({
      input: { number, order: settledOrder },
      enabled: !unwritten,
      placeholderData: keepPreviousData,
    }),
  )
  const offer = unwritten ? undefined : offered.data
  const draft = offer?.draft ?? null
  const words: Words = state.words ?? { subject: draft?.subject ?? '', text: draft?.text ?? '' }
  const toPrint = useSettled(draft && { number, order: draft.order, ...words }, 200)
  const viewed = useQuery(
    ask.letters.view.queryOptions({
      input: toPrint ?? {
        number: '',
        order: {
          ...letter,
          language: 'nl',
          via: 'mail',
          on: view.receivedOn,
          dueOn: null,
          items: [],
          shown: [],
          about: null,
          proposal: null,
        },
        subject: '',
        text: '',
      },
      enabled: toPrint !== null && state.words !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const base = draft && { subject: draft.subject, text: draft.text }
  return {
    letter,
    view,
    state,
    draft,
    words,
    printed: offer ? ((state.words && viewed.data) ?? offer.view) : null,
    error: unwritten ? null : offered.error,
    known,
    settled: known && !offered.isPlaceholderData && JSON.stringify(order) === JSON.stringify(settledOrder),
    outdated: Boolean(
      state.words && state.base && base && !offered.isPlaceholderData && !sameWords(state.base, base),
    ),
    choose: (changed) => change({ choices: { ...latest.current.choices, ...changed } }),
    write: (changed) => {
      const { words: written, base: from } = latest.current
      const next = { ...(written ?? words), ...changed }
      if (base && sameWords(next, base)) change({ words: null, base: null })
      else change({ words: next, base: from ?? base })
    },
    startAgain: () => {
      const before = { words: latest.current.words, base: latest.current.base }
      change({ words: null, base: null })
      return () => change(before)
    },
    keepMine: () => change({ base }),
    wasMailed: (messageId) => change({ mailed: { ...words, messageId } }),
    forget: drop,
    kept: value,
  }
}

/** The letter as it can go out; null while there is none, or while its choices are still being worked out. */
export const writtenLetter = ({ view, draft, words, settled }: Letter) => {
  if (!draft || !settled || !words.subject.trim() || !words.text.trim()) return null
  return { number: view.number, order: draft.order, template: draft.template, ...words }
}
