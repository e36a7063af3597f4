import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoreContext } from '../../context.ts'
import { temporaryFolderIn } from '../../folders.ts'
import type { SplitMail } from '../../formats/mboxMail.ts'
import type { OnFound, Source } from './sources.ts'
import type { FoundFile } from './walk.ts'

/** A mailbox of ten years takes minutes; one that takes longer than this was made to. */
const limits = { seconds: 3600, megabytes: 1024 }

/**
 * The mails of a mailbox, as they come out of it: each a file of its own, which is offered. The work is done in a
 * process of its own. Ended early, what had not come out is not there; what cannot be split is told as a source.
 */
export async function* mailsIn(
  { uploads, jobs, administration }: Pick<CoreContext, 'uploads' | 'jobs' | 'administration'>,
  { path, name }: FoundFile,
  { signal, onFound }: { readonly signal: AbortSignal | undefined; readonly onFound: OnFound },
): AsyncGenerator<Source> {
  const into = await mkdtemp(join(temporaryFolderIn(administration.folder), 'mailbox-'))
  const control = new AbortController()
  const stop = () => control.abort()
  signal?.addEventListener('abort', stop, { once: true })
  const ready: SplitMail[] = []
  let wake = () => {}
  let ended = false
  const onProgress = ({ mails }: { readonly mails: readonly SplitMail[] }) => {
    ready.push(...mails)
    onFound(mails.length)
    wake()
  }
  const work = jobs
    .run('splitMbox', { path, into }, { signal: control.signal, onProgress, limits })
    .finally(() => {
      ended = true
      wake()
    })
  let [count, whole] = [0, false]
  try {
    onFound(-1)
    for (;;) {
      const mail = ready.shift()
      if (mail) {
        count += 1
        const file = `${name} (${count})`
        const { size } = await stat(mail.path)
        const upload = { path: mail.path, name: `${count}.eml`, size, temporary: true }
        yield { upload: uploads.add(upload).upload, file, size, isMail: true }
      } else if (ended) break
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
    const outcome = await work
    if (!outcome.ok) {
      onFound(1)
      yield { file: name, refusal: outcome.refusal }
    } else if (outcome.result.deleted > 0) {
      onFound(1)
      yield { file: name, left: { code: 'deletedMails', count: outcome.result.deleted } }
    }
    whole = true
  } finally {
    signal?.removeEventListener('abort', stop)
    if (!whole) {
      stop()
      await work
      await Promise.all(ready.map((mail) => rm(mail.path, { force: true })))
    }
  }
}
