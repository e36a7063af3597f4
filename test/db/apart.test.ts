import { describe, expect, it } from 'vitest'
import { beginApart } from '#db/apart.ts'
import { execute } from '#db/execute.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { caseKind, kinds, newCase, openCommand, opened, who } from './laboratory.ts'

const begun = () => {
  const administration = opened()
  const apart = beginApart(administration)
  invariant(apart, 'somebody else is writing')
  const events = () => administration.db.prepare<{ n: number }>('SELECT count(*) AS n FROM event').get()?.n
  return { administration, apart, events }
}

describe('a long transaction', () => {
  it('puts everything on the disk at once, with the rows that follow from it', () => {
    const { administration, apart, events } = begun()
    for (const number of ['2026-0001', '2026-0002'])
      expect(execute(apart.db, caseKind, newCase(), openCommand(number), undefined, who).ok).toBe(true)
    expect(events()).toBe(0)
    apart.commit()
    expect(events()).toBe(2)
    expect(driftedTables(administration.db, kinds)).toEqual([])
  })

  it('leaves nothing when it is undone', () => {
    const { administration, apart, events } = begun()
    execute(apart.db, caseKind, newCase(), openCommand('2026-0001'), undefined, who)
    apart.undo()
    expect(events()).toBe(0)
    expect(execute(administration.db, caseKind, newCase(), openCommand('2026-0001'), undefined, who).ok).toBe(
      true,
    )
  })

  it('can only be undone after something was refused in it', () => {
    const { apart, events } = begun()
    const id = newCase()
    execute(apart.db, caseKind, id, openCommand('2026-0001'), undefined, who)
    expect(execute(apart.db, caseKind, id, openCommand('2026-0001'), undefined, who).ok).toBe(false)
    expect(() => apart.commit()).toThrow('refused')
    apart.undo()
    expect(events()).toBe(0)
  })
})
