import type { TextBlock } from './blocks.ts'
import { heading, type LetterView } from './view.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')
const lines = (text: string): string => text.split('\n').map(escaped).join('<br>\n')

const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${lines(item)}</li>`).join('\n')}\n</ul>`
const blocksAsHtml = (blocks: readonly TextBlock[]): string =>
  blocks.map((block) => (block.is === 'list' ? list(block.items) : `<p>${lines(block.text)}</p>`)).join('\n')

/** The letter as the body of a mail that is shown with its paragraphs and lists: the same words as `mailText`. */
export const mailHtml = ({ language, blocks, annexes, enclosures, words }: LetterView): string => {
  const body = [
    blocksAsHtml(blocks),
    ...annexes.map(({ title, blocks: said }) => `<hr>\n<h3>${escaped(title)}</h3>\n${blocksAsHtml(said)}`),
    ...(enclosures.length
      ? [
          `<hr>\n<p>${escaped(heading(language, words.enclosures))}</p>\n${list(enclosures.map(({ title }) => title))}`,
        ]
      : []),
  ]
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"></head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
}
