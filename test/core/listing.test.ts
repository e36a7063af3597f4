import { describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import { conditions } from '#shared/case/vocabulary.ts'
import type { CaseFilter, CaseLine } from '#shared/contract/cases.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { byPhone, type Office, openOffice } from './support/office.ts'

const numbersOf = (lines: readonly CaseLine[]) => lines.map(({ number }) => number)

/** All pages, with something done between one page and the next. */
const pages = async (
  { client }: Office,
  filter: CaseFilter,
  size: number,
  between: (page: number) => Promise<unknown> = async () => undefined,
) => {
  const seen: CaseLine[] = []
  let after: string | undefined
  for (let page = 1; ; page += 1) {
    const { lines, next } = await client.cases.list({ filter, size, ...(after !== undefined && { after }) })
    seen.push(...lines)
    if (next === null) return seen
    after = next
    await between(page)
  }
}

const open = async (office: Office, days: readonly string[]) => {
  const numbers: string[] = []
  for (const day of days) {
    office.on(day)
    numbers.push((await office.client.intake.open(byPhone({ receivedOn: day }))).number)
  }
  return numbers
}
const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'] as const
const close = ({ client }: Office, number: string, on: string) =>
  client.cases.do({ number, command: { type: 'closeCase', on, outcome: 'withdrawn', note: 'Opgelost.' } })

/** As it should go, up to an agreement of which one action is due on 15 April. */
const settleAndClose = async ({ client }: Office, number: string) => {
  const on = '2026-03-02'
  const view = await client.cases.get({ number })
  const request = newId<EntryId>()
  const commands: CaseCommandInput[] = [
    ...conditions.map(
      (condition): CaseCommandInput => ({
        type: 'findCondition',
        condition,
        finding: condition === 'guaranteeExpired' ? 'notMet' : 'met',
      }),
    ),
    { type: 'admitCase', on },
    { type: 'completeHearing', on },
    {
      ...{ type: 'requestResponse', request, to: 'respondent', on, via: 'mail' },
      shown: view.statements.map(({ id }) => id),
    },
    {
      type: 'recordStatement',
      statement: { by: 'respondent', on, channel: 'mail', text: 'Ik kom kijken.', answers: request },
    },
    { type: 'assessCase', on, assessment: { text: 'Kijken.', approach: 'proposals' } },
    {
      ...{ type: 'recordSettlement', on, text: 'Hij herstelt de kraan.' },
      actions: [{ owner: 'respondent', text: 'Kraan herstellen', dueOn: '2026-04-15' }],
    },
    { type: 'closeCase', on, outcome: 'settled' },
  ]
  for (const command of commands) await client.cases.do({ number, command })
}

describe('the queue', () => {
  it('has what is due soonest first, whatever was opened first', async () => {
    const office = await openOffice()
    office.on('2026-03-06')
    const opened: string[] = []
    for (const day of week.toReversed())
      opened.push((await office.client.intake.open(byPhone({ receivedOn: day }))).number)
    expect(numbersOf(await pages(office, {}, 100))).toEqual(opened.toReversed())
  })

  it('shows every case once over its pages, of whatever size', async () => {
    const office = await openOffice()
    const opened = await open(office, [...week, ...week.slice(-1), ...week.slice(-1)])
    for (const size of [1, 2, 3, 7, 500]) expect(numbersOf(await pages(office, {}, size))).toEqual(opened)
  })

  it('loses and repeats nothing that stays, when cases come, go and change between pages', async () => {
    const office = await openOffice()
    const [first = '', second = '', ...rest] = await open(office, week)
    const seen = await pages(office, {}, 2, async (page) => {
      if (page > 1) return
      await close(office, first, '2026-03-06')
      await office.client.cases.do({
        number: second,
        command: { type: 'addNote', on: '2026-03-06', text: 'x' },
      })
      await office.client.intake.open(byPhone({ receivedOn: '2026-03-06' }))
    })
    expect(numbersOf(seen)).toEqual([first, second, ...rest, '2026-0006'])
  })

  it('says what is late and how many working days are left, as of today', async () => {
    const office = await openOffice()
    await open(office, ['2026-03-02'])
    const next = async () => (await office.client.cases.list({})).lines[0]?.next
    const due = (await next())?.dueOn
    expect(await next()).toMatchObject({ late: false, days: 5, waitsFor: 'mediator' })
    office.on(due ?? '')
    expect(await next()).toMatchObject({ late: false, days: 0 })
    office.on('2026-03-10')
    expect(await next()).toMatchObject({ late: true, days: -1 })
    expect(await office.client.cases.counts()).toEqual({ byStage: { intake: 1 }, open: 1, late: 1 })
    expect((await office.client.cases.list({ filter: { late: true } })).lines).toHaveLength(1)
  })

  it('keeps a closed case in the queue while an agreed action is open, and counts it there', async () => {
    const office = await openOffice()
    const [number = ''] = await open(office, ['2026-03-02'])
    await settleAndClose(office, number)
    const { lines } = await office.client.cases.list({})
    expect(lines).toMatchObject([{ number, stage: 'closed', next: { code: 'followUp', late: false } }])
    expect(await office.client.cases.counts()).toMatchObject({ open: 1, late: 0, byStage: { closed: 1 } })
    office.on('2026-04-20')
    expect(await office.client.cases.counts()).toMatchObject({ open: 1, late: 1 })
    const [{ klussenier } = {}] = lines
    invariant(klussenier, 'no Klussenier', { number })
    const card = await office.client.people.klussenier({ id: klussenier.id })
    expect([card.actions.overdue, card.cases[0]?.actions.respondent.overdue]).toEqual([1, 1])
  })

  it('begins anew at a cursor that is none', async () => {
    const office = await openOffice()
    const opened = await open(office, week)
    expect(numbersOf((await office.client.cases.list({ after: "x' OR 1=1" })).lines)).toEqual(opened)
  })
})

describe('the filters', () => {
  it('take part of a Klussenier, whatever the accents, and nobody as a mediator', async () => {
    const office = await openOffice()
    const { client } = office
    await client.intake.open(byPhone({ klussenier: { new: { name: 'José Van den Bérghe' } } }))
    await client.mediators.register({ name: 'Els', me: true })
    await client.intake.open(byPhone({ klussenier: null }))
    const mediator = (await client.mediators.me())?.id ?? null
    const of = async (filter: CaseFilter) => numbersOf((await client.cases.list({ filter })).lines)
    expect(await of({ klussenier: 'jose VAN' })).toEqual(['2026-0001'])
    expect(await of({ klussenier: 'berghe' })).toEqual(['2026-0001'])
    expect(await of({ klussenier: 'b_rghe' })).toEqual([])
    expect(await of({ mediator: null })).toEqual(['2026-0001'])
    expect(await of({ mediator })).toEqual(['2026-0002'])
    expect(await of({ stage: 'hearing' })).toEqual([])
  })

  it('have the closed cases apart, last closed first', async () => {
    const office = await openOffice()
    const [a = '', b = '', c = ''] = await open(office, week)
    office.on('2026-03-10')
    await close(office, b, '2026-03-09')
    await close(office, a, '2026-03-10')
    expect(numbersOf(await pages(office, { show: 'closed' }, 1))).toEqual([a, b])
    expect(numbersOf(await pages(office, {}, 1))[0]).toBe(c)
    const { closedOn, outcome, next } =
      (await office.client.cases.list({ filter: { show: 'closed' } })).lines[0] ?? {}
    expect([closedOn, outcome, next?.code]).toEqual(['2026-03-10', 'withdrawn', 'none'])
  })
})
