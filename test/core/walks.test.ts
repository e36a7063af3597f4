import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CaseCommandInput, type CommandType, commandTypes } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { conditions, missingItem, outcome } from '#shared/case/vocabulary.ts'
import type { Client } from '#shared/contract/index.ts'
import { aPdf, byPhone, openOffice } from './support/office.ts'

/** A walk is a list of numbers: each step uses some of them to choose among what the case offers. */
type Choose = <V>(among: readonly V[]) => V | undefined
const chooser = (seed: readonly number[]): Choose => {
  let at = 0
  return (among) => {
    at += 1
    return among[(seed[at % seed.length] ?? 0) % Math.max(1, among.length)]
  }
}

const texts = [
  'De kraan lekt.',
  'Café, naïef: ß 😀 \u0000',
  'x'.repeat(300),
  'לא נכון',
  '"; DROP TABLE event; --',
] as const
const days = ['2026-02-20', '2026-03-02'] as const
const sides = ['complainant', 'respondent'] as const
const yes = [true, false] as const

type Fields = Omit<CaseCommandInput, 'type'> & Record<string, unknown>

/** The fields of a command, for the case as it stands. Some are senseless, and are then refused. */
const fieldsOf = (type: CommandType, view: CaseView, choose: Choose): Record<string, unknown> => {
  const on = choose(days)
  const text = choose(texts)
  const via = choose(['mail', 'phone', 'letter'])
  const to = choose(sides)
  const idOf = (among: readonly { id: string }[]) => choose(among)?.id ?? view.id
  const shapes: Partial<Record<CommandType, Record<string, unknown>>> = {
    correctFacts: { subject: text, receivedOn: on, channel: via },
    correctParties: {
      direction: choose(['customerComplains', 'klussenierComplains']),
      customer: { ...view.customer, name: choose(['Renée', 'Zoë']) },
      klussenier: choose([view.klussenier, null]),
    },
    recordAttempt: { attempt: { on, by: to, channel: via, text } },
    correctAttempt: { attempt: { ...choose(view.attempts), text } },
    removeAttempt: { attempt: idOf(view.attempts) },
    recordAgreement: { agreement: { signedOn: choose(['2023-05-01', '2025-05-01']), amount: 100 } },
    correctAgreement: {
      agreement: { signedOn: choose(['2023-05-01', '2025-05-01']), amount: choose([1, 2]) },
    },
    recordInvoice: { invoice: { amount: 100, paid: choose(yes) } },
    removeInvoice: { invoice: idOf(view.invoices) },
    findCondition: { condition: choose(conditions), finding: choose(['met', 'met', 'notMet']), note: text },
    requestMissingItems: { items: [choose(missingItem.options)], on, via },
    admitCase: { on },
    refuseCase: { on, grounds: [choose(conditions)], explanation: text },
    describeDocument: {
      ...choose(view.documents),
      document: idOf(view.documents),
      name: 'scan.pdf',
      internal: choose(yes),
    },
    removeDocument: { document: idOf(view.documents) },
    recordStatement: {
      statement: { by: to, on, channel: via, text, answers: choose([null, idOf(view.requests)]) },
    },
    removeStatement: { statement: idOf(view.statements) },
    completeHearing: { on },
    requestResponse: { to, on, via, shown: view.undisclosed[to ?? 'respondent'] },
    sendReminder: { request: idOf(view.requests), on, via },
    extendResponse: { request: idOf(view.requests), on, dueOn: '2026-03-20', reason: text },
    recordLapse: { request: idOf(view.requests), on, proof: text },
    disclose: { to, on, via, entries: view.undisclosed[to ?? 'respondent'] },
    assessCase: {
      on,
      assessment: {
        text,
        approach: choose(['advice', 'proposals', 'none']),
        override: choose([null, { reason: 'Spoed.' }]),
      },
    },
    makeProposal: { proposal: { kind: choose(['advice', 'proposal']), to: [to], on, via, text } },
    withdrawProposal: { proposal: idOf(view.proposals), on, reason: text },
    recordAnswer: { proposal: idOf(view.proposals), party: to, accepts: choose(yes), on, channel: via },
    recordSettlement: { on, text, actions: [{ owner: to, text: 'Herstellen', dueOn: '2026-04-01' }] },
    resolveAction: {
      action: idOf(view.settlements.flatMap(({ actions }) => actions)),
      kept: choose(yes),
      on,
    },
    addNote: { on, text },
    removeNote: { note: idOf(view.notes) },
    categoriseCase: { categories: choose([['damage'], ['price', 'conduct'], []]) },
    assignCase: { mediator: null },
    pauseCase: { on, reason: text },
    resumeCase: { on },
    closeCase: { on, outcome: choose(outcome.options), note: text },
    reopenCase: { on, reason: text },
  }
  return shapes[type] ?? {}
}

