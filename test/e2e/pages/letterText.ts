import type { Locator } from 'playwright-core'
import { type Language, language } from '#shared/case/vocabulary.ts'
import { wordsFor } from '#shared/words/index.ts'
import { readPdf } from '../../core/typesetting/support.ts'

/** Where a line ends or a word breaks, and what marks an item, a title or a label, is each setting's own affair. */
export const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00ad\u200b\-–—:]+/g, '')

/** A letter as the screen shows it; `sheet` and `mail` are bare. */
export type ShownLetter = {
  readonly language: Language
  readonly subject: string
  readonly reference: string
  /** The names of the files that go along. */
  readonly enclosures: readonly string[]
  /** All of it, in the order of the sheet. */
  readonly sheet: string
  /** What a mail says of it, in its order: the text, what goes along as text, the names of the files. */
  readonly mail: string
}

/** Reads the letter from its preview. */
export const shownLetter = async (paper: Locator): Promise<ShownLetter> => {
  const read = await paper.getByRole('article').evaluate((root) => {
    const said = (element: Element | undefined) => element?.textContent ?? ''
    const [sender, recipient, date, facts, subject, ...rest] = [...root.children]
    const annexes = rest.filter(({ tagName }) => tagName === 'SECTION')
    const own = rest.filter(({ tagName }) => tagName !== 'SECTION')
    const list = own.findIndex(({ tagName }) => tagName === 'H3')
    const [text, enclosed] = list < 0 ? [own, []] : [own.slice(0, list), own.slice(list)]
    return {
      lang: root.getAttribute('lang'),
      subject: said(subject),
      reference: said(facts?.querySelector('dd') ?? undefined),
      head: [sender, recipient, facts, date, subject].map(said).join('\n'),
      text: text.map(said).join('\n'),
      enclosed: enclosed.map(said).join('\n'),
      enclosures: enclosed.flatMap((element) => [...element.querySelectorAll('li')].map(said)),
      annexes: annexes.map(said).join('\n'),
    }
  })
  const { lang, subject, reference, enclosures, head, text, enclosed, annexes } = read
  return {
    ...{ language: language.parse(lang), subject, reference, enclosures },
    sheet: bare(head + text + enclosed + annexes),
    mail: bare(text + annexes + enclosed),
  }
}

/** What a PDF of that letter says, without what stands around each page. */
export const printedText = async (path: string, shown: ShownLetter): Promise<string> => {
  const t = wordsFor(shown.language, 'BE')
  const foot = new RegExp(bare(t('letter.pages')).replaceAll(/\{\w+\}/g, '\\d+'), 'g')
  const head = bare(shown.subject + shown.reference)
  const { pages } = await readPdf(path)
  return pages
    .map((page) =>
      bare(page)
        .replaceAll(foot, '')
        .replaceAll(bare(t('letter.apart')), ''),
    )
    .map((page, at) => (at > 0 && page.startsWith(head) ? page.slice(head.length) : page))
    .join('')
}
