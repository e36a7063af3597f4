import { actionResult } from '../case/actions.ts'
import { firstDue } from '../case/state/hearing.ts'
import type { AgreedAction } from '../case/state/mediation.ts'
import type { Case } from '../case/state.ts'
import { type Party, parties } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { capital } from '../words/capital.ts'
import { column, type Section } from './blocks.ts'
import { proposalLabel } from './mediation.ts'
import type { Writing } from './writing.ts'

/** Something that happened on a day, in words. */
type Moment = { readonly on: PlainDate; readonly text: string }

const beginnings = ({ t, write, state, label, listOf }: Writing): readonly Moment[] => {
  const { agreement } = state
  return [
    ...(agreement?.signedOn ? [{ on: agreement.signedOn, text: t('dossierText.timeline.signed') }] : []),
    ...(agreement?.guaranteeUntil
      ? [{ on: agreement.guaranteeUntil, text: t('dossierText.timeline.guarantee') }]
      : []),
    ...state.invoices.flatMap(({ on, number, amount }) =>
      on
        ? [
            {
              on,
              text: t('dossierText.timeline.invoice', {
                number: number || t('dossierText.dash'),
                amount: write.money(amount),
              }),
            },
          ]
        : [],
    ),
    ...state.attempts.map(({ id, on, by }) => ({
      on,
      text: t('dossierText.timeline.attempt', { label: label(id), party: by }),
    })),
    { on: state.receivedOn, text: t('dossierText.timeline.received', { via: state.channel }) },
    ...state.documents.map(({ id, receivedOn, name }) => ({
      on: receivedOn,
      text: t('dossierText.timeline.document', { label: label(id), name }),
    })),
    ...state.missingRequests.map(({ on, items }) => ({
      on,
      text: t('dossierText.timeline.missing', { items: listOf('missingItem', items) }),
    })),
  ]
}

const admissions = ({ t, state }: Writing): readonly Moment[] => [
  ...(state.completion ? [{ on: state.completion.on, text: t('dossierText.timeline.complete') }] : []),
  ...state.reopenings.flatMap(({ refusal }) =>
    refusal ? [{ on: refusal.on, text: t('dossierText.timeline.refused') }] : [],
  ),
  ...(state.admission.is === 'undecided'
    ? []
    : [{ on: state.admission.on, text: t(`dossierText.timeline.${state.admission.is}`) }]),
]

const requests = ({ t, state }: Writing): readonly Moment[] =>
  state.requests.flatMap((request) => {
    const { on, to: party, via, reminders, extension, response } = request
    return [
      { on, text: t('dossierText.timeline.requested', { party, via, dueOn: firstDue(request) }) },
      ...reminders.map((reminder) => ({
        on: reminder.on,
        text: t('dossierText.timeline.reminded', { ...reminder, party }),
      })),
      ...(extension
        ? [{ on: extension.on, text: t('dossierText.timeline.extended', { party, to: extension.to }) }]
        : []),
      ...(response.is === 'lapsed'
        ? [{ on: response.on, text: t('dossierText.timeline.lapsed', { party }) }]
        : []),
    ]
  })

const hearing = (writing: Writing): readonly Moment[] => {
  const { t, state, label } = writing
  return [
    ...state.statements.map(({ id, on, by, channel }) => ({
      on,
      text: t('dossierText.timeline.statement', { label: label(id), party: by, via: channel }),
    })),
    ...(state.hearingCompletedOn
      ? [{ on: state.hearingCompletedOn, text: t('dossierText.timeline.heard') }]
      : []),
    ...requests(writing),
  ]
}

const disclosures = ({ t, state, labels }: Writing): readonly Moment[] =>
  state.disclosures.flatMap(({ on, to: party, via, entries }) => {
    const shown = labels(entries)
    return shown ? [{ on, text: t('dossierText.timeline.disclosed', { party, via, entries: shown }) }] : []
  })

