import type { Direction } from '#shared/case/vocabulary.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { textOf } from '#shared/letters/blocks.ts'
import { draftLetter, type LetterDraft } from '#shared/letters/draft.ts'
import type { TemplateKey } from '#shared/letters/stream.ts'
import { shippedTemplate } from '#shared/letters/texts/index.ts'
import { heading, type LetterView, letterView, mailText } from '#shared/letters/view.ts'
import { given } from '../case/given.ts'
import { around, orderOf } from './letterOf.ts'
import { momentOf } from './moments.ts'

export type Rendered = { readonly draft: LetterDraft; readonly view: LetterView }

/** The letter that the text of the app makes at its moment. */
export const renderedAt = ({ kind, to, language }: TemplateKey, direction: Direction): Rendered => {
  const moment = momentOf(kind, to, direction, language)
  invariant(moment, 'a letter without a moment', { kind, to })
  const { orders, today, order } = moment
  const state = given(...orders)
    .on(today)
    .state()
  const complete = orderOf(state, order, today)
  invariant(complete.language === language, 'a letter in another language than its reader’s', { kind, to })
  const drafted = draftLetter(
    state,
    complete,
    { template: shippedTemplate({ kind, to, language }), reference: { version: 0, edition: 1 } },
    around(today),
  )
  invariant(drafted.ok, 'a letter that cannot be made at its moment', { kind, to, direction, drafted })
  return { draft: drafted.draft, view: letterView(state, complete, drafted.draft, around(today)) }
}

const section = (...lines: readonly string[]) => lines.join('\n')

/** A letter as it is printed, as plain text. */
const paperText = (view: LetterView): string =>
  [
    section(...view.sender),
    section(...view.recipient),
    section(view.date, ...view.facts.map(({ label, value }) => `${label}: ${value}`)),
    view.subject,
    textOf(view.blocks),
    ...view.annexes.map(({ title, blocks }) => `[${title}]\n\n${textOf(blocks)}`),
    ...(view.enclosures.length
      ? [
          section(
            heading(view.language, view.words.enclosures),
            ...view.enclosures.map(({ title }) => `- ${title}`),
          ),
        ]
      : []),
  ].join('\n\n')

/** Both forms of a letter. */
export const goldenText = ({ view }: Rendered): string =>
  `=== mail ===\n${view.subject}\n\n${mailText(view)}\n\n=== paper ===\n${paperText(view)}\n`
