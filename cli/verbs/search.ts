import type { Snippet } from '#shared/contract/search.ts'
import type { T } from '#shared/words/index.ts'
import { caseTable } from '../caseTable.ts'
import { verb } from '../verb.ts'

/** The words that were found between [ and ], as in a text without colours. */
const marked = ({ text, marks }: Snippet): string => {
  const pieces: string[] = []
  let at = 0
  for (const [from, to] of marks) {
    if (from < at) continue
    pieces.push(text.slice(at, from), '[', text.slice(from, to), ']')
    at = to
  }
  return [...pieces, text.slice(at)].join('')
}

const whereOf = (t: T, { in: place, document: name }: Snippet): string =>
  name === null ? t(`search.in.${place}`) : t('search.inDocument', { name })

/** Cases in which all words occur, newest first; at most a hundred. */
export const search = verb({
  name: 'search',
  options: {},
  words: [1, 100],
  administration: 'existing',
  prepare: (words) => async (desk) => {
    const { client, t, say } = desk
    const found = await client.search.cases({ words: words.join(' '), size: 100 })
    for (const { case: line, snippets } of found.hits) {
      say(
        caseTable(desk, [line], line.closedOn ? 'closed' : 'open')
          .split('\n')
          .slice(1)
          .join('\n'),
      )
      for (const snippet of snippets) say(`    ${whereOf(t, snippet)}: ${marked(snippet)}`)
    }
    if (found.total > 1_000) say(t('search.moreThan', { count: 1_000 }))
    else say(found.total ? t('search.found', { count: found.total }) : t('search.nothing'))
    return { value: found }
  },
})