const letters = ({ t, state }: Writing): readonly Moment[] =>
  state.letters.map(({ on, kind, to: party, via }) => ({
    on,
    text: t('dossierText.timeline.letter', { letter: kind, party, via }),
  }))

const answersOf = ({ t }: Writing, made: Case['proposals'][number], label: string): readonly Moment[] =>
  parties.flatMap((party: Party) => {
    const answer = made.answers[party]
    if (!answer) return []
    const key = answer.accepts ? 'dossierText.timeline.accepted' : 'dossierText.timeline.declined'
    return [{ on: answer.on, text: t(key, { label, party }) }]
  })

/** An assessment comes before what was shown of it on the same day. */
const assessments = ({ t, state, label }: Writing): readonly Moment[] =>
  state.assessments.map(({ id, on, merits, override, unheard }) => {
    const key =
      override || unheard ? 'dossierText.timeline.assessedOverridden' : 'dossierText.timeline.assessed'
    return { on, text: t(key, { label: label(id), merits }) }
  })

/** What was found does not depend on today. */
const foundKey = (action: AgreedAction) => {
  const came = actionResult(action, action.dueOn)
  if (came === 'broken') return 'dossierText.timeline.notKept'
  return came === 'late' ? 'followUp.late' : 'dossierText.timeline.kept'
}

const mediation = (writing: Writing): readonly Moment[] => {
  const { t, state } = writing
  return [
    ...state.proposals.flatMap((made) => {
      const name = proposalLabel(writing, made.id) ?? ''
      return [
        {
          on: made.on,
          text: t('dossierText.timeline.proposed', {
            label: name,
            to: writing.listOf('party', made.to),
            via: made.via,
          }),
        },
        ...answersOf(writing, made, name),
        ...(made.withdrawn
          ? [{ on: made.withdrawn.on, text: t('dossierText.timeline.withdrawn', { label: name }) }]
          : []),
      ]
    }),
    ...state.settlements.flatMap(({ on, actions }) => [
      { on, text: t('dossierText.timeline.settled') },
      ...actions.flatMap((action) => {
        const { text, reports, result } = action
        return [
          ...reports.map((report) => ({
            on: report.on,
            text: t(report.done ? 'followUp.told' : 'followUp.toldNot', { party: report.by, text }),
          })),
          ...(result ? [{ on: result.on, text: t(foundKey(action), { text }) }] : []),
        ]
      }),
    ]),
  ]
}

const course = ({ t, state }: Writing): readonly Moment[] => [
  ...(state.extension
    ? [
        {
          on: state.extension.on,
          text: t('dossierText.timeline.procedureExtended', {
            to: state.extension.dueOn,
            told: state.extension.told,
          }),
        },
      ]
    : []),
  ...state.pauses.flatMap(({ on, resumed }) => [
    { on, text: t('dossierText.timeline.paused') },
    ...(resumed ? [{ on: resumed.on, text: t('dossierText.timeline.resumed') }] : []),
  ]),
  ...state.reopenings.flatMap(({ on, closing }) => [
    { on: closing.on, text: t('dossierText.timeline.closed', { outcome: closing.outcome }) },
    { on, text: t('dossierText.timeline.reopened') },
  ]),
  ...(state.closing
    ? [{ on: state.closing.on, text: t('dossierText.timeline.closed', { outcome: state.closing.outcome }) }]
    : []),
]

/** Every dated fact of the case, oldest first; on one day, in the order of the procedure. */
export const timelineSection = (writing: Writing): Section => {
  const { t, write } = writing
  const moments = [
    ...beginnings(writing),
    ...admissions(writing),
    ...letters(writing),
    ...hearing(writing),
    ...assessments(writing),
    ...disclosures(writing),
    ...mediation(writing),
    ...course(writing),
  ].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
  return {
    title: t('dossierText.timeline.title'),
    blocks: [
      {
        is: 'table',
        columns: [column(t('dossierText.timeline.date')), column(t('dossierText.timeline.what'), 'fill')],
        rows: moments.map(({ on, text }) => ({ cells: [write.date(on), capital(text)] })),
      },
    ],
  }
}