const step = async (client: Client, number: string, seed: readonly number[]): Promise<boolean> => {
  const choose = chooser(seed)
  const view = await client.cases.get({ number })
  const offered = commandTypes.filter((type) => view.allowed[type] === null)
  const type = choose(choose([offered, offered, commandTypes]) ?? [])
  if (!type) return false
  const command = { type, ...fieldsOf(type, view, choose) } as Fields as CaseCommandInput
  return client.cases.do({ number, command }).then(
    () => true,
    (error: { code?: unknown }) => {
      if (error.code !== 'REFUSED') throw error
      return false
    },
  )
}

/** A walk at random hardly ever passes the gates of the procedure: it begins behind so many of them. */
const passGates = async (client: Client, number: string, gates: number): Promise<void> => {
  const on = '2026-03-02'
  const order = (command: CaseCommandInput) => client.cases.do({ number, command })
  const passings = [
    async () => {
      for (const condition of conditions)
        await order({
          type: 'findCondition',
          condition,
          finding: condition === 'guaranteeExpired' ? 'notMet' : 'met',
        })
      await order({ type: 'admitCase', on })
    },
    async () => {
      const { undisclosed } = await order({ type: 'completeHearing', on })
      const shown = undisclosed.respondent.slice()
      await order({ type: 'requestResponse', to: 'respondent', on, via: 'mail', shown })
    },
    async () => {
      const answers = (await client.cases.get({ number })).requests[0]?.id ?? null
      const statement = {
        by: 'respondent',
        on,
        channel: 'mail',
        text: 'De muur was scheef.',
        answers,
      } as const
      await order({ type: 'recordStatement', statement })
    },
    () =>
      order({
        type: 'assessCase',
        on,
        assessment: { text: 'Redelijk.', approach: 'proposals', override: { reason: 'Spoed.' } },
      }),
  ]
  for (const pass of passings.slice(0, gates)) await pass()
}

const walk = fc.array(fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }), {
  minLength: 10,
  maxLength: 50,
})

it('lists that were kept as cases went their ways are what the log says, and nothing is damaged', async () => {
  const { client, offer } = await openOffice()
  for (const from of ['2023-01-01', '2025-01-01'])
    await client.terms.add({ upload: await offer(`${from}.pdf`, aPdf(from)), appliesFrom: from })
  const counted = { accepted: 0, refused: 0 }
  const stages = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.nat(4), walk, async (gates, steps) => {
      const files = [{ upload: await offer('factuur.pdf', aPdf(String(steps.length))) }]
      const { number } = await client.intake.open(byPhone({ files }))
      await passGates(client, number, gates)
      for (const seed of steps) {
        counted[(await step(client, number, seed)) ? 'accepted' : 'refused'] += 1
        stages.add((await client.cases.get({ number })).stage)
      }
      expect(await client.system.verify()).toMatchObject({
        changedEvents: [],
        damagedDocuments: [],
        driftedTables: [],
        fileDamages: [],
      })
    }),
    { numRuns: 25 },
  )
  // A walk that hardly goes anywhere proves nothing.
  expect(counted.accepted).toBeGreaterThan(100)
  expect(counted.refused).toBeGreaterThan(10)
  expect(stages.size).toBeGreaterThan(3)
})
