import { describe, expect, it } from 'vitest'
import { given } from '#test/shared/case/given.ts'
import {
  admit,
  allFound,
  closed,
  complaint,
  found,
  openCase,
  refuseIt,
  signed,
  untilComplete,
} from '#test/shared/case/orders.ts'
import { clockAfter, complete, named } from './given.ts'

describe('the acknowledgement', () => {
  it('runs five working days from the receipt', () => {
    expect(clockAfter('acknowledgement', '2026-03-04', openCase())).toMatchObject({
      who: 'mediator',
      startedOn: '2026-03-02',
      dueOn: '2026-03-09',
      state: 'running',
      daysLeft: 3,
      endedOn: null,
    })
  })

  it('is met by the first that the complainant hears, and missed when that is too late', () => {
    const heardOf = (on: string) =>
      clockAfter('acknowledgement', '2026-03-20', openCase(), {
        type: 'requestMissingItems',
        items: ['signedAgreement'],
        on,
        via: 'mail',
      })
    expect(heardOf('2026-03-09')).toMatchObject({ state: 'met', endedOn: '2026-03-09', daysLeft: null })
    expect(heardOf('2026-03-10')).toMatchObject({ state: 'missed', endedOn: '2026-03-10' })
  })

  it('is met at once for whoever came by or called', () => {
    expect(clockAfter('acknowledgement', '2026-03-20', openCase({ channel: 'counter' })).state).toBe('met')
  })

  it('is late and still waited for, when its day has passed', () => {
    expect(clockAfter('acknowledgement', '2026-03-11', openCase())).toMatchObject({
      state: 'missed',
      endedOn: null,
      daysLeft: -2,
    })
  })
})

describe('the decision whether there will be mediation', () => {
  it('is due 21 days after the complete file, whatever days they are', () => {
    expect(clockAfter('refusal', '2026-03-02', ...complete)).toMatchObject({
      startedOn: '2026-03-02',
      dueOn: '2026-03-23',
      unit: 'calendar',
      daysLeft: 21,
    })
  })

  it('moves from a weekend or a holiday to the next working day', () => {
    // 21 days after 16 March is Easter Monday.
    const late = [openCase({ receivedOn: '2026-03-16' }), complaint({ on: '2026-03-16' })]
    const easter = clockAfter('refusal', '2026-03-16', ...late, signed({ receivedOn: '2026-03-16' }))
    expect(easter.dueOn).toBe('2026-04-07')
  })

  it('is there only for a file that is complete, and not where it was decided before', () => {
    expect(named(given(openCase()).state(), 'refusal', '2026-03-05')).toEqual([])
    expect(named(given(...untilComplete).state(), 'refusal', '2026-03-05')).toEqual([])
  })

  it('is met by an admission or a refusal in time', () => {
    expect(clockAfter('refusal', '2026-04-30', ...complete, ...allFound(), admit())).toMatchObject({
      state: 'met',
      endedOn: '2026-03-04',
    })
    const refused = [
      ...complete,
      found('attemptsMade', { finding: 'notMet' }),
      refuseIt({ on: '2026-03-24' }),
    ]
    expect(clockAfter('refusal', '2026-04-30', ...refused)).toMatchObject({ state: 'missed' })
    expect(clockAfter('procedure', '2026-04-30', ...refused)).toMatchObject({ state: 'stopped' })
  })

  it('is dropped with a case that is closed before', () => {
    const gone = closed({ on: '2026-03-10', outcome: 'withdrawn', note: 'Toch niet.' })
    expect(clockAfter('refusal', '2026-04-30', ...complete, gone)).toMatchObject({
      state: 'stopped',
      endedOn: '2026-03-10',
    })
  })
})
