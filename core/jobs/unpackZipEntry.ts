import { unzipFiles } from '../formats/unzipFiles.ts'
import { runAsJob } from './process.ts'

runAsJob<'unpackZip'>(import.meta.url, async (order) => {
  const outcome = await unzipFiles(order)
  return outcome.ok ? { ok: true, result: outcome.unzipped } : outcome
})
