import { type Balance, balanceRows, type Chances } from '../case/balance.ts'
import type { CaseEvent } from '../case/events.ts'
import { type Party, parties } from '../case/vocabulary.ts'
import type { Instant } from '../kernel/date.ts'
import { capital } from '../words/capital.ts'
import { type Block, column, heading, orEmpty, proseOf, type Row, type Section, sentence } from './blocks.ts'
import type { Writing } from './writing.ts'

/** What only the office's own dossier has. Never made for a party. */

/** A line of the log. `by`: a name, or null for what the app did by itself. */
export type RecordedStep = {
  readonly at: Instant
  readonly by: string | null
  readonly event: CaseEvent
  readonly undone: boolean
}

/** What was shown to a side, with when and how. */
const disclosuresTo = ({ t, labels }: Writing, party: Party, { disclosures }: Chances): readonly Block[] => {
  const items = disclosures.map(({ on, via, entries }) =>
    t('balance.disclosure', { on, via, entries: labels(entries) }),
  )
  return items.length
    ? [heading(t('balance.disclosures', { party })), { is: 'list', items }]
    : [sentence(t('balance.noDisclosures', { party }))]
}

export const balanceSection = (writing: Writing, balance: Balance): Section => {
  const { t, write } = writing
  const { differences } = balance
  return {
    title: t('balance.title'),
    blocks: [
      sentence(t('balance.internal')),
      {
        is: 'table',
        columns: [
          column(t('balance.what'), 'fill'),
          ...parties.map((side) => column(capital(t(`party.${side}`)), 'fit', 'end')),
        ],
        rows: balanceRows.map((row) => ({
          cells: [t(`balance.row.${row}`), ...parties.map((side) => write.number(balance[side][row]))],
        })),
      },
      differences.length > 0
        ? { is: 'list', items: differences.map((difference) => t(`balance.difference.${difference}`)) }
        : sentence(t('balance.noDifferences')),
      ...parties.flatMap((side) => disclosuresTo(writing, side, balance[side])),
    ],
  }
}

export const notesSection = ({ t, write, state }: Writing): Section => ({
  title: t('dossierText.notes.title'),
  blocks: orEmpty(
    state.notes.flatMap(({ on, text }): Block[] => [heading(write.date(on)), ...proseOf(text)]),
    t('dossierText.notes.none'),
  ),
})

/** What an event was about, in a few words of the case itself: a step that was undone is nowhere else. */
const subjectOf = ({ t, write, listOf }: Writing, event: CaseEvent): string => {
  switch (event.type) {
    case 'documentAttached':
      return event.document.name
    case 'documentDescribed':
      return event.name
    case 'conditionFound':
      return `${t('app.colon', { what: t(`conditionName.${event.condition}`) })} ${t(`finding.${event.finding}`)}`
    case 'statementRecorded':
    case 'statementCorrected':
      return t(`party.${event.statement.by}`)
    case 'caseAssessed':
      return t(`merits.${event.assessment.merits}`)
    case 'caseCategorised':
      return listOf('category', event.categories)
    case 'caseClosed':
      return t(`outcome.${event.outcome}`)
    case 'responseRequested':
    case 'entriesDisclosed':
      return t(`party.${event.to}`)
    case 'pointMarked':
    case 'pointCorrected':
      return event.point.text.split('\n')[0]?.slice(0, 120) ?? ''
    case 'positionTaken':
      return `${t('app.colon', { what: t(`party.${event.by}`) })} ${t(`points.position.${event.by}.${event.position}`)}`
    case 'amountStated':
    case 'amountCorrected':
      return `${t('ledger.entry', { what: event.amount.what, by: event.amount.by })}, ${write.money(event.amount.amount)}`
    case 'actionReported':
      return t(`party.${event.by}`)
    case 'proposalAnswered':
      return t(`party.${event.party}`)
    case 'noteAdded':
      return event.text.split('\n')[0]?.slice(0, 120) ?? ''
    default:
      return ''
  }
}

/** The whole log of the case, oldest first, with what was taken back struck through. */
export const historySection = (writing: Writing, steps: readonly RecordedStep[]): Section => {
  const { t, write } = writing
  const known = (type: string) =>
    t(`event.${type as CaseEvent['type']}`, { defaultValue: t('dossierText.history.unknown', { type }) })
  return {
    title: t('dossierText.history.title'),
    blocks: [
      sentence(t('dossierText.history.about')),
      {
        is: 'table',
        columns: [
          column(t('dossierText.history.when')),
          column(t('dossierText.history.who')),
          column(t('dossierText.history.what'), 'fill'),
        ],
        rows: steps.map(({ at, by, event, undone }): Row => {
          const about = subjectOf(writing, event)
          const what = capital(known(event.type))
          return {
            cells: [
              write.moment(at),
              by ?? t('dossierText.history.app'),
              about ? `${what} (${about})` : what,
            ],
            ...(undone && { undone: true }),
          }
        }),
      },
    ],
  }
}
