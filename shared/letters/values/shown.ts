import { type Entry, entriesOf, shownTo } from '../../case/disclosure.ts'
import type { Case } from '../../case/state.ts'
import { capital } from '../../words/capital.ts'
import type { CompleteOrder } from '../order.ts'
import { nameOf, quotable, type Reader } from './reader.ts'

const titleOf = (state: Case, { id }: Entry, reader: Reader): string | null => {
  const { t } = reader
  const said = state.statements.find((one) => one.id === id)
  if (said) return t('letter.annex.statement', { who: nameOf(reader, said.by), on: said.on })
  const attempt = state.attempts.find((one) => one.id === id)
  if (attempt) return t('letterValue.shown.attempt', { who: nameOf(reader, attempt.by), on: attempt.on })
  const assessment = state.assessments.find((one) => one.id === id)
  if (assessment) return t('letter.annex.assessment', { on: assessment.on })
  const document = state.documents.find((one) => one.id === id)
  return document
    ? capital(t('letterValue.shown.document', { kind: document.kind, name: quotable(document.name) }))
    : null
}

/**
 * Everything that the reader has been shown: first what goes along now, then what he got before, in the order in which
 * it came. What is for the office only is never among it, whatever the order says.
 */
export const disclosedTo = (state: Case, { shown }: CompleteOrder, reader: Reader): readonly string[] => {
  const { t, side } = reader
  const entries = entriesOf(state).filter(({ internal, from }) => !internal && from !== side)
  const title = (entry: Entry): readonly string[] => [titleOf(state, entry, reader) ?? []].flat()
  const now = entries.filter(({ id }) => shown.includes(id))
  const before = entries
    .filter((entry) => !now.includes(entry))
    // The letters themselves are no news to who got them.
    .filter(({ id }) => !state.letters.some(({ document }) => document === id))
    .flatMap((entry) => {
      const disclosure = shownTo(state, entry.id, side)
      return disclosure ? [{ entry, on: disclosure.on }] : []
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  return [
    ...now.flatMap(title).map((what) => t('letterValue.shown.now', { title: what })),
    ...before.flatMap(({ entry, on }) =>
      title(entry).map((what) => t('letterValue.shown.before', { title: what, on })),
    ),
  ]
}
