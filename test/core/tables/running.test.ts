import { describe, expect, it } from 'vitest'
import { byPhone, openOffice, refusalOf } from '../support/office.ts'
import { complaints, ended, found, taken, tried } from './support.ts'

const many = (count: number): string =>
  ['Naam;E-mail', ...Array.from({ length: count }, (_, n) => `Klant ${n};klant${n}@post.example`)].join('\n')

describe('a dry run', () => {
  it('records nothing and says what the import then does', async () => {
    const office = await openOffice()
    const order = await found(office, 'cases', complaints)
    const before = await office.client.system.verify()
    const dry = await tried(office, order)
    expect(await office.client.system.verify()).toEqual(before)
    const dryRows = await office.client.tables.rows({ run: dry.run })
    const real = await taken(office, order)
    expect({ ...real, run: '' }).toEqual({ ...dry, run: '' })
    expect(await office.client.tables.rows({ run: real.run })).toEqual(dryRows)
  })
})

describe('an import that is not finished', () => {
  it('leaves nothing when it is stopped half-way, and others can record again', async () => {
    const office = await openOffice()
    const order = await found(office, 'customers', many(3_000))
    const stopping = new AbortController()
    const steps = await office.client.tables.import(order, { signal: stopping.signal })
    let seen = 0
    const stopped = (async () => {
      for await (const step of steps)
        if (step.type === 'progress') {
          seen = step.done
          stopping.abort()
        }
    })()
    await expect(stopped).rejects.toBeDefined()
    expect(seen).toBeGreaterThan(0)
    expect(await office.client.people.find({ words: 'klant' })).toEqual([])
    expect((await office.client.system.verify()).events).toBe(0)
    await office.client.intake.open(byPhone())
  })

  it('leaves nothing when nobody listens any more', async () => {
    const office = await openOffice()
    const order = await found(office, 'customers', many(3_000))
    for await (const step of await office.client.tables.import(order)) if (step.type === 'progress') break
    expect((await office.client.system.verify()).events).toBe(0)
    expect((await taken(office, order)).add).toBe(3_000)
  })

  it('lets others read what was there, and refuses what they want to record', async () => {
    const office = await openOffice()
    const order = await found(office, 'customers', many(3_000))
    for await (const step of await office.client.tables.import(order)) {
      if (step.type !== 'progress') continue
      expect(await office.client.people.find({ words: 'klant' })).toEqual([])
      const opening = office.client.intake.open(byPhone())
      expect((await refusalOf(opening)).code).toBe('tableBeingImported')
      const second = (async () => ended(await office.client.tables.import(order)))()
      expect((await refusalOf(second)).code).toBe('tableBeingImported')
      break
    }
    await office.client.intake.open(byPhone())
  })
})

describe('an order for a table', () => {
  it('is refused without what its kind needs', async () => {
    const office = await openOffice()
    const order = await found(office, 'customers', 'Plaats;Land\r\nGent;BE')
    const run = (async () => tried(office, order))()
    expect(await refusalOf(run)).toEqual({ code: 'tableFieldsMissing', facts: { fields: ['name'] } })
  })

  it('is refused for a table or a header that is not there', async () => {
    const office = await openOffice()
    const order = await found(office, 'customers', 'Naam\r\nJan')
    for (const wrong of [{ table: 'x' }, { header: 9 }])
      expect((await refusalOf(tried(office, { ...order, ...wrong }))).code).toBe('notFound')
  })
})
