import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { byPhone, openOffice } from './support/office.ts'

const mailed = byPhone({ channel: 'mail' })

describe('reminders of this computer', () => {
  it('tell each day once, also over a restart', async () => {
    const { client, on, close, folder } = await openOffice()
    const { number } = await client.intake.open(mailed)
    expect(await client.clocks.remind()).toEqual({ single: [], summary: null })
    on('2026-03-09')
    expect(await client.clocks.remind()).toMatchObject({
      single: [{ name: 'acknowledgement', dueOn: '2026-03-09', case: { number } }],
    })
    expect((await client.clocks.remind()).single).toEqual([])
    await close()
    const again = await openOffice(folder)
    again.on('2026-03-10')
    expect((await again.client.clocks.remind()).single).toEqual([])
  })

  it('are one summary after a week away', async () => {
    const { client, on } = await openOffice()
    for (let n = 0; n < 5; n += 1) await client.intake.open(mailed)
    on('2026-03-16')
    expect(await client.clocks.remind()).toEqual({ single: [], summary: { count: 5, late: 5 } })
    expect(await client.clocks.remind()).toEqual({ single: [], summary: null })
  })

  it('leave the cases of a colleague to him', async () => {
    const { client, on } = await openOffice()
    const els = await client.mediators.register({ name: 'Els', me: true })
    const jan = await client.mediators.register({ name: 'Jan' })
    const mine = await client.intake.open(mailed)
    const his = await client.intake.open(mailed)
    const assign = (number: string, mediator: typeof els.id | null) =>
      client.cases.do({ number, command: { type: 'assignCase', mediator } })
    await assign(his.number, jan.id)
    on('2026-03-09')
    const { single } = await client.clocks.remind()
    expect(single.map((line) => line.case.number)).toEqual([mine.number])
  })

  it('are not made where they are not wanted, and nothing counts as told', async () => {
    const { client, on } = await openOffice()
    await client.intake.open(mailed)
    on('2026-03-09')
    expect(await client.clocks.reminding()).toEqual({ wanted: true })
    await client.clocks.setReminding({ wanted: false })
    expect((await client.clocks.remind()).single).toEqual([])
    await client.clocks.setReminding({ wanted: true })
    expect((await client.clocks.remind()).single).toHaveLength(1)
  })

  it('tell once more where what was told cannot be read', async () => {
    const { client, on, core } = await openOffice()
    await client.intake.open(mailed)
    on('2026-03-09')
    core.context.administration.db.write('INSERT INTO local (key, value) VALUES (?, ?)')(
      'reminders.told',
      '{',
    )
    expect((await client.clocks.remind()).single).toHaveLength(1)
    expect((await client.clocks.remind()).single).toHaveLength(0)
  })
})

describe('the day that a form leaves to the settings', () => {
  it('is that of the decision: with the days on the way, in the unit of the settings', async () => {
    const { client } = await openOffice()
    const dayFor = (via: 'mail' | 'registeredLetter', step: 'response' | 'lastNotice' = 'response') =>
      client.clocks.dayFor({ step, via, on: '2026-03-06' as never })
    expect(await dayFor('mail')).toEqual({
      dueOn: '2026-03-20',
      term: { days: 10, unit: 'working' },
      arrival: 0,
    })
    expect(await dayFor('registeredLetter')).toMatchObject({ dueOn: '2026-03-25', arrival: 3 })
    expect(await dayFor('mail', 'lastNotice')).toMatchObject({ dueOn: '2026-03-13' })
    await client.settings.change({ type: 'changeSettings', clocks: { units: { response: 'calendar' } } })
    expect(await dayFor('mail')).toMatchObject({ dueOn: '2026-03-16', term: { days: 10, unit: 'calendar' } })
  })
})

describe('a calendar file to save', () => {
  it('lies among the exports, as the contract gives it', async () => {
    const { client, core } = await openOffice()
    const { number } = await client.intake.open(mailed)
    const { id, name } = await client.clocks.saveCalendar({ number })
    expect(name).toBe(`wederhoor-${number}.ics`)
    const file = core.exportFile(id)
    expect(file?.mediaType).toMatch(/^text\/calendar/)
    expect(await readFile(file?.path ?? '', 'utf8')).toBe((await client.clocks.calendar({ number })).text)
  })
})
