import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bringUp, type Making } from '#core/administration/bringUp.ts'
import { kinds } from '#db/kinds/index.ts'
import { setFact } from '#db/meta.ts'
import { contentOf } from '#db/projections/drift.ts'
import { beginIndex, indexedPart } from '#db/projections/indexing.ts'
import { searchedTables } from '#db/projections/tables.ts'
import { generate } from '../bench/data/generate.ts'
import { openOffice } from './support/office.ts'

const office = async (cases: number) => {
  const { core, client } = await openOffice()
  await generate(core.context, { cases, seed: 7, tell: () => {} })
  return { client, administration: core.context.administration }
}

describe('what is searched', () => {
  /** Another one? Then raise `searchedVersion` in `db/kinds`, or every index stays what it is. */
  const known = { searchedVersions: [4, 4, 4], content: '5acd7d8b1c03bf3c' }

  it('of an administration that stays the same is the same, or has another version', async () => {
    const { administration } = await office(25)
    const sum = createHash('sha256')
    for (const table of searchedTables)
      for (const row of contentOf(administration.db, table)) sum.update(`${row}\n`)
    const searchedVersions = kinds.map((kind) => kind.searchedVersion).filter((version) => version > 0)
    expect({ searchedVersions, content: sum.digest('hex').slice(0, 16) }).toEqual(known)
  })
})

describe('bringing an administration up to date', () => {
  const outdated = async () => {
    const { administration, client } = await office(110)
    const { db } = administration
    setFact(db, 'rows_made_by', 'an older version')
    db.immediately(() => beginIndex(db, kinds))
    return { administration, client, db }
  }
  const options = { version: '0', wholeIndex: true, patience: 0 }

  it('tells what is made and how far it is, lists first', async () => {
    const { administration, client, db } = await outdated()
    const told: Making[] = []
    expect(await bringUp(administration, { ...options, tell: (making) => told.push(making) })).toEqual({
      ok: true,
    })
    const lists = told.filter(({ making }) => making === 'lists')
    expect(told.slice(0, lists.length)).toEqual(lists)
    expect(lists.length).toBeGreaterThan(1)
    expect(lists.map(({ done }) => done)).toEqual(lists.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(indexedPart(db)).toBe(null)
    expect((await client.system.verify()).driftedTables).toEqual([])
  })

  it('stops when it is told to, and is done the next time', async () => {
    const { administration, client } = await outdated()
    const stop = new AbortController()
    const stopped = await bringUp(administration, {
      ...options,
      tell: () => stop.abort(),
      signal: stop.signal,
    })
    expect(stopped).toMatchObject({ ok: false, refusal: { code: 'jobCancelled' } })
    expect(await bringUp(administration, { ...options, tell: () => {} })).toEqual({ ok: true })
    expect((await client.system.verify()).driftedTables).toEqual([])
  })
})
