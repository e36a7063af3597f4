import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import { idleTidying } from '#db/housekeeping.ts'
import type { Db } from '#db/sqlite.ts'
import { caseKind, newCase, openCommand, opened, who } from './laboratory.ts'

/** In how many pieces the index of all texts lies. */
const pieces = (db: Db): number =>
  db.prepare<{ n: number }>('SELECT count(DISTINCT segid) AS n FROM search_index_idx').get()?.n ?? 0

const written = (many: number) => {
  const { db } = opened()
  const id = newCase()
  execute(db, caseKind, id, openCommand('2026-0001'), {}, who)
  const note = (nth: number) => execute(db, caseKind, id, { type: 'note', text: `dak ${nth}` }, {}, who)
  for (let nth = 1; nth < many; nth += 1) note(nth)
  return { db, note }
}

describe('tidying up', () => {
  it('is left to a moment when nothing was written lately', () => {
    const { db, note } = written(30)
    const { look } = idleTidying(db)
    const before = pieces(db)
    expect(before).toBeGreaterThan(25)
    note(40)
    look()
    expect(pieces(db)).toBeGreaterThanOrEqual(before)
    look()
    expect(pieces(db)).toBeLessThan(before)
  })

  it('ends when there is nothing left to do', () => {
    const { db } = written(30)
    const { look } = idleTidying(db)
    for (let nth = 0; nth < 20; nth += 1) look()
    const { writes } = db
    look()
    expect(db.writes).toBe(writes)
  })
})
