import { stat } from 'node:fs/promises'
import { splitMbox } from '../formats/mbox.ts'
import type { SplitMail } from '../formats/mboxMail.ts'
import { runAsJob } from './process.ts'

/** In milliseconds: each mail a message would be a hundred thousand of them. */
const between = 100

runAsJob<'splitMbox'>(import.meta.url, async ({ path, into }, onProgress) => {
  const total = (await stat(path).catch(() => null))?.size ?? 0
  let waiting: SplitMail[] = []
  let told = 0
  const tell = (done: number) => {
    told = performance.now()
    onProgress({ done, total, mails: waiting })
    waiting = []
  }
  const outcome = await splitMbox(path, into, {
    onMail: (mail, done) => {
      waiting.push(mail)
      if (performance.now() - told >= between) tell(done)
    },
  })
  if (waiting.length > 0) tell(total)
  return outcome.ok ? { ok: true, result: { files: outcome.files, deleted: outcome.deleted } } : outcome
})
