/**
 * Opens cases and attaches files without end, and says of each when it is on the disk: one line of JSON on
 * standard output. Killed by its parent (kill.test.ts). Arguments: the folder of the administration, and one for the
 * files that it attaches.
 */
import { randomBytes } from 'node:crypto'
import { writeFileSync, writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { keepDocument } from '#db/documents.ts'
import { execute } from '#db/execute.ts'
import { openAdministration } from '#db/open.ts'
import { nextCaseNumber } from '#db/queries/cases.ts'
import { transact } from '#db/transact.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { caseKind, kinds, newCase, openCommand, who } from '#test/db/smallKinds.ts'

/** What the child answers for: from here on it may not be lost. */
export type Acknowledged =
  | { readonly is: 'ready' }
  | { readonly is: 'opened'; readonly id: string; readonly number: string }
  | {
      readonly is: 'attached'
      readonly id: string
      readonly documentId: string
      readonly sha256: string
      readonly size: number
    }

// Synchronously to the pipe: what was not written when the kill came was not acknowledged.
const acknowledge = (what: Acknowledged) => writeSync(1, `${JSON.stringify(what)}\n`)

const [folder = '', desk = ''] = process.argv.slice(2)
const outcome = openAdministration(folder, { kinds, create: true })
invariant(outcome.ok, 'not opened', { outcome })
const { db } = outcome.administration
acknowledge({ is: 'ready' })
flushCompileCache() // who is killed never gets to it, and 200 starts should not each compile the same

for (let n = 0; ; n += 1) {
  const id = newCase()
  const opened = transact(db, () => {
    const number = nextCaseNumber(db, 2026)
    const one = execute(db, caseKind, id, openCommand(number), undefined, who)
    return one.ok ? { ok: true, number } : one
  })
  invariant(opened.ok, 'not opened', { opened })
  acknowledge({ is: 'opened', id, number: opened.number })

  // Large enough to be killed in the middle of, and different each time.
  const source = join(desk, `stuk-${process.pid}-${n}.bin`)
  writeFileSync(source, randomBytes(5000 + ((n * 37_501) % 200_000)))
  const kept = await keepDocument(folder, source, 10_000_000)
  invariant(kept.ok, 'not kept', { kept })
  const { sha256, size } = kept
  const documentId = newId<EntryId>()
  const command = { type: 'attach', documentId, sha256, size, name: `stuk ${n}.bin` } as const
  const attached = execute(db, caseKind, id, command, undefined, who)
  invariant(attached.ok, 'not attached', { attached })
  acknowledge({ is: 'attached', id, documentId, sha256, size })
}
