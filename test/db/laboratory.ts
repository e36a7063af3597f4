import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Kinds } from '#db/kind.ts'
import { type Administration, openAdministration } from '#db/open.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { kinds } from '#test/db/smallKinds.ts'

export * from '#test/db/smallKinds.ts'

/** A folder of its own for one test, gone afterwards. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open administration, closed when the test is finished. */
export const openedAsAlways = (folder = newFolder(), having: Kinds = kinds): Administration => {
  const outcome = openAdministration(folder, { kinds: having, create: true })
  invariant(outcome.ok, 'not opened', { outcome })
  onTestFinished(outcome.administration.close)
  return outcome.administration
}

/**
 * The same, but it does not wait until the disk has each word for good: such a test takes away no current, and to wait a thousand times
 * takes most of its time.
 */
export const opened = (folder?: string, having?: Kinds): Administration => {
  const administration = openedAsAlways(folder, having)
  administration.db.exec('PRAGMA synchronous = OFF')
  return administration
}
