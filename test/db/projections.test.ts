import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import { tidy } from '#db/housekeeping.ts'
import type { Kinds } from '#db/kind.ts'
import { snake } from '#db/projections/cells.ts'
import { computed, contentOf, driftedTables } from '#db/projections/drift.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { tableNames, tables } from '#db/projections/tables.ts'
import { caseById } from '#db/queries/cases.ts'
import type { Db } from '#db/sqlite.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId, Sha256 } from '#shared/kernel/id.ts'
import type { CaseCommand } from './laboratory.ts'
import { caseKind, customerKind, kinds, newCase, newFolder, openCommand, opened, who } from './laboratory.ts'

const contents = (db: Db) => Object.fromEntries(computed.map((table) => [table, [...contentOf(db, table)]]))

const text = fc.oneof(
  fc.constantFrom('lekkend dak', 'Renée', "d'Hondt \u0000 x", '\ud800', 'é', '😀 dak', '', 'dak dak'),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const day = fc.constantFrom('2026-03-02', '2026-04-30').map((d) => d as PlainDate)
const entry = fc.uuid({ version: 7 }).map((id) => id as EntryId)
const sha = fc.stringMatching(/^[0-9a-f]{64}$/).map((hash) => hash as Sha256)
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({
    type: fc.constant('open' as const),
    number: fc.uuid(),
    customer: text,
    subject: text,
    mail: text,
  }),
  fc.record({ type: fc.constant('note' as const), text }),
  fc.record({
    type: fc.constant('attach' as const),
    documentId: entry,
    sha256: sha,
    size: fc.nat(),
    name: text,
  }),
  fc.record({ type: fc.constant('plan' as const), step: text, dueOn: fc.option(day) }),
  fc.record({ type: fc.constant('close' as const), on: day }),
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ on: fc.constant('case' as const), which: fc.nat(4), command }) },
  {
    weight: 1,
    arbitrary: fc.record({ on: fc.constant('customer' as const), which: fc.nat(2), name: fc.option(text) }),
  },
  { weight: 1, arbitrary: fc.record({ on: fc.constant('idle' as const) }) },
)

describe('the projections', () => {
  it('are the same live as rebuilt, sign for sign, whatever happened', () => {
    const { db } = opened()
    let refusals = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const [cases, customers] = [Array.from({ length: 5 }, newCase), Array.from({ length: 3 }, newCase)]
        for (const { on, ...rest } of steps) {
          if ('command' in rest) {
            const id = cases[rest.which] ?? newCase()
            if (rest.command.type !== 'open') execute(db, caseKind, id, openCommand(id), undefined, who)
            if (!execute(db, caseKind, id, rest.command, undefined, who).ok) refusals += 1
          } else if ('name' in rest) {
            const { name } = rest
            const command =
              name === null ? { type: 'forget' as const } : { type: 'register' as const, name, email: name }
            execute(db, customerKind, customers[rest.which] ?? newCase(), command, undefined, who)
          } else if (on === 'idle') tidy(db)
        }
        const live = contents(db)
        rebuild(db, kinds)
        expect(contents(db)).toEqual(live)
      }),
      { numRuns: 60 },
    )
    expect(contents(db).search_index?.length).toBeGreaterThan(100)
    expect(refusals).toBeGreaterThan(0)
  })

  it('show which tables are not what the log says, and are left as they are', () => {
    const { db } = opened()
    execute(db, caseKind, newCase(), openCommand('2026-0001'), undefined, who)
    expect(driftedTables(db, kinds)).toEqual([])
    db.write(`UPDATE case_row SET subject = 'iets anders'`)()
    db.write('DELETE FROM search_index WHERE rowid = 1')()
    db.write(`UPDATE case_tally SET n = 2 WHERE kind = 'queue'`)()
    const changed = contents(db)
    expect(driftedTables(db, kinds)).toEqual(['case_row', 'search_index', 'case_tally'])
    expect(contents(db)).toEqual(changed)
  })

  it('are made again at open by a version that computes them differently, and only then', () => {
    const folder = newFolder()
    const id = newCase()
    const subjectAt = (having: Kinds) => {
      const { db, close } = opened(folder, having)
      const subject = caseById(db, id)?.subject
      close()
      return subject
    }
    const first = opened(folder)
    execute(first.db, caseKind, id, openCommand('2026-0001'), undefined, who)
    first.db.write(`UPDATE case_row SET subject = 'van vroeger'`)()
    first.close()
    expect(subjectAt(kinds)).toBe('van vroeger')
    expect(subjectAt([{ ...caseKind, rowsVersion: 2 }, customerKind])).toBe('Lekkend dak')
  })

  it('leave streams of a kind that this version does not know in the log, without rows', () => {
    const { folder, db, close } = opened()
    execute(db, customerKind, newCase(), { type: 'register', name: 'Anna', email: 'a@b.be' }, undefined, who)
    close()
    const later = opened(folder, [caseKind])
    expect(contents(later.db).person_row).toEqual([])
    expect(later.db.prepare<{ n: number }>('SELECT count(*) AS n FROM event').get()?.n).toBe(1)
  })

  it('cannot write a row of another stream', () => {
    const { db } = opened()
    const other = newCase()
    const wrong = { ...caseKind, rows: () => ({ case_mail: [{ messageId: 'x', caseId: other }] }) }
    expect(() => execute(db, wrong, newCase(), openCommand('2026-0001'), undefined, who)).toThrow(
      'another stream',
    )
    expect(db.prepare('SELECT 1 FROM event').all()).toEqual([])
  })

  it.each(tableNames)('%s has the columns that its rows have', (table) => {
    const { db } = opened()
    const found = db.prepare<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all()
    const columns = Object.keys(tables[table].columns)
      .map(snake)
      .filter((name) => name !== 'rowid')
    expect(found.map(({ name }) => name)).toEqual(columns)
  })
})
