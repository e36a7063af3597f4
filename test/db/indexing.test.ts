import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import type { Kinds } from '#db/kind.ts'
import { fact, setFact } from '#db/meta.ts'
import { computed, contentOf, driftedTables } from '#db/projections/drift.ts'
import { beginIndex, indexedPart, indexMore } from '#db/projections/indexing.ts'
import { bringUpToDate, rebuild } from '#db/projections/rebuild.ts'
import type { Db } from '#db/sqlite.ts'
import { caseKind, customerKind, kinds, newCase, newFolder, openCommand, opened, who } from './laboratory.ts'

const contents = (db: Db) => Object.fromEntries(computed.map((table) => [table, [...contentOf(db, table)]]))
const words = (db: Db) => db.prepare('SELECT * FROM search_word ORDER BY word').all()

const filled = (many: number) => {
  const administration = opened()
  const cases = Array.from({ length: many }, newCase)
  administration.db.immediately(() => {
    for (const [nth, id] of cases.entries())
      execute(administration.db, caseKind, id, openCommand(`2026-${nth}`), undefined, who)
  })
  return { ...administration, cases }
}

describe('the index of the search', () => {
  const spoiled = (folder: string, having: Kinds) => {
    const first = opened(folder)
    execute(first.db, caseKind, newCase(), openCommand('2026-0001'), undefined, who)
    first.db.write(`UPDATE case_row SET subject = 'van vroeger'`)()
    first.db.write('DELETE FROM search_index')()
    first.close()
    const { db } = opened(folder, having)
    const { case_row: rows = [], search_index: index = [] } = contents(db)
    return { listsMade: !rows.join().includes('van vroeger'), indexMade: index.length > 0 }
  }

  it('stays as it is when the lists are made in another way, and they when it is', () => {
    expect(spoiled(newFolder(), [{ ...caseKind, rowsVersion: 2 }, customerKind])).toEqual({
      listsMade: true,
      indexMade: false,
    })
    expect(spoiled(newFolder(), [{ ...caseKind, searchedVersion: 2 }, customerKind])).toEqual({
      listsMade: false,
      indexMade: true,
    })
  })

  it('made a little at a time, with commands in between, is the one that is made at once', () => {
    const doing = fc.record({ which: fc.nat(150), text: fc.constantFrom('dakgoot', 'Renée', 'lekkage') })
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 8 }), (commands) => {
        const { db, cases } = filled(120)
        db.immediately(() => beginIndex(db, kinds))
        expect(indexedPart(db)).toBe(0)
        const todo = [...commands]
        const parts: number[] = []
        let more = true
        while (more) {
          const next = todo.pop()
          const id = (next && cases[next.which]) ?? newCase()
          if (next && cases.includes(id))
            execute(db, caseKind, id, { type: 'note', text: next.text }, undefined, who)
          else if (next)
            execute(db, caseKind, id, openCommand(`x-${next.which}-${todo.length}`), undefined, who)
          more = indexMore(db, kinds, 0)
          if (more) parts.push(indexedPart(db) ?? 1)
        }
        expect(indexedPart(db)).toBe(null)
        expect(parts.filter((part) => part >= 0.9 && part < 1).length).toBeGreaterThan(1)
        const [live, known] = [contents(db), words(db)]
        rebuild(db, kinds)
        expect(contents(db)).toEqual(live)
        expect(words(db)).toEqual(known)
      }),
      { numRuns: 8 },
    )
  })

  it('goes on after it was left half, and lists no damage meanwhile', () => {
    const { db, folder, close } = filled(120)
    db.immediately(() => beginIndex(db, kinds))
    expect(indexMore(db, kinds, 0)).toBe(true)
    expect(indexedPart(db)).toBeGreaterThan(0)
    expect(driftedTables(db, kinds)).toEqual([])
    close()
    const later = opened(folder)
    expect(indexedPart(later.db)).toBe(null)
    expect(driftedTables(later.db, kinds)).toEqual([])
  })
})

describe('lists that are made again', () => {
  it('say how much is done, and are what they were when that is ended early', () => {
    const { db } = filled(1200)
    setFact(db, 'rows_made_by', 'an older version')
    const before = contents(db)
    const making = bringUpToDate(db, kinds, '')
    const part = making.next().value ?? 0
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(1)
    making.return()
    expect(contents(db)).toEqual(before)
    expect(fact(db, 'rows_made_by')).toBe('an older version')
    for (const done of bringUpToDate(db, kinds, '')) expect(done).toBeLessThanOrEqual(1)
    expect(contents(db)).toEqual(before)
    expect([...bringUpToDate(db, kinds, '')]).toEqual([])
  })
})
