import { describe, expect, it } from 'vitest'
import { clocksOf } from '#shared/clocks/index.ts'
import { given } from '#test/shared/case/given.ts'
import {
  agreed,
  attached,
  complaint,
  id,
  invoiced,
  type Order,
  openCase,
  signed,
  undo,
} from '#test/shared/case/orders.ts'
import { clockContextOn, complete } from './given.ts'

describe('the file is complete', () => {
  const completed = (...orders: readonly Order[]) => given(...orders).state().completion?.on ?? null

  it('on the first day on which nothing is missing any more: the day on which the last of it came in', () => {
    expect(completed(openCase(), complaint())).toBeNull()
    expect(completed(openCase(), complaint(), signed({ receivedOn: '2026-03-05' }))).toBe('2026-03-05')
    expect(completed(openCase(), signed({ receivedOn: '2026-03-05' }), complaint())).toBe('2026-03-05')
  })

  it('on the day that it is recorded, where what was missing has no day of its own', () => {
    const story = given(openCase(), invoiced(), complaint(), signed())
    story
      .on('2026-03-09')
      .when({ type: 'removeInvoice', invoice: id('invoice') })
      .happens({ type: 'invoiceRemoved' }, { type: 'fileCompleted', on: '2026-03-09', follows: true })
  })

  it('once: what turns out to be missing later does not begin the days anew', () => {
    const later = [...complete, invoiced(), { type: 'removeInvoice', invoice: id('invoice') } as const]
    expect(completed(...later)).toBe('2026-03-02')
  })

  it('no more, when the step that completed it is undone', () => {
    expect(completed(...complete, undo())).toBeNull()
  })

  it('is worked out for a history from before there were clocks', () => {
    const { events } = given(...complete)
    const old = events.filter(({ type }) => type !== 'fileCompleted')
    expect(old).toHaveLength(events.length - 1)
    const story = given(...complete).state()
    const before = { ...story, completion: null, acknowledgeBy: null }
    expect(clocksOf(before, clockContextOn('2026-03-10'))).toEqual(
      clocksOf(story, clockContextOn('2026-03-10')),
    )
  })

  it('on the day that an agreement came in, when it is recorded with its document', () => {
    const story = [
      openCase(),
      complaint(),
      attached('scan', { receivedOn: '2026-03-04' }),
      agreed({ agreement: { signedOn: '2025-11-03', documents: [id('scan')] } }),
    ]
    expect(given(...story).state().completion?.on).toBe('2026-03-04')
  })
})
