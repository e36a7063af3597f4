import { table } from '../table.ts'
import { verb } from '../verb.ts'

/** More than this is not counted. */
const countedUpTo = 1_000

/** The saved searches of the office, each with how many cases it finds. */
export const searches = verb({
  name: 'searches',
  options: {},
  words: [0, 0],
  administration: 'existing',
  prepare:
    () =>
    async ({ client, t, write, say }) => {
      const saved = await client.search.saved()
      const rows = saved.map(({ name, text, total, problems }) => [
        total > countedUpTo ? t('search.saved.more', { count: countedUpTo }) : write.number(total),
        name,
        text,
        problems.length > 0 ? t('cli.searchHasProblem') : '',
      ])
      say(rows.length > 0 ? table(rows) : t('cli.noSearches'))
      const value = saved.map(({ total, ...one }) => ({
        ...one,
        total: total > countedUpTo ? 'more than 1,000' : total,
      }))
      return { value }
    },
})
