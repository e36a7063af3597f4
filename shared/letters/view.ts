import { entriesOf } from '../case/disclosure.ts'
import type { Address } from '../case/facts.ts'
import { type Case, partyDetails } from '../case/state.ts'
import type { Language } from '../case/vocabulary.ts'
import type { EntryId } from '../kernel/id.ts'
import { writeIn } from '../words/formats.ts'
import { wordsFor } from '../words/index.ts'
import { setInFrench } from '../words/setInFrench.ts'
import { blocksOf, type TextBlock, textOf } from './blocks.ts'
import type { LetterAround, LetterText } from './draft.ts'
import type { CompleteOrder } from './order.ts'

/** A text that goes along because it was said, not brought as a file: a statement, an attempt, an assessment. */
export type Annex = { readonly title: string; readonly blocks: readonly TextBlock[] }
/** A document that goes along as a file. */
export type Enclosure = { readonly id: EntryId; readonly title: string }

/**
 * A letter, ready to be set: every text as it is printed. The paper, the preview and the mail are made from this and
 * from nothing else. Plain JSON.
 */
export type LetterView = {
  readonly language: Language
  readonly subject: string
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
  readonly date: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly blocks: readonly TextBlock[]
  readonly annexes: readonly Annex[]
  readonly enclosures: readonly Enclosure[]
  /** `page` of an enclosure; `apart`: an enclosure that is on no page. */
  readonly words: {
    readonly enclosures: string
    readonly pages: string
    readonly page: string
    readonly apart: string
  }
}

const addressLines = (address: Address | null): readonly string[] =>
  address
    ? [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.country]
    : []

const lines = (...texts: readonly (string | null | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text?.trim() ? [text.trim()] : []))

const annexesOf = (
  state: Case,
  { shown, language }: CompleteOrder,
  around: LetterAround,
): readonly Annex[] => {
  const t = wordsFor(language, around.settings.country)
  const who = (side: 'complainant' | 'respondent') => partyDetails(state, side)?.name ?? t(`party.${side}`)
  return entriesOf(state)
    .filter(({ id }) => shown.includes(id))
    .flatMap(({ id, is }): Annex[] => {
      const said = state.statements.find((entry) => entry.id === id)
      if (is === 'statement' && said)
        return [
          {
            title: t('letter.annex.statement', { who: who(said.by), on: said.on }),
            blocks: blocksOf(said.text),
          },
        ]
      const attempt = state.attempts.find((entry) => entry.id === id)
      if (is === 'attempt' && attempt)
        return [
          {
            title: t('letter.annex.attempt', { who: who(attempt.by), on: attempt.on, via: attempt.channel }),
            blocks: blocksOf(attempt.text),
          },
        ]
      const assessment = state.assessments.find((entry) => entry.id === id)
      return is === 'assessment' && assessment
        ? [{ title: t('letter.annex.assessment', { on: assessment.on }), blocks: blocksOf(assessment.text) }]
        : []
    })
}

/** The documents that go along as files. */
const enclosuresOf = (state: Case, { shown }: Pick<CompleteOrder, 'shown'>): readonly Enclosure[] =>
  state.documents.filter(({ id }) => shown.includes(id)).map(({ id, name }) => ({ id, title: name }))

/** The view of a letter with these words. */
export const letterView = (
  state: Case,
  order: CompleteOrder,
  { subject, text }: LetterText,
  around: LetterAround,
): LetterView => {
  const { organisation, country } = around.settings
  const t = wordsFor(order.language, country)
  // Not the subject: a mail goes out with it as it was typed.
  const set = order.language === 'fr' ? setInFrench : (written: string) => written
  const recipient = partyDetails(state, order.to)
  const tradeName = recipient && 'tradeName' in recipient ? recipient.tradeName : null
  return {
    language: order.language,
    subject: subject.trim(),
    sender: lines(
      organisation.name,
      ...addressLines(organisation.address),
      organisation.phone,
      organisation.email,
    ),
    recipient: lines(recipient?.name, tradeName, ...addressLines(recipient?.address ?? null)),
    date: writeIn(order.language, country).date(order.on),
    facts: [
      { label: t('letter.ourReference'), value: state.number },
      { label: t('letter.sentBy'), value: t(`channel.${order.via}`) },
    ],
    blocks: blocksOf(set(text)),
    annexes: annexesOf(state, order, around),
    enclosures: enclosuresOf(state, order),
    words: {
      enclosures: t('letter.enclosures'),
      pages: t('letter.pages'),
      page: t('letter.page'),
      apart: t('letter.apart'),
    },
  }
}

/** The subject of a mail: always with the number of the case, by which a reply can be recognised. */
export const mailSubject = (subject: string, number: string): string =>
  subject.includes(number) ? subject : `${subject} [${number}]`

/** A line above a list, as the language writes it. */
export const heading = (language: Language, text: string): string =>
  language === 'fr' ? `${text}\u00a0:` : `${text}:`

/** The text of a mail: the letter's, then what goes along as text, then the names of the files. */
export const mailText = ({ language, blocks, annexes, enclosures, words }: LetterView): string =>
  [
    textOf(blocks),
    ...annexes.map((annex) => `— ${annex.title} —\n\n${textOf(annex.blocks)}`),
    ...(enclosures.length
      ? [`${heading(language, words.enclosures)}\n${enclosures.map(({ title }) => `- ${title}`).join('\n')}`]
      : []),
  ].join('\n\n')
