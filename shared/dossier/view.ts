import type { Balance } from '../case/balance.ts'
import { asSeenBy } from '../case/redact.ts'
import type { Case } from '../case/state.ts'
import type { Audience, Language } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { Settings } from '../settings/settings.ts'
import { capital } from '../words/capital.ts'
import { admissionSection } from './admission.ts'
import { assessmentSection } from './assessment.ts'
import type { Section } from './blocks.ts'
import { type Cover, coverOf } from './cover.ts'
import { documentsSection, filesOf, pagesSection, photosSection, termsSection } from './documents.ts'
import { agreementSection, attemptsSection, partiesSection } from './facts.ts'
import { type DossierFile, type FileTroubles, type ListedOnly, listedOnly } from './files.ts'
import { hearingSection } from './hearing.ts'
import { balanceSection, historySection, notesSection, type RecordedStep } from './internal.ts'
import { courseSection, proposalsSection, settlementSection } from './mediation.ts'
import { timelineSection } from './timeline.ts'
import { type Writing, writingFor } from './writing.ts'

/** What only the office's own dossier is made with. `mediator`: whose case it is, by name. */
export type InternalFacts = {
  readonly history: readonly RecordedStep[]
  readonly mediator: string | null
  readonly balance: Balance
}

export type DossierInput = {
  readonly state: Case
  readonly settings: Pick<Settings, 'organisation' | 'country'>
  readonly language: Language
  readonly today: PlainDate
  /** Stored files that are not there or not as they were; what is not mentioned is whole. */
  readonly troubles: FileTroubles
} & (
  | ({ readonly audience: 'internal' } & InternalFacts)
  | { readonly audience: Exclude<Audience, 'internal'> }
)

/** The template's own words. `{…}` are filled in where the pages are known. */
export type DossierWords = {
  readonly pages: string
  readonly contents: string
  readonly none: string
  readonly head: string
  readonly audience: string
  readonly label: string
  readonly listedOnly: string
  readonly embedded: string
  readonly notEmbedded: string
  readonly withheld: string
  readonly only: Readonly<Record<ListedOnly, string>>
}

/** A dossier in display-ready texts: what is printed, and the files that go with it. Plain JSON. */
export type DossierView = {
  readonly title: string
  readonly audience: Audience
  readonly cover: Cover
  readonly sections: readonly Section[]
  readonly files: readonly DossierFile[]
  /** What is said under a photo, by the id of its document. */
  readonly captions: Readonly<Record<string, string>>
  readonly words: DossierWords
}

const wordsOf = ({ t, state, audience }: Writing): DossierWords => ({
  pages: t('dossierText.pages'),
  contents: t('dossierText.contents'),
  none: t('dossierText.dash'),
  head: t('dossierText.head', { number: state.number }),
  audience: capital(t(`audience.${audience}`)),
  label: t('dossierText.appended.label'),
  listedOnly: t('dossierText.documents.listedOnly', { reason: '{reason}' }),
  embedded: t('dossierText.documents.embedded'),
  notEmbedded: t('dossierText.documents.notEmbedded'),
  withheld: t('dossierText.documents.withheld'),
  only: Object.fromEntries(
    listedOnly.map((code) => [code, t(`dossierText.documents.only.${code}`)]),
  ) as DossierWords['only'],
})

const captionsOf = ({ t, state, numberOf }: Writing): DossierView['captions'] =>
  Object.fromEntries(
    state.documents.map(({ id, name, receivedOn: on, broughtBy: from }) => [
      id,
      t('dossierText.photos.caption', { number: numberOf(id), name, on, from }),
    ]),
  )

/**
 * The dossier of a case for an audience, in the order of the procedure. For a party everything is made from what
 * `asSeenBy` leaves of the case: there is no history, no note and no undisclosed entry at hand here. Never throws.
 */
export const dossierView = (input: DossierInput): DossierView => {
  const { audience, settings, language, today, troubles } = input
  const writing = writingFor(asSeenBy(input.state, audience), audience, {
    language,
    country: settings.country,
  })
  const { t, state } = writing
  const files = filesOf(writing, troubles)
  const mediator = input.audience === 'internal' ? input.mediator : null
  return {
    title: `${t('dossierText.head', { number: state.number })} – ${t(`audience.${audience}`)}`,
    audience,
    cover: coverOf(writing, { today, organisation: settings.organisation, mediator }),
    sections: [
      partiesSection(writing),
      agreementSection(writing),
      attemptsSection(writing),
      admissionSection(writing),
      timelineSection(writing),
      hearingSection(writing),
      assessmentSection(writing),
      proposalsSection(writing),
      settlementSection(writing, today),
      courseSection(writing),
      ...(input.audience === 'internal'
        ? [
            balanceSection(writing, input.balance),
            notesSection(writing),
            historySection(writing, input.history),
          ]
        : []),
      documentsSection(writing, troubles),
      photosSection(writing, files),
      pagesSection(writing, files),
      termsSection(writing, files, troubles),
    ],
    files,
    captions: captionsOf(writing),
    words: wordsOf(writing),
  }
}
