import { readMailFile } from '../formats/mailFile.ts'
import { runAsJob } from './process.ts'

runAsJob<'readMail'>(import.meta.url, async (order) => {
  const outcome = await readMailFile(order)
  return outcome.ok ? { ok: true, result: outcome.read } : outcome
})
