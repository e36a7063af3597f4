import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { typeset } from '#core/typesetting/typeset.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { blocksOf } from '#shared/letters/blocks.ts'
import type { LetterView } from '#shared/letters/view.ts'
import { wordsFor } from '#shared/words/index.ts'
import { readPdf } from '#test/core/typesetting/support.ts'

const folder = mkdtempSync(join(tmpdir(), 'wederhoor-letters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const wordsOf = (language: LetterView['language']): LetterView['words'] => {
  const t = wordsFor(language, 'BE')
  return {
    enclosures: t('letter.enclosures'),
    pages: t('letter.pages'),
    page: t('letter.page'),
    apart: t('letter.apart'),
  }
}

/** Where a line ends, and where a word was broken, is the setting's own affair. */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00ad\u200b-]+/g, '')

/** All texts of a view, in the order in which a letter says them. */
const textsOf = ({
  sender,
  recipient,
  facts,
  date,
  subject,
  blocks,
  enclosures,
  annexes,
  words,
}: LetterView) => {
  const said = (of: LetterView['blocks']) =>
    of.flatMap((block) => (block.is === 'list' ? block.items.map((item) => `–${item}`) : [block.text]))
  return [
    ...[...sender, ...recipient],
    ...facts.map(({ label, value }) => `${label}:${value}`),
    ...[date, subject, ...said(blocks)],
    ...(enclosures.length ? [words.enclosures, ...enclosures.map(({ title }) => `–${title}`)] : []),
    ...annexes.flatMap(({ title, blocks: within }) => [title, ...said(within)]),
  ].map(bare)
}

const letters = 'aaaabcdeeeeefghiijklmnooprsttuvwxyzABDEKMNORSTéèëïüçßñøłščž0123456789'
const signs = '.,;:!?()"\'“”’€%&@#*_$\\/<>[]{}+=~–—…°²§ΑΩжд🔨'
const character = fc.constantFrom(...letters.repeat(4), ...signs)
const word = fc.string({ unit: character, minLength: 1, maxLength: 18 })
const sentence = fc.array(word, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' '))
const paragraph = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 4 }).map((all) => all.join('\n')) },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 6 })
      .map((all) => all.map((one) => `- ${one}`).join('\n')),
  },
)
const text = fc.array(paragraph, { minLength: 1, maxLength: 25 }).map((all) => all.join('\n\n'))
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

const view = fc
  .record({
    language: fc.constantFrom('nl', 'fr', 'en'),
    ...{ subject: sentence, body: text, recipient: fc.array(name, { minLength: 1, maxLength: 5 }) },
    annexes: fc.array(fc.record({ title: sentence, body: text }), { maxLength: 2 }),
    enclosures: fc.array(name, { maxLength: 5 }),
  })
  .map(({ body, annexes, enclosures, language, ...said }): LetterView => {
    const spoken = language as LetterView['language']
    return {
      ...said,
      language: spoken,
      sender: ['HetKlusHuis', 'Kerkstraat 1', '9000 Gent'],
      date: '2 maart 2026',
      facts: [{ label: 'Ons kenmerk', value: '2026-0001' }],
      blocks: blocksOf(body),
      annexes: annexes.map(({ title, body: within }) => ({ title, blocks: blocksOf(within) })),
      enclosures: enclosures.map((title) => ({ id: title as never, title })),
      words: wordsOf(spoken),
    }
  })

it(
  'says on paper what the view says, in the same order, whatever was written',
  () =>
    fc.assert(
      fc.asyncProperty(view, fc.constantFrom('BE', 'NL'), fc.boolean(), async (letter, country, onPaper) => {
        const words = { ...letter.words, pages: 'PP{page}QQ{pages}RR', apart: '' }
        const out = join(folder, 'brief.pdf')
        const set = await typeset(
          {
            template: 'letter.typ',
            data: { ...letter, words, country, onPaper },
            words,
            ...{ language: `${letter.language}-${country}`, title: letter.subject, author: 'HetKlusHuis' },
            ...{ photos: [], appended: [], embedded: [], form: 'archive', out },
            date: plainDate.parse('2026-03-02'),
          },
          () => {},
        )
        expect(set.ok).toBe(true)
        const { pages } = await readPdf(out)
        const head = bare(`${letter.subject}2026-0001`)
        const printed = pages
          .map((page) => bare(page).replaceAll(/PP\d+QQ\d+RR/g, ''))
          .map((page, at) => (at === 0 || !page.startsWith(head) ? page : page.slice(head.length)))
          .join('')
        expect(printed).toBe(textsOf(letter).join(''))
      }),
      { numRuns: 12 },
    ),
  180_000,
)
