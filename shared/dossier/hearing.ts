import { entriesOf, shownTo } from '../case/disclosure.ts'
import {
  type Disclosure,
  firstDue,
  type HeardStatement,
  type ResponseRequest,
} from '../case/state/hearing.ts'
import { type Party, parties } from '../case/vocabulary.ts'
import { capital } from '../words/capital.ts'
import { type Block, column, empty, heading, orEmpty, type Row, type Section, sentence } from './blocks.ts'
import { pointsBlocks } from './points.ts'
import { disclosuresOf, roundNumbers } from './rounds.ts'
import type { Writing } from './writing.ts'

const voice = ({ t, state, labels, numberOf }: Writing, statement: HeardStatement): Block => {
  const documents = labels(statement.documents)
  const request = state.requests.find(({ id }) => id === statement.answers)
  return {
    is: 'voice',
    side: statement.by,
    mark: t(statement.by === 'complainant' ? 'dossierText.hearing.hoor' : 'dossierText.hearing.wederhoor'),
    head: t('dossierText.hearing.statement', { number: numberOf(statement.id), party: statement.by }),
    detail: t('dossierText.hearing.given', { on: statement.on, via: statement.channel }),
    text: statement.text,
    foot: [
      ...(request ? [t('dossierText.hearing.answers', { on: request.on })] : []),
      ...(documents ? [t('dossierText.hearing.with', { entries: documents })] : []),
    ],
  }
}

type Dated = { readonly on: string; readonly lines: readonly string[] }

/** A request for a response and all that came of it, in the order in which it happened. */
const requestLines = ({ t, labels }: Writing, request: ResponseRequest): readonly Dated[] => {
  const { to: party, on, via, dueOn, extension, response } = request
  const shown = labels(request.shown)
  const due = firstDue(request) !== dueOn ? 'dossierText.hearing.dueNow' : 'dossierText.hearing.dueOn'
  const lines: Dated[] = [
    {
      on,
      lines: [
        `${t('dossierText.hearing.requested', { on, party, via })} ${t(due, { dueOn })}`,
        ...(shown ? [t('dossierText.hearing.alongWith', { entries: shown })] : []),
      ],
    },
    ...request.reminders.map((reminder) => ({
      on: reminder.on,
      lines: [
        t('dossierText.hearing.reminded', { ...reminder, party }),
        ...(reminder.dueOn ? [t('dossierText.hearing.remindedDue', { dueOn: reminder.dueOn })] : []),
      ],
    })),
  ]
  if (extension)
    lines.push({
      on: extension.on,
      lines: [
        t('dossierText.hearing.extended', {
          on: extension.on,
          from: extension.from,
          to: extension.to,
          party,
        }),
        ...(extension.reason ? [t('dossierText.hearing.reason', { reason: extension.reason })] : []),
      ],
    })
  if (response.is === 'answered')
    lines.push({ on: response.on, lines: [t('dossierText.hearing.answered', { on: response.on, party })] })
  if (response.is === 'lapsed') {
    const entries = labels(response.documents)
    lines.push({
      on: response.on,
      lines: [
        t('dossierText.hearing.lapsed', { on: response.on, party }),
        ...(response.proof ? [t('dossierText.hearing.proof', { proof: response.proof })] : []),
        ...(entries ? [t('dossierText.hearing.proofBy', { entries })] : []),
      ],
    })
  }
  return lines
}

const disclosureLine = ({ t, labels }: Writing, disclosure: Disclosure): Dated => {
  const { on, to: party, via } = disclosure
  return {
    on,
    lines: [t('dossierText.hearing.disclosed', { on, party, via, entries: labels(disclosure.entries) })],
  }
}

const betweenBlock = (writing: Writing, round: number): Block => {
  const { t, state } = writing
  const requests = state.requests.filter((request) => request.round === round)
  const dated = [
    ...requests.flatMap((request) => requestLines(writing, request)),
    ...disclosuresOf(state, round)
      .filter(({ entries }) => writing.labels(entries) !== '')
      .map((disclosure) => disclosureLine(writing, disclosure)),
  ].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  const awaited = requests
    .filter(({ response }) => response.is === 'awaited')
    .map(({ to }) => [t('dossierText.hearing.awaited', { party: to })])
  const items = [...dated.map(({ lines }) => lines), ...awaited]
  return {
    is: 'between',
    head: t('dossierText.hearing.asked'),
    items: items.length > 0 ? items : [[t('dossierText.hearing.nothingAsked')]],
  }
}

const roundBlocks = (writing: Writing, round: number): readonly Block[] => {
  const { t, state } = writing
  const said = (side: Party, none: string) =>
    orEmpty(
      state.statements
        .filter((statement) => statement.round === round && statement.by === side)
        .map((statement) => voice(writing, statement)),
      none,
    )
  return [
    heading(t('dossierText.hearing.round', { round })),
    ...said('complainant', t('dossierText.hearing.noHoor')),
    ...(round === 1 && state.hearingCompletedOn
      ? [sentence(t('dossierText.hearing.completed', { on: state.hearingCompletedOn }))]
      : []),
    betweenBlock(writing, round),
    ...said('respondent', t('dossierText.hearing.noWederhoor')),
  ]
}

/** Every statement, document, attempt and assessment, with who saw it, when and how. */
const shownTable = ({ t, state, label }: Writing): Block => {
  const names = new Map<string, string>(state.documents.map(({ id, name }) => [id, name]))
  const rows = entriesOf(state).map((entry): Row => {
    const cell = (side: Party): string => {
      if (entry.from === side) return t('dossierText.hearing.own')
      const shown = shownTo(state, entry.id, side)
      if (shown) return t('dossierText.hearing.shownOn', { on: shown.on, via: shown.via })
      return entry.internal ? t('dossierText.hearing.internal') : t('dossierText.hearing.notShown')
    }
    const name = names.get(entry.id)
    return {
      cells: [
        name ? `${t('app.colon', { what: label(entry.id) })} ${name}` : label(entry.id),
        capital(t(`source.${entry.from}`)),
        ...parties.map(cell),
      ],
    }
  })
  if (rows.length === 0) return empty(t('dossierText.hearing.nothing'))
  return {
    is: 'table',
    columns: [
      column(t('dossierText.hearing.entry'), 'fill'),
      column(t('dossierText.documents.from')),
      column(t('dossierText.hearing.toComplainant')),
      column(t('dossierText.hearing.toRespondent')),
    ],
    rows,
  }
}

/** Both sides, round by round, with what was asked and shown between them. */
export const hearingSection = (writing: Writing): Section => {
  const { t, state } = writing
  return {
    title: t('dossierText.hearing.title'),
    blocks: [
      sentence(t('dossierText.hearing.about')),
      ...roundNumbers(state).flatMap((round) => roundBlocks(writing, round)),
      ...pointsBlocks(writing),
      heading(t('dossierText.hearing.shown')),
      shownTable(writing),
    ],
  }
}
