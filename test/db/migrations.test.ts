import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownVersion, migrate, migrations } from '#db/migrations/migrate.ts'
import { type Cell, connect, type Db } from '#db/sqlite.ts'
import { newFolder } from './laboratory.ts'

/** What was released is never changed: whoever has it would be left with other tables. Add a migration instead. */
const released: Record<number, string> = {
  10: '6a8dafb5e9c84bb3db42bbd00c898c23b40cb0ce4b03f91ae0f5ba4f7cbcf917',
  20: '1034996bcab9575c6272a9a86619301f4356936c9d58c7f02ae5f116f09958dc',
  30: '4394e8fdac0540466af57d154f6a86d1ed44734668a9bbd15850e73496e966b7',
}

const schemaOf = (db: Db) =>
  db.prepare<Record<string, Cell>>('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
const empty = () => connect(join(newFolder(), 'leeg.sqlite'), { mode: 'write' })

describe('migrations', () => {
  it('are numbered in tens, upwards', () => {
    const numbers = migrations.map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(numbers.every((number) => number % 10 === 0)).toBe(true)
    expect(knownVersion).toBe(numbers.at(-1))
  })

  it('are not changed after they were released', () => {
    const sums = migrations.map(({ number, sql }) => [number, createHash('sha256').update(sql).digest('hex')])
    expect(Object.fromEntries(sums)).toEqual(released)
  })

  it.each(migrations.map(({ number }) => number))('from version %i on give what a fresh file has', (from) => {
    const [fresh, old] = [empty(), empty()]
    migrate(fresh)
    migrate(old, from)
    expect(old.pragma('user_version')).toBe(from)
    old.write(`INSERT INTO meta VALUES ('kept', 'yes')`)()
    migrate(old)
    expect(schemaOf(old)).toEqual(schemaOf(fresh))
    expect(old.pragma('user_version')).toBe(knownVersion)
    expect(old.prepare<{ value: string }>('SELECT value FROM meta').get()?.value).toBe('yes')
    for (const db of [fresh, old]) db.close()
  })

  it('make only tables that hold to their types', () => {
    const db = empty()
    migrate(db)
    // What FTS5 makes for itself is its own.
    const tables = schemaOf(db).filter(
      ({ type, name, sql }) => type === 'table' && sql !== null && !`${name}`.startsWith('document_index'),
    )
    expect(tables.map(({ name }) => name)).toEqual(['document_text', 'draft', 'event', 'local', 'meta'])
    for (const { sql } of tables) expect(sql).toMatch(/\) STRICT(, WITHOUT ROWID)?$/)
    db.close()
  })
})
