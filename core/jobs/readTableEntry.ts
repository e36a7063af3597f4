import { readTable } from '../formats/tables/readTable.ts'
import { runAsJob } from './process.ts'

runAsJob<'readTable'>(import.meta.url, async (order, onProgress) => {
  const outcome = await readTable(order, onProgress)
  return outcome.ok ? { ok: true, result: outcome.table } : outcome
})
