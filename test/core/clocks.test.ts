import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import { conditions } from '#shared/case/vocabulary.ts'
import { byPhone, openOffice, refusalOf } from './support/office.ts'

const eventsOf = (text: string) =>
  new Map(
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
      const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? ''
      return [
        value('uid'),
        { status: value('status'), start: value('dtstart'), sequence: Number(value('sequence')) },
      ]
    }),
  )

describe('what is due', () => {
  it('is that of all open cases, soonest first, up to a day', async () => {
    const { client, on } = await openOffice()
    const second = (await client.intake.open(byPhone({ channel: 'mail', receivedOn: '2026-03-02' }))).number
    on('2026-02-27')
    const first = (await client.intake.open(byPhone({ channel: 'mail', receivedOn: '2026-02-27' }))).number
    on('2026-03-03')
    const lines = async (input = {}) =>
      (await client.clocks.due(input)).map(({ dueOn, daysLeft, case: { number } }) => [
        number,
        dueOn,
        daysLeft,
      ])
    expect(await lines()).toEqual([
      [first, '2026-03-06', 3],
      [second, '2026-03-09', 4],
    ])
    expect(await lines({ until: '2026-03-06' })).toHaveLength(1)
    expect(await lines({ on: '2026-03-10' as never })).toEqual([
      [first, '2026-03-06', -2],
      [second, '2026-03-09', -1],
    ])
    await client.cases.do({
      number: first,
      command: { type: 'closeCase', on: '2026-03-03', outcome: 'withdrawn', note: 'Opgelost.' },
    })
    expect((await lines()).map(([number]) => number)).toEqual([second])
  })
})

describe('the calendar file of the office', () => {
  it('updates what an earlier one brought, and cancels what was done, undone or closed', async () => {
    const { client, on } = await openOffice()
    const { number } = await client.intake.open(byPhone({ channel: 'mail' }))
    const read = async () => eventsOf((await client.clocks.calendar()).text)
    const before = await read()
    expect([...before.values()]).toMatchObject([{ status: 'CONFIRMED', start: '2026-03-09' }])

    on('2026-03-04')
    const asked: CaseCommandInput = {
      type: 'requestMissingItems',
      items: ['signedAgreement'],
      on: '2026-03-04',
      via: 'mail',
    }
    await client.cases.do({ number, command: asked })
    const done = await read()
    expect([...done.keys()]).toEqual([...before.keys()])
    expect([...done.values()]).toMatchObject([{ status: 'CANCELLED' }])
    const [[, was] = [], [, is] = []] = [[...before][0], [...done][0]]
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? 0)

    await client.cases.do({ number, command: { type: 'undo' } })
    expect([...(await read()).values()]).toMatchObject([{ status: 'CONFIRMED' }])

    const note = { type: 'closeCase', on: '2026-03-04', outcome: 'withdrawn', note: 'Opgelost.' } as const
    await client.cases.do({ number, command: note })
    expect([...(await read()).values()]).toMatchObject([{ status: 'CANCELLED' }])
    on('2027-03-08')
    expect((await read()).size).toBe(0)
    expect(eventsOf((await client.clocks.calendar({ number })).text).size).toBe(1)
  })

  it('cancels the days that a step brought which was undone', async () => {
    const { client } = await openOffice()
    const address = { street: 'Kerkstraat 1', postalCode: '9000', city: 'Gent', country: 'België' }
    const customer = { new: { name: 'Renée Desmet', email: 'renee@post.example', address } }
    const { number } = await client.intake.open(byPhone({ customer }))
    const { version } = await client.cases.get({ number })
    const document = {
      sha256: 'a'.repeat(64) as never,
      name: 'overeenkomst.pdf',
      mediaType: 'application/pdf',
      size: 10,
      kind: 'agreement',
      receivedOn: '2026-03-02' as never,
      broughtBy: 'complainant',
    } as const
    const attached = await client.cases.do({ number, command: { type: 'attachDocument', document } })
    expect([attached.version - version, attached.completion?.on]).toEqual([2, '2026-03-02'])
    const open = (text: string) => [...eventsOf(text).values()].filter(({ status }) => status === 'CONFIRMED')
    const had = await client.clocks.calendar({ number })
    expect(open(had.text).map(({ start }) => start)).toEqual(['2026-03-23', '2026-06-01'])
    await client.cases.do({ number, command: { type: 'undo' } })
    const { text } = await client.clocks.calendar({ number })
    expect([...eventsOf(text).keys()].toSorted()).toEqual([...eventsOf(had.text).keys()].toSorted())
    expect(open(text)).toEqual([])
  })

  it('has the reminder that comes next: the one before it is over, and none is left once there was an answer', async () => {
    const { client, on } = await openOffice()
    const { number } = await client.intake.open(byPhone())
    const order = (...commands: CaseCommandInput[]) =>
      commands.reduce<Promise<unknown>>(
        (before, command) => before.then(() => client.cases.do({ number, command })),
        Promise.resolve(),
      )
    const { statements } = await client.cases.get({ number })
    await order(
      ...conditions.map(
        (condition): CaseCommandInput => ({
          type: 'findCondition',
          condition,
          finding: condition === 'guaranteeExpired' ? 'notMet' : 'met',
        }),
      ),
      { type: 'admitCase', on: '2026-03-02' },
      { type: 'completeHearing', on: '2026-03-02' },
      {
        type: 'requestResponse',
        to: 'respondent',
        on: '2026-03-02',
        via: 'mail',
        shown: statements.map(({ id }) => id),
      },
    )
    const reminders = async () => {
      const events = [...eventsOf((await client.clocks.calendar({ number })).text)]
      return events.flatMap(([uid, { status, start }]) =>
        /^(first|second)Reminder|^lastNotice/.test(uid) ? [[uid.split('.')[0], status, start]] : [],
      )
    }
    expect(await reminders()).toEqual([['firstReminder', 'CONFIRMED', '2026-03-09']])
    on('2026-03-09')
    const { requests } = await client.cases.get({ number })
    const request = requests[0]?.id ?? ''
    await order({ type: 'sendReminder', request, on: '2026-03-09', via: 'mail' })
    expect(await reminders()).toEqual([
      ['firstReminder', 'CANCELLED', '2026-03-09'],
      ['secondReminder', 'CONFIRMED', '2026-03-12'],
    ])
    const answer = { by: 'respondent', on: '2026-03-09', channel: 'mail', text: 'Ik kom kijken.' } as const
    await order({ type: 'recordStatement', statement: { ...answer, answers: request } })
    expect((await reminders()).map(([name, status]) => [name, status])).toEqual([
      ['firstReminder', 'CANCELLED'],
      ['secondReminder', 'CANCELLED'],
    ])
  })

  it('is refused for a case that does not exist', async () => {
    const { client } = await openOffice()
    for (const call of [
      client.clocks.calendar({ number: '1999-0001' }),
      client.clocks.ofCase({ number: '1999-0001' }),
    ])
      expect((await refusalOf(call)).code).toBe('notFound')
  })
})
