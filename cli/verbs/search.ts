import { type Hit, mostCounted, type Snippet, searchPlace, type Tier } from '#shared/contract/search.ts'
import { queryProblemSentence, type T } from '#shared/words/index.ts'
import { caseLine } from '../caseTable.ts'
import { countTold } from '../countTold.ts'
import { type Desk, verb, wrong } from '../verb.ts'

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

/** Each case with where the words stand in it; what is not exact under why it is there. */
const sayHits = (desk: Desk, hits: readonly Hit[]): void => {
  const { t, say } = desk
  let tier: Tier = 'exact'
  for (const { case: line, snippets, tier: own } of hits) {
    if (own !== 'exact' && own !== tier) say(t('app.colon', { what: t(`search.tier.${own}`) }))
    tier = own
    say(caseLine(desk, line))
    for (const snippet of snippets)
      say(`    ${t('app.colon', { what: whereOf(t, snippet) })} ${marked(snippet)}`)
  }
}

const totalText = (t: T, total: number): string => {
  if (total === 0) return t('search.nothing')
  return total > mostCounted
    ? t('search.moreThan', { count: mostCounted })
    : t('search.found', { count: total })
}

const mostAtOnce = 100

/** Cases that fit what was typed in the search language; `--after` goes on where an earlier answer ended (`next`). */
export const search = verb({
  name: 'search',
  options: { limit: 'text', after: 'text', best: 'flag' },
  words: [1, 100],
  dashed: true,
  administration: 'existing',
  more: (t) => t('cli.more.search'),
  prepare: (typed, { limit = String(mostAtOnce), after, best = false }) => {
    const size = Number(limit)
    if (!Number.isInteger(size) || size < 1 || size > mostAtOnce)
      return wrong('notAChoice', { option: '--limit', value: limit, choices: `1–${mostAtOnce}` })
    if (after !== undefined && !searchPlace.safeParse(after).success)
      return wrong('notAPlace', { value: after })
    const words = typed.join(' ')
    return async (desk) => {
      const { client, t, say, complain } = desk
      const since = performance.now()
      const found = await client.search.cases({
        words,
        size,
        order: best ? 'best' : 'newest',
        ...(after !== undefined && { after, behind: 'case' }),
      })
      const milliseconds = performance.now() - since
      const facets = await client.search.facets({ words })
      for (const problem of found.problems) complain(queryProblemSentence(t, problem))
      const mistaken = found.problems.length > 0 && found.total === 0
      sayHits(desk, found.hits)
      const others = [...new Set(found.also.map(({ word }) => word))]
      if (others.length > 0) say(`${t('app.colon', { what: t('search.also') })} ${others.join(', ')}`)
      if (found.total > 0 || !mistaken) say(totalText(t, found.total))
      const value = { ...found, total: countTold(found.total), facets, milliseconds }
      return { value, exit: mistaken ? 2 : 0 }
    }
  },
})
