import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { type Core, openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import type { Client } from '#shared/contract/index.ts'
import type { ComplaintInput } from '#shared/contract/intake.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Refusal } from '#shared/refusals.ts'

/** What is to be done at the end: of the test, unless the caller has a longer use for it. */
export type Finished = (end: () => void | Promise<void>) => void

const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'wederhoor-core-'))
const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

export const newFolder = (finished: Finished = onTestFinished): string => {
  const folder = makeFolder()
  finished(() => removeFolder(folder))
  return folder
}

/** An administration with its contract, and a clock that stands still until a test moves it. */
export type Office = {
  readonly core: Core
  readonly client: Client
  readonly folder: string
  /** Also at the end of the test, when it was not called. */
  close(): Promise<void>
  /** A file of that content, offered; gives its token. */
  offer(name: string, content: string | Uint8Array): Promise<string>
  /** From now on it is noon on this day. */
  on(day: string): void
}

export const openOffice = async (folder?: string, finished: Finished = onTestFinished): Promise<Office> => {
  let now = '2026-03-02T11:00:00.000Z' as Instant
  const opened = await openCore({
    folder: folder ?? join(newFolder(finished), 'administration'),
    create: true,
    host: 'cli',
    version: '0.0.0-test',
    jobs: nodeJobRunner(),
    now: () => now,
  })
  invariant(opened.ok, 'not opened', { opened })
  const { core } = opened
  // To wait until the disk has each word for good would take most of the time of these tests; that it does so is a test of its own.
  core.context.administration.db.exec('PRAGMA synchronous = OFF')
  const offered = makeFolder()
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= core.close().finally(() => removeFolder(offered))
    return closing
  }
  finished(close)
  return {
    core,
    client: createRouterClient(core.router, { context: core.context }),
    folder: core.context.administration.folder,
    close,
    offer: async (name, content) => {
      const path = join(offered, name)
      writeFileSync(path, content)
      const staged = await core.uploads.stage(path)
      invariant(staged.ok, 'not staged', { staged })
      return staged.file.upload
    },
    on: (day) => {
      now = `${day}T11:00:00.000Z` as Instant
    },
  }
}

/** A complaint by telephone, of someone new about someone new. */
export const byPhone = (said: Partial<ComplaintInput> = {}): ComplaintInput => ({
  direction: 'customerComplains',
  customer: { new: { name: 'Renée Desmet', email: 'renee@post.example' } },
  klussenier: { new: { name: 'Piet Peeters', tradeName: 'Klusbedrijf Peeters' } },
  subject: 'Lekkende kraan',
  description: 'De kraan lekt sinds de plaatsing.',
  receivedOn: '2026-03-02',
  channel: 'phone',
  ...said,
})

/** Who is complained of, by whom, the subject and what is said. */
export type Complained = readonly [klussenier: string, customer: string, subject: string, said: string]

/** Opens these complaints by telephone, a Klussenier of the same name once; `received`: the day of each, where it matters. */
export const openComplaints = async (
  client: Client,
  complaints: readonly Complained[],
  received: readonly string[] = [],
): Promise<void> => {
  for (const [nth, [klussenier, customer, subject, description]] of complaints.entries()) {
    const found = await client.people.find({ words: klussenier, kind: 'klussenier' })
    const known = found.find(({ name }) => name === klussenier)
    const receivedOn = received[nth]
    await client.intake.open(
      byPhone({
        klussenier: known ? { known: known.id as KlussenierId } : { new: { name: klussenier } },
        customer: { new: { name: customer } },
        ...{ subject, description },
        ...(receivedOn && { receivedOn }),
      }),
    )
  }
}

/** The refusal that a call ends with. */
export const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: { code?: unknown; data?: Refusal }) => error,
  )
  invariant('code' in outcome && outcome.code === 'REFUSED' && outcome.data, 'not refused', { outcome })
  return outcome.data
}

export const aPdf = (content = 'voorwaarden'): string => `%PDF-1.4\n% ${content}\n%%EOF\n`

/** All Klusseniers by name, also who is not active any more. */
export const klusseniersOf = async (client: Client) =>
  (await client.people.list({ filter: { kind: 'klussenier', inactive: true }, size: 500 })).lines
