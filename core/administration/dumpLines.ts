import { createHash } from 'node:crypto'
import type { Entry } from 'yauzl'
import type { z } from 'zod'
import { ChainWalk } from '#db/chain.ts'
import { type Outcome, type Refused, refused } from '#db/outcome.ts'
import type { Restoring } from '#db/restore.ts'
import type { LoadProgress } from '#shared/contract/administration.ts'
import { draftLine, type EventLine, eventLine, type Manifest } from '#shared/dump/format.ts'
import { LineFault, linesOf } from '../formats/lines.ts'
import type { Zip } from '../formats/unzip.ts'

/** Bytes of one line: far more than any event that was ever recorded. */
const lineLimit = 64 * 1024 * 1024
/** Lines that go to the disk together. */
const batch = 2_000

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const parsedLine = <S extends z.ZodType>(schema: S, bytes: Uint8Array): z.output<S> | null => {
  try {
    const read = schema.safeParse(JSON.parse(utf8.decode(bytes)))
    return read.success ? read.data : null
  } catch {
    return null // no UTF-8, or no JSON
  }
}

type Reading<L> = {
  readonly schema: z.ZodType<L>
  readonly expected: { readonly count: number; readonly sha256: string }
  /** Puts away one line, or says what is wrong with it. */
  take(line: L, nth: number): Refused | null
  told(done: number): void
}

/** Reads a JSON Lines entry whole, and puts its lines away as it goes. */
const readLines = async <L>(
  zip: Zip,
  entry: Entry,
  restoring: Restoring,
  { schema, expected, take, told }: Reading<L>,
): Promise<Outcome<object>> => {
  const { fileName: name } = entry
  const sum = createHash('sha256')
  let nth = 0
  let waiting: Uint8Array[] = []
  const putAway = (): Refused | null => {
    let objection: Refused | null = null
    restoring.together(() => {
      for (const bytes of waiting) {
        nth += 1
        const line = parsedLine(schema, bytes)
        objection = line === null ? refused('dumpLineWrong', { entry: name, line: nth }) : take(line, nth)
        if (objection) return
      }
    })
    waiting = []
    told(nth)
    return objection
  }
  try {
    const content = await zip.read(entry)
    for await (const lines of linesOf(summed(content, sum), lineLimit)) {
      waiting.push(...lines)
      const objection = waiting.length >= batch ? putAway() : null
      if (objection) return objection
    }
  } catch (error) {
    if (error instanceof LineFault)
      return putAway() ?? refused('dumpLineWrong', { entry: name, line: error.line })
    return refused('dumpUnreadable', { detail: error instanceof Error ? error.message : String(error) })
  }
  const objection = putAway()
  if (objection) return objection
  const same = nth === expected.count && sum.digest('hex') === expected.sha256
  return same ? { ok: true } : refused('dumpEntryChanged', { entry: name })
}

async function* summed(
  content: AsyncIterable<Uint8Array>,
  sum: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    sum.update(piece)
    yield piece
  }
}

const linkedOf = ({
  payload_hash: payloadHash,
  previous_hash: previousHash,
  erased_at: erasedAt,
  ...row
}: EventLine) => ({
  ...row,
  payloadHash,
  previousHash,
  erased: erasedAt !== null,
})

/**
 * Takes over the events, each as it stood, along the chain of their hashes. Refuses the first line that is no event, is
 * not what was recorded or does not follow the one before; and an end that is not the one that the manifest names.
 */
export const readEvents = async (
  zip: Zip,
  entry: Entry,
  restoring: Restoring,
  { manifest: { events }, tell }: { manifest: Manifest; tell(progress: LoadProgress): void },
): Promise<Outcome<object>> => {
  const walk = new ChainWalk()
  let last = 0
  const read = await readLines<EventLine>(zip, entry, restoring, {
    schema: eventLine,
    expected: events,
    take: (row, line) => {
      const [what] = walk.next(linkedOf(row))
      if (what) return refused('dumpChainBroken', { line, what })
      if (row.seq <= last) return refused('dumpChainBroken', { line, what: 'orderBroken' })
      last = row.seq
      return restoring.event(row) ? null : refused('dumpChainBroken', { line, what: 'idTwice' })
    },
    told: (done) => tell({ step: 'events', done, total: events.count }),
  })
  if (!read.ok) return read
  const same = walk.head === events.head && walk.erased === events.erased
  return same ? read : refused('dumpEntryChanged', { entry: entry.fileName })
}

/** Takes over the texts that somebody was still typing. */
export const readDrafts = (
  zip: Zip,
  entry: Entry,
  restoring: Restoring,
  { drafts }: Manifest,
): Promise<Outcome<object>> =>
  readLines(zip, entry, restoring, {
    schema: draftLine,
    expected: drafts,
    take: (draft, line) =>
      restoring.draft(draft) ? null : refused('dumpLineWrong', { entry: entry.fileName, line }),
    told: () => undefined,
  })
