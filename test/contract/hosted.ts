import { afterAll, beforeAll, expect } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { Client } from '#shared/contract/index.ts'
import type { ComplaintInput } from '#shared/contract/intake.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Refusal } from '#shared/refusals.ts'
import { type ContractHost, noting } from './host.ts'

/** A host that runs while the tests of a suite do; to be asked for only inside a test. */
export type Hosted = {
  readonly host: ContractHost
  readonly client: Client
  readonly today: PlainDate
  /** The paths of the procedures that gave an answer. */
  readonly called: ReadonlySet<string>
  offer(name: string, content: Uint8Array): Promise<string>
  /** Opens the case of a complaint that was told on the telephone; gives its number. */
  opened(said?: Partial<ComplaintInput>): Promise<string>
  ordered(number: string, command: CaseCommandInput): Promise<CaseView>
}

/** A complaint told on the telephone, as a mediator writes it down. */
export const byPhone = (receivedOn: PlainDate, said: Partial<ComplaintInput> = {}): ComplaintInput => ({
  direction: 'customerComplains',
  customer: { new: { name: 'Renée Desmet' } },
  klussenier: { new: { name: 'Piet Peeters' } },
  subject: 'Lekkende kraan',
  description: 'De kraan lekt.',
  receivedOn,
  channel: 'phone',
  ...said,
})

/** Starts the host before the tests and closes it after them. */
export const hosted = (start: () => Promise<ContractHost>): Hosted => {
  const called = new Set<string>()
  let running: Pick<Hosted, 'host' | 'client' | 'today'> | null = null
  const now = () => {
    if (!running) throw new Error('the host has not started')
    return running
  }
  beforeAll(async () => {
    const host = await start()
    const client = noting(host.client, called)
    running = { host, client, today: (await client.system.info()).today as PlainDate }
  })
  afterAll(() => running?.host.close())
  return {
    get host() {
      return now().host
    },
    get client() {
      return now().client
    },
    get today() {
      return now().today
    },
    called,
    offer: (name, content) => now().host.offer(name, content),
    opened: async (said) => (await now().client.intake.open(byPhone(now().today, said))).number,
    ordered: (number, command) => now().client.cases.do({ number, command }),
  }
}

/** The refusal with which a call ends: a typed error, the same over every host. */
export const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const error = await call.then(
    () => null,
    (thrown: { code?: unknown; defined?: unknown; status?: unknown; data?: unknown }) => thrown,
  )
  expect([error?.code, error?.defined, error?.status]).toEqual(['REFUSED', true, 422])
  return error?.data as Refusal
}

/** What a stream gives, when it has ended. */
export const collected = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const steps: T[] = []
  for await (const step of stream) steps.push(step)
  return steps
}
