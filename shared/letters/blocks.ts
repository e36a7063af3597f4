import { paragraphsOf } from './template.ts'

/** What a letter's text consists of: a paragraph (its line ends kept), or a list, whose lines begin with "- ". */
export type TextBlock =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }

const bullet = /^[-•*]\s+/

const blocksOfParagraph = (paragraph: string): readonly TextBlock[] => {
  const blocks: TextBlock[] = []
  for (const line of paragraph.split('\n')) {
    const last = blocks.at(-1)
    const item = bullet.test(line) ? line.replace(bullet, '').trim() : null
    if (item !== null && last?.is === 'list')
      blocks[blocks.length - 1] = { is: 'list', items: [...last.items, item] }
    else if (item !== null) blocks.push({ is: 'list', items: [item] })
    // A line that goes on under an item belongs to it.
    else if (last?.is === 'list' && /^\s+\S/.test(line))
      blocks[blocks.length - 1] = {
        is: 'list',
        items: last.items.with(-1, `${last.items.at(-1)} ${line.trim()}`),
      }
    else if (last?.is === 'paragraph')
      blocks[blocks.length - 1] = { is: 'paragraph', text: `${last.text}\n${line.trim()}` }
    else blocks.push({ is: 'paragraph', text: line.trim() })
  }
  return blocks
}

/** The blocks of a text as a mediator types it. */
export const blocksOf = (text: string): readonly TextBlock[] => paragraphsOf(text).flatMap(blocksOfParagraph)

/** The text of blocks; `blocksOf` gives the same blocks again. */
export const textOf = (blocks: readonly TextBlock[]): string =>
  blocks
    .map((block) => (block.is === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text))
    .join('\n\n')
