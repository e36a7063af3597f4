import { actionResult } from '../case/actions.ts'
import type { AgreedAction, MadeProposal, Settlement } from '../case/state/mediation.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { EntryId } from '../kernel/id.ts'
import { capital } from '../words/capital.ts'
import {
  type Block,
  column,
  empty,
  heading,
  orEmpty,
  proseOf,
  type Row,
  type Section,
  sentence,
} from './blocks.ts'
import { nameOf, type Writing } from './writing.ts'

/** `Voorstel 2`, `Advies 1`: numbered by kind, within this dossier; null for one that it does not hold. */
export const proposalLabel = ({ t, state }: Writing, id: EntryId): string | null => {
  const made = state.proposals.find((proposal) => proposal.id === id)
  if (!made) return null
  const number = state.proposals.filter(({ kind }) => kind === made.kind).indexOf(made) + 1
  return t(`dossierText.proposals.${made.kind}`, { number })
}

const answerBlocks = ({ t, audience }: Writing, made: MadeProposal): readonly Block[] =>
  made.to
    // A party's dossier does not say what the other answered.
    .filter((side) => audience === 'internal' || audience === side)
    .map((party) => {
      const answer = made.answers[party]
      if (!answer) return sentence(t('dossierText.proposals.noAnswer', { party }))
      const { accepts, on, channel: via, note } = answer
      const said = t(accepts ? 'dossierText.proposals.accepts' : 'dossierText.proposals.declines', {
        party,
        on,
        via,
      })
      return sentence(note ? `${said} ${t('dossierText.proposals.note', { note })}` : said)
    })

/** What the mediator proposed or advised, and what each side said to it. */
export const proposalsSection = (writing: Writing): Section => {
  const { t, state } = writing
  return {
    title: t('dossierText.proposals.title'),
    blocks: orEmpty(
      state.proposals.flatMap((made): Block[] => [
        heading(proposalLabel(writing, made.id) ?? ''),
        sentence(
          t('dossierText.proposals.given', {
            on: made.on,
            via: made.via,
            answerBy: made.answerBy,
            to: writing.listOf('party', made.to),
          }),
        ),
        ...proseOf(made.text),
        ...answerBlocks(writing, made),
        ...(made.withdrawn
          ? [
              sentence(t('dossierText.proposals.withdrawn', { on: made.withdrawn.on })),
              ...(made.withdrawn.reason
                ? [sentence(t('dossierText.hearing.reason', { reason: made.withdrawn.reason }))]
                : []),
            ]
          : []),
      ]),
      t('dossierText.proposals.none'),
    ),
  }
}

/** What each side said of an action, and what was found. */
const cameOf = ({ t, labels }: Writing, action: AgreedAction, today: PlainDate): string => {
  const { dueOn, reports, result } = action
  const came = t(`followUp.result.${actionResult(action, today)}`, { on: result?.on ?? dueOn })
  const by = result && result.by !== 'mediator' ? t('followUp.onWordOf', { by: result.by }) : ''
  return [
    [came, by].filter(Boolean).join(', '),
    result?.note,
    result && labels(result.documents),
    ...reports.flatMap((report) => [
      t(report.done ? 'followUp.done' : 'followUp.notDone', { on: report.on, party: report.by }),
      report.note,
      labels(report.documents),
    ]),
  ]
    .filter(Boolean)
    .join('\n')
}

const actionsBlock = (writing: Writing, settlement: Settlement, today: PlainDate): Block => {
  const { t, write } = writing
  if (settlement.actions.length === 0) return empty(t('dossierText.settlement.noActions'))
  return {
    is: 'table',
    columns: [
      column(t('dossierText.settlement.action'), 'fill'),
      column(t('dossierText.settlement.owner')),
      column(t('dossierText.settlement.dueOn')),
      column(t('dossierText.settlement.result'), 'fill'),
    ],
    rows: settlement.actions.map((action): Row => {
      const { text, owner, dueOn } = action
      const name = owner === 'mediator' ? null : nameOf(writing, owner)
      const role = capital(t(`source.${owner}`))
      return {
        cells: [
          text,
          name ? `${role}\n${name}` : role,
          write.shortDate(dueOn),
          cameOf(writing, action, today),
        ],
      }
    }),
  }
}

/** What the parties agreed in the end, and whether it was kept. Settlements of before a reopening are kept in it. */
export const settlementSection = (writing: Writing, today: PlainDate): Section => {
  const { t, state } = writing
  const binding = state.reopenings.at(-1)?.settlements ?? 0
  return {
    title: t('dossierText.settlement.title'),
    blocks: orEmpty(
      state.settlements.flatMap((settlement, index): Block[] => {
        const from = settlement.proposal && proposalLabel(writing, settlement.proposal)
        return [
          heading(t('dossierText.settlement.one', { on: settlement.on })),
          ...(index < binding ? [sentence(t('dossierText.settlement.lapsed'))] : []),
          ...proseOf(settlement.text),
          ...(from ? [sentence(t('dossierText.settlement.follows', { proposal: from }))] : []),
          actionsBlock(writing, settlement, today),
        ]
      }),
      t('dossierText.settlement.none'),
    ),
  }
}

/** When the case rested, was closed and was opened again. */
export const courseSection = ({ t, state }: Writing): Section => {
  const reasoned = (text: string, reason: string): Block =>
    sentence(reason ? `${text} ${t('dossierText.hearing.reason', { reason })}` : text)
  const noted = (text: string, note: string): readonly Block[] => [sentence(text), ...proseOf(note)]
  const pauses = state.pauses.flatMap(({ on, reason, until, resumed }): Block[] => [
    reasoned(
      resumed
        ? t('dossierText.course.paused', { on, until: resumed.on })
        : t('dossierText.course.pausedStill', { on }),
      reason,
    ),
    ...(until && !resumed ? [sentence(t('dossierText.course.planned', { until }))] : []),
    ...(resumed?.reason ? [sentence(t('dossierText.course.resumedFor', { reason: resumed.reason }))] : []),
  ])
  const reopenings = state.reopenings.flatMap(({ on, reason, closing }): Block[] => [
    ...noted(t('dossierText.course.closedBefore', closing), closing.note),
    reasoned(t('dossierText.course.reopened', { on }), reason),
  ])
  const closing = state.closing
    ? noted(t('dossierText.course.closed', state.closing), state.closing.note)
    : []
  return {
    title: t('dossierText.course.title'),
    blocks: orEmpty([...pauses, ...reopenings, ...closing], t('dossierText.course.none')),
  }
}
