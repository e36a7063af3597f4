import { describe, expect, it } from 'vitest'
import { BulkRows } from '#db/projections/bulk.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { opened } from './laboratory.ts'

/** The next number of a row of them that repeats only after very many. */
const mixed = (n: number): string => String((n * 7_919) % 100_003).padStart(6, '0')

describe('rows that are put in many at a time', () => {
  it('are all there, whatever order their keys come in, however many', () => {
    const { db } = opened()
    const count = 70_000
    db.immediately(() => {
      const bulk = new BulkRows(db, ['person_key', 'case_amount'])
      for (let n = 0; n < count; n += 1) {
        const place = { id: mixed(n), firstSeq: n, version: 1 }
        bulk.add(place, {
          person_key: [{ key: `k${mixed(n * 3)}`, owner: place.id }],
          case_amount: [{ caseId: place.id as CaseId, cents: n }],
        })
      }
      bulk.flush()
    })
    const joined = db.prepare<{ n: number }>(`
      SELECT count(*) AS n FROM person_key JOIN case_amount ON owner = case_id
      WHERE key = 'k' || printf('%06d', (cents * 3 * 7919) % 100003)`)
    expect(joined.get()).toEqual({ n: count })
  })

  it('leave an index of words to write what it has in memory once, at the end', () => {
    const { db } = opened()
    db.immediately(() => {
      const bulk = new BulkRows(db, ['case_amount', 'person_name', 'person_index'])
      for (let n = 1; n <= 2_000; n += 1)
        bulk.add(
          { id: mixed(n), firstSeq: n, version: 1 },
          {
            case_amount: [{ caseId: mixed(n) as CaseId, cents: n }],
            person_name: [{ firstSeq: n, id: mixed(n), words: [[`naam${n % 10}`, 'NM']] }],
            person_index: [{ rowid: n, names: `naam${n}` }],
          },
        )
      bulk.flush()
    })
    const pieces = db.prepare<{ n: number }>('SELECT count(DISTINCT segid) AS n FROM person_index_idx')
    expect(pieces.get()).toEqual({ n: 1 })
    const named = db.prepare<{ persons: number }>('SELECT persons FROM name_word')
    expect(named.all()).toEqual(Array(10).fill({ persons: 200 }))
  })

  it('belong to the stream that they come from', () => {
    const { db } = opened()
    const bulk = new BulkRows(db, ['person_key'])
    const place = { id: 'one', firstSeq: 1, version: 1 }
    expect(() => bulk.add(place, { person_key: [{ key: 'key', owner: 'other' }] })).toThrow('another stream')
  })
})
