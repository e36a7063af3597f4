/**
 * `node entry.js FOLDER`: a core as it is built, that a mediator worked with for a while. Says in bytes what its process then has of the
 * memory of the machine.
 */
import { getCase } from '#core/cases/getCase.ts'
import { countCases, listCases } from '#core/cases/listCases.ts'
import { openCore } from '#core/host.ts'
import { findCases } from '#core/search/findCases.ts'

const nobody = () => {
  throw new Error('no job is run here')
}
const opened = await openCore({
  folder: process.argv[2] ?? '',
  host: 'electron',
  version: '0',
  jobs: { run: nobody },
})
if (!opened.ok) throw new Error(opened.refusal.code)
const { core } = opened
const { context } = core
for (const show of ['open', 'closed'] as const) listCases(context, { filter: { show }, size: 50 })
countCases(context)
const cases = context.administration.db
  .prepare<{ number: string }>(`
    SELECT number FROM case_row WHERE first_seq % (SELECT max(1, count(*) / 300) FROM case_row) = 0 LIMIT 300`)
  .all()
for (const { number } of cases) getCase(context, number)
for (const words of [
  'dak',
  'dakgoot lekt',
  'stap:hoor',
  'klussenier:jan dak',
  'tegel',
  '"de klant"',
  'ontvangen:2024',
])
  findCases(context, { words, order: 'newest', size: 30 })
console.log(process.memoryUsage.rss())
await core.close()
