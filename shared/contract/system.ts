import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { base } from './base.ts'

const hostName = z.enum(['electron', 'web', 'cli'])
export type HostName = z.infer<typeof hostName>

/** What a look through the whole administration found. All lists are empty when nothing is wrong. */
export type Verification = {
  readonly events: number
  readonly documents: number
  /** Events that are not what was recorded, by their place in the log. */
  readonly changedEvents: readonly { readonly seq: number; readonly what: string }[]
  /** Documents that are gone, or not what they were. */
  readonly damagedDocuments: readonly { readonly sha256: string; readonly what: 'missing' | 'damaged' }[]
  /** Lists that do not agree with the log; opening the administration anew makes them again. */
  readonly driftedTables: readonly string[]
  /** What SQLite itself says of the file. */
  readonly fileDamages: readonly string[]
}

/** About the running app itself. */
export const system = {
  /** Which app this is, what carries it and where the administration lies. */
  info: base.output(
    z.object({
      name: z.string(),
      version: z.string(),
      host: hostName,
      folder: z.string(),
      runtime: z.string(),
      /** Invented cases, to look around in. */
      example: z.boolean(),
      /** The day that the app takes for today. */
      today: z.iso.date(),
    }),
  ),
  /** Reads everything: the chain of the log, every document, the lists. */
  verify: base.output(type<Verification>()),
  /** Counts from 1 to `count`: shows that a stream arrives step by step. */
  ping: base
    .input(z.object({ count: z.int().min(1).max(1000) }))
    .output(eventIterator(z.object({ done: z.int(), total: z.int() }))),
}
