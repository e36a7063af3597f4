import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { base } from './base.ts'

export const hostName = z.enum(['electron', 'web', 'cli'])
export type HostName = z.infer<typeof hostName>

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
    }),
  ),
  /** Counts from 1 to `count`: shows that a stream arrives step by step. */
  ping: base
    .input(z.object({ count: z.int().min(1).max(1000) }))
    .output(eventIterator(z.object({ done: z.int(), total: z.int() }))),
}
