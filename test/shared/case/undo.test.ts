import { describe, expect, it } from 'vitest'
import { historyOf } from '#shared/case/history.ts'
import { given, givenCase } from './given.ts'
import { agreed, id, noted, type Order, sent, tried, undo, untilAdmitted, untilClosed } from './orders.ts'

describe('undo', () => {
  const undoneOf = (...orders: readonly Order[]) =>
    historyOf(given(...orders).events.map((event) => ({ event }))).map((entry) => entry.undone)

  it('takes back one step with what followed from it', () => {
    expect(givenCase(agreed(), undo()).state()).toMatchObject({ agreement: null, terms: null })
    expect(undoneOf(...untilAdmitted.slice(0, 1), agreed(), undo())).toEqual([false, true, true, false])
  })

  it('takes back several, one after the other, and never the opening', () => {
    const tale = givenCase(tried(), noted(), undo(), undo())
    expect(tale.state()).toEqual(givenCase().state())
    tale.when(undo()).refused('nothingToUndo')
    expect(tale.view().undoes).toBeNull()
  })

  it('goes on from where it came back to', () => {
    const story = [...untilAdmitted.slice(0, 1), tried(), noted(), undo(), tried('second'), undo(), undo()]
    expect(given(...story).state().attempts).toEqual([])
    expect(undoneOf(...story)).toEqual([false, true, true, false, true, false, false])
  })

  it('takes back that a letter was sent, and nothing before it: what was told rests on that', () => {
    const before = [...untilAdmitted, noted(), sent('letter')]
    expect(given(...before, undo()).state()).toMatchObject({ letters: [], documents: [] })
    expect(given(...before, undo()).state().notes).toHaveLength(1)
    given(...before, undo())
      .when(undo())
      .refused('nothingToUndo')
    expect(undoneOf(...before, noted({ note: id('later') }), undo(), undo())).toEqual([
      ...given(...untilAdmitted, noted()).events.map(() => false),
      ...[true, true, true, false, false],
    ])
  })

  it('says what it would take back, and takes back a closing', () => {
    expect(given(...untilClosed).view().undoes).toBe('caseClosed')
    expect(given(...untilClosed, undo()).view().stage).toBe('mediation')
  })
})
