import { rm, stat } from 'node:fs/promises'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { Dumped, DumpProgress } from '#shared/contract/administration.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { CoreContext } from '../context.ts'
import { writeZip } from '../formats/zip.ts'
import { following } from '../reports/progress.ts'
import { type Contents, DamagedLog, dumpEntriesOf } from './dumpEntries.ts'

type Made = Outcome<{ dumped: Dumped }>

/** `wederhoor-2026-03-02.zip`: the day says which of several is the newest. */
const nameOn = (madeAt: string): string => `wederhoor-${madeAt.slice(0, 10)}.zip`

const make = async (
  context: CoreContext,
  tell: (progress: DumpProgress) => void,
  signal: AbortSignal,
): Promise<Made> => {
  const madeAt = context.now()
  const name = nameOn(madeAt)
  const place = await context.exports.place(name)
  let contents: Contents | null = null
  const entries = dumpEntriesOf(context.administration, {
    version: context.version,
    madeAt,
    tell,
    done: (all) => {
      contents = all
    },
  })
  try {
    await writeZip(place.path, entries, signal)
    invariant(contents, 'a dump without its contents')
    const { size } = await stat(place.path)
    context.exports.add(place.id, { path: place.path, name, mediaType: 'application/zip' })
    return { ok: true, dumped: { id: place.id, name, size, ...(contents as Contents) } }
  } catch (error) {
    await rm(place.path, { force: true })
    await context.exports.drop(place.id)
    if (signal.aborted) return refused('jobCancelled', {})
    if (isDiskFull(error)) return refused('diskFull', {})
    if (error instanceof DamagedLog)
      return refused('damagedAdministration', { folder: context.administration.folder })
    throw error
  }
}

/**
 * Puts the whole administration into one ZIP file (docs/dump-format.md), as it is when this begins, while others go on
 * working, and tells on the way how far it is. The result lies among the exports, under its id, whole and on the disk.
 * Documents that are gone or damaged are left out and named. Refuses `damagedAdministration` when the log is not what
 * was recorded, `diskFull`, and `jobCancelled`; nothing is left behind then, nor when the generator is ended early.
 */
export async function* dumpAdministration(
  context: CoreContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<DumpProgress, Made> {
  return yield* following<DumpProgress, Made>((tell, stop) => make(context, tell, stop), signal)
}
