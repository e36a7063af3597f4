import { loadDump } from '../administration/loadDump.ts'
import { runAsJob } from './process.ts'

runAsJob<'loadDump'>(import.meta.url, async (order, onProgress) => {
  const outcome = await loadDump(order, onProgress)
  return outcome.ok ? { ok: true, result: outcome.loaded } : outcome
})
