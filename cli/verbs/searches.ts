import { mostCounted } from '#shared/contract/search.ts'
import { countTold } from '../countTold.ts'
import { table } from '../table.ts'
import { verb } from '../verb.ts'

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
        total > mostCounted ? t('search.saved.more', { count: mostCounted }) : write.number(total),
        name,
        text,
        problems.length > 0 ? t('cli.searchHasProblem') : '',
      ])
      say(rows.length > 0 ? table(rows) : t('cli.noSearches'))
      return { value: saved.map((one) => ({ ...one, total: countTold(one.total) })) }
    },
})
