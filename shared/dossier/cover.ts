import { stageOf } from '../case/rules.ts'
import { currentAssessment, currentPause } from '../case/state.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { Organisation } from '../settings/settings.ts'
import { capital } from '../words/capital.ts'
import { overrideWarning } from './assessment.ts'
import type { Block, Fact } from './blocks.ts'
import { nameOf, type Writing } from './writing.ts'

export type Cover = {
  readonly kicker: string
  /** `Dossier 2026-0001`. */
  readonly heading: string
  readonly subject: string
  readonly against: string
  readonly facts: readonly Fact[]
  readonly office: readonly string[]
  readonly blocks: readonly Block[]
}

/** A side that was not shown the assessment still sees that mediation has begun when it has a proposal. */
const standing = ({ t, state }: Writing): string => {
  if (state.closing) return t('dossierText.cover.closed', state.closing)
  const found = stageOf(state)
  const stage = found === 'assessment' && state.proposals.length > 0 ? 'mediation' : found
  const pause = currentPause(state)
  return pause ? t('dossierText.cover.paused', { stage, on: pause.on }) : t(`stage.${stage}`)
}

const officeLines = ({ name, address, email, phone }: Organisation): readonly string[] =>
  [
    name,
    address?.street,
    [address?.postalCode, address?.city].filter(Boolean).join(' '),
    address?.country,
    email,
    phone,
  ].filter((text): text is string => Boolean(text))

/** That a past complaint was taken over from a table, and for the office itself what the table says. */
const originOf = ({ t, state }: Writing): readonly Fact[] => {
  if (!state.imported) return []
  const { externalNumber: number } = state.imported
  const value = number ? t('dossierText.cover.importedNumber', { number }) : t('dossierText.cover.imported')
  return [{ label: t('dossierText.cover.origin'), value: capital(value) }]
}

const originBlocks = ({ t, write, state }: Writing): readonly Block[] => {
  if (!state.imported) return []
  const { outcomeTold, description, amount } = state.imported
  const told = [outcomeTold, amount === null ? '' : write.money(amount), description].filter(Boolean)
  return [
    { is: 'text', text: t('dossierText.cover.importedNote') },
    ...told.map((text): Block => ({ is: 'text', text: t('dossierText.cover.importedText', { text }) })),
  ]
}

/** The first page: which case, for whom, and where it stands. `mediator`: a name, for internal use only. */
export const coverOf = (
  writing: Writing,
  {
    today,
    organisation,
    mediator,
  }: { today: PlainDate; organisation: Organisation; mediator: string | null },
): Cover => {
  const { t, write, state, audience } = writing
  const fact = (label: string, value: string): Fact => ({ label, value })
  const words = (key: 'internal' | 'side') =>
    t(`dossierText.cover.${key}`, { party: audience === 'internal' ? 'complainant' : audience })
  return {
    kicker: t('dossierText.kicker'),
    heading: t('dossierText.head', { number: state.number }),
    subject: state.subject,
    against: t('dossierText.against', {
      complainant: nameOf(writing, 'complainant'),
      respondent: nameOf(writing, 'respondent'),
    }),
    facts: [
      fact(t('dossierText.cover.number'), state.number),
      ...originOf(writing),
      fact(t('dossierText.cover.direction'), capital(t(`direction.${state.direction}`))),
      fact(t('dossierText.cover.audience'), capital(t(`audience.${audience}`))),
      fact(
        t('dossierText.cover.received'),
        t('dossierText.cover.receivedOn', { on: state.receivedOn, via: state.channel }),
      ),
      fact(t('dossierText.cover.stage'), capital(standing(writing))),
      ...(audience === 'internal' && state.categories.length > 0
        ? [fact(t('dossierText.cover.categories'), capital(writing.listOf('category', state.categories)))]
        : []),
      ...(audience === 'internal'
        ? [fact(t('dossierText.cover.mediator'), mediator ?? capital(t('dossierText.cover.nobody')))]
        : []),
      fact(t('dossierText.cover.office'), organisation.name),
      fact(t('dossierText.cover.madeOn'), write.date(today)),
    ],
    office: officeLines(organisation),
    blocks: [
      ...originBlocks(writing),
      ...overrideWarning(writing, currentAssessment(state)),
      { is: 'text', text: words(audience === 'internal' ? 'internal' : 'side') },
    ],
  }
}
