import { readPaper } from '../formats/documents/paper.ts'
import { runAsJob } from './process.ts'

runAsJob<'readPaper'>(import.meta.url, async (order) => {
  const outcome = await readPaper(order)
  return outcome.ok ? { ok: true, result: { html: outcome.html } } : outcome
})
