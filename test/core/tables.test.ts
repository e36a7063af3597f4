import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TableOrder, TableRun } from '#shared/contract/tables.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { TableKind } from '#shared/tables/fields.ts'
import type { MappingInput } from '#shared/tables/mapping.ts'
import { byPhone, type Office, openOffice, refusalOf } from './support/office.ts'

const ended = async <S extends { readonly type: string }>(steps: AsyncIterable<S>) => {
  let last: S | undefined
  for await (const step of steps) last = step
  invariant(last?.type === 'done', 'no end', { last })
  return last as Extract<S, { type: 'done' }>
}

const found = async ({ client, offer }: Office, kind: TableKind, text: string): Promise<TableOrder> => {
  const upload = await offer(`${kind}.csv`, text)
  const { found: table } = await ended(await client.tables.inspect({ upload, kind }))
  return {
    table: table.table,
    kind,
    header: table.header,
    mapping: table.mapping,
    alike: { all: 'add', rows: {} },
  }
}
const tried = async (office: Office, order: TableOrder): Promise<TableRun> =>
  (await ended(await office.client.tables.dryRun(order))).summary
const taken = async (office: Office, order: TableOrder): Promise<TableRun> =>
  (await ended(await office.client.tables.import(order))).summary
const counts = ({ add, known, refuse, differing }: TableRun) => ({ add, known, refuse, differing })
const sound = async ({ client }: Office) => {
  const { events: _, documents: __, ...damages } = await client.system.verify()
  expect(damages).toEqual({ changedEvents: [], damagedDocuments: [], driftedTables: [], fileDamages: [] })
}

const klusseniers = [
  'Naam;Handelsnaam;E-mail;Telefoon;Postcode;Actief',
  'Wout Tegels;Tegels & co;wout@klus.example;0475 12 34 56;9000;ja',
  'Piet de Jong;;piet@klus.example;;1234 AB;nee',
  'Wout Tegels;Tegels & co;wout@klus.example;0475 12 34 56;9000;ja',
  'Piet de Jong;;PIET@klus.example;0612345678;;',
  'Ann Aerts;;geen mail;;;',
].join('\r\n')
const complaints = [
  'Nr;Ontvangen;Gesloten;Klant;Plaats klant;Klussenier;Onderwerp;Afloop',
  'K-1;3/04/2019;25/06/2019;Renée Desmet;Gent;Wout Tegels;Vloer;akkoord',
  'K-2;13/05/2020;1/07/2020;Renée Desmet;Gent;Tegels & co;Dak;geregeld',
  'K-3;13/05/2020;1/04/2020;Luc Maes;;;Deur;akkoord',
  'K-4;13/05/2020;;Luc Maes;;;Deur;lopend',
  'K-1;3/04/2019;25/06/2019;Renée Desmet;Gent;Wout Tegels;Iets anders;akkoord',
].join('\r\n')

describe('people from a table', () => {
  it('who stand under two merged records are known by the details of either', async () => {
    const office = await openOffice()
    const { client } = office
    const old = await client.people.registerCustomer({ name: 'Renee Smets', email: 'oud@post.example' })
    const now = await client.people.registerCustomer({ name: 'Renée De Smet', email: 'nu@post.example' })
    await client.people.merge({ kind: 'customer', id: old.id, into: now.id })
    const table = 'Naam;E-mail\nRenee Smets;oud@post.example\nRenée De Smet;nu@post.example'
    expect(counts(await taken(office, await found(office, 'customers', table)))).toMatchObject({
      add: 0,
      known: 2,
    })
    const past =
      'Nr;Ontvangen;Gesloten;Klant;E-mail klant;Onderwerp;Afloop\nK-9;3/04/2019;25/06/2019;Renee Smets;oud@post.example;Vloer;akkoord'
    expect(counts(await taken(office, await found(office, 'cases', past)))).toMatchObject({ add: 1 })
    const { cases } = await client.people.customer({ id: now.id })
    expect(cases.map(({ customer }) => customer)).toEqual([{ id: now.id, name: 'Renée De Smet' }])
    await sound(office)
  })

  it('are added once, known again, and refused with the reason', async () => {
    const office = await openOffice()
    const order = await found(office, 'klusseniers', klusseniers)
    const run = await taken(office, order)
    expect(counts(run)).toEqual({ add: 2, known: 2, refuse: 1, differing: 1 })
    const { rows } = await office.client.tables.rows({ run: run.run })
    expect(rows.map(({ row, does, why }) => [row, does, why.map(({ code }) => code)])).toEqual([
      [2, 'add', []],
      [3, 'add', []],
      [4, 'known', ['repeatsRow']],
      [5, 'known', ['repeatsRow', 'differs']],
      [6, 'refuse', ['notAnEmail']],
    ])
    const lines = await office.client.people.klusseniers()
    expect(lines.map(({ name, active }) => [name, active])).toEqual([
      ['Piet de Jong', false],
      ['Wout Tegels', true],
    ])
    expect(counts(await taken(office, order))).toEqual({ add: 0, known: 4, refuse: 1, differing: 1 })
    await sound(office)
  })

  it('that were registered by hand are recognised, and stay as they are', async () => {
    const office = await openOffice()
    const { id } = await office.client.people.registerKlussenier({
      name: 'Wout Tegels',
      email: 'wout@klus.example',
      phone: '09 111 11 11',
    })
    const run = await taken(office, await found(office, 'klusseniers', klusseniers))
    const { rows } = await office.client.tables.rows({ run: run.run, differing: true })
    expect(rows[0]?.why).toEqual([
      { code: 'knownPerson', facts: { name: 'Wout Tegels' } },
      { code: 'differs', facts: { fields: ['tradeName', 'address', 'phone'] } },
    ])
    const { details, version } = await office.client.people.klussenier({ id })
    expect([details.phone, version]).toEqual(['09 111 11 11', 1])
  })

  it('are recognised after they were corrected', async () => {
    const office = await openOffice()
    const order = await found(office, 'klusseniers', klusseniers)
    await taken(office, order)
    const [first] = await office.client.people.klusseniers()
    invariant(first, 'nobody')
    await office.client.people.correctKlussenier({
      id: first.id,
      name: 'Pieter de Jong',
      email: 'p@klus.example',
    })
    expect((await taken(office, order)).add).toBe(0)
  })
})

describe('someone new in a table who looks like someone known', () => {
  const known = { name: 'Jan Janssens', phone: '0475 12 34 56', address: null } as const
  const table = ['Naam;Telefoon;Plaats', 'Jan Jansens;+32 475 12 34 56;Gent', 'An Maes;0499 99 99 99;Gent']
  const choosing = async (office: Office, lines: readonly string[], alike: Partial<TableOrder['alike']>) => {
    const order = await found(office, 'customers', lines.join('\n'))
    return { ...order, alike: { ...order.alike, ...alike } }
  }

  it('is added and said to look like him, and stands among the doubles', async () => {
    const office = await openOffice()
    const { client } = office
    const { id } = await client.people.registerCustomer(known)
    const order = await choosing(office, table, {})
    const dry = await tried(office, order)
    expect(dry).toMatchObject({ add: 2, alike: 1 })
    const { rows } = await client.tables.rows({ run: dry.run, alike: true })
    expect(rows).toMatchObject([
      {
        row: 2,
        does: 'add',
        why: [
          {
            code: 'likePerson',
            facts: { name: 'Jan Jansens', known: 'Jan Janssens', person: id, row: null },
          },
        ],
      },
    ])
    const [like] = rows[0]?.why ?? []
    expect(like?.code === 'likePerson' && like.facts.reasons).toEqual(['soundsAlike', 'samePhone'])
    const real = await taken(office, order)
    expect({ ...real, run: '' }).toEqual({ ...dry, run: '' })
    const { pairs } = await client.people.doubles({ kind: 'customer' })
    expect(pairs.map(({ one, other }) => [one.name, other.name].sort())).toEqual([
      ['Jan Jansens', 'Jan Janssens'],
    ])
    expect(await taken(office, order)).toMatchObject({ add: 0, known: 2, alike: 0 })
    await sound(office)
  })

  it('is that person on the word of the mediator, and left for later as well', async () => {
    const office = await openOffice()
    await office.client.people.registerCustomer(known)
    const same = await taken(office, await choosing(office, table, { rows: { 2: 'same' } }))
    expect(same).toMatchObject({ add: 1, known: 1, alike: 1 })
    const { rows } = await office.client.tables.rows({ run: same.run, does: 'known' })
    expect(rows[0]?.why.map(({ code }) => code)).toEqual(['likePerson', 'takenFor', 'differs'])
    expect(await taken(office, await choosing(office, table, { all: 'leave' }))).toMatchObject({
      add: 0,
      known: 1,
      refuse: 1,
    })
    expect((await office.client.people.customers({ words: 'jan' })).total).toBe(2)
  })

  it('is nobody when two are as much like him', async () => {
    const office = await openOffice()
    for (const email of ['een@post.example', 'twee@post.example'])
      await office.client.people.registerCustomer({ ...known, email })
    const run = await tried(office, await choosing(office, table, { all: 'same' }))
    const { rows } = await office.client.tables.rows({ run: run.run, does: 'refuse' })
    expect(rows.map(({ why }) => why)).toEqual([[{ code: 'severalLike', facts: { name: 'Jan Jansens' } }]])
  })

  it('is also seen when that one stands in a row before', async () => {
    const office = await openOffice()
    const twice = ['Naam;Telefoon', 'Jan Janssens;0475 12 34 56', 'J. Janssens;0475/12.34.56']
    const run = await tried(office, await choosing(office, twice, {}))
    const { rows } = await office.client.tables.rows({ run: run.run, alike: true })
    expect(rows.map(({ row, why }) => [row, why[0]?.facts])).toMatchObject([[3, { row: 2, person: null }]])
  })

  it('is not a namesake who lives elsewhere and is reached otherwise, nor a brother', async () => {
    const office = await openOffice()
    await office.client.people.registerCustomer({ ...known, email: 'jan@post.example' })
    const others = [
      'Naam;Telefoon;E-mail',
      'Jan Janssens;0499 99 99 98;jan.janssens@ander.example',
      'Piet Janssens;0475 12 34 56;',
    ]
    expect(await tried(office, await choosing(office, others, {}))).toMatchObject({ add: 2, alike: 0 })
  })

  it('is asked about for both sides of a past complaint', async () => {
    const office = await openOffice()
    const { client } = office
    const { id } = await client.people.registerKlussenier({ name: 'Wout Teggels' })
    const order = await found(
      office,
      'cases',
      'Nr;Ontvangen;Gesloten;Klant;Klussenier;Onderwerp;Afloop\nK-1;3/04/2019;25/06/2019;Oda Dom;Wout Tegels;Vloer;akkoord',
    )
    const run = await taken(office, { ...order, alike: { all: 'same', rows: {} } })
    expect(run).toMatchObject({ add: 1, alike: 1, adds: { cases: 1, customers: 1, klusseniers: 0 } })
    expect((await client.people.klussenier({ id })).cases).toHaveLength(1)
    expect(await taken(office, order)).toMatchObject({ add: 0, known: 1 })
    await sound(office)
  })
})

describe('past complaints from a table', () => {
  it('become closed cases, with what the table told and no step that nobody knows of', async () => {
    const office = await openOffice()
    await taken(office, await found(office, 'klusseniers', klusseniers))
    const run = await taken(office, await found(office, 'cases', complaints))
    expect(counts(run)).toEqual({ add: 1, known: 0, refuse: 4, differing: 0 })
    const view = await office.client.cases.get({ number: '2019-0001' })
    expect(view).toMatchObject({
      stage: 'closed',
      receivedOn: '2019-04-03',
      closing: { on: '2019-06-25', outcome: 'settled', note: '' },
      imported: { externalNumber: 'K-1', outcomeTold: 'akkoord', from: { row: 2 } },
      klussenier: { name: 'Wout Tegels', email: 'wout@klus.example' },
      statements: [],
      settlements: [],
      next: { code: 'none' },
    })
    const history = await office.client.cases.history({ number: '2019-0001' })
    expect(history.map(({ event }) => event.type)).toEqual(['caseOpened', 'caseImported'])
    const { hits } = await office.client.search.cases({ words: 'K-1' })
    expect(hits.map((hit) => hit.case.number)).toEqual(['2019-0001'])
    expect((await office.client.cases.counts()).open).toBe(0)
    await sound(office)
  })

  it('are told apart from one that says something else, and from one that still goes on', async () => {
    const office = await openOffice()
    const run = await tried(office, await found(office, 'cases', complaints))
    const { rows } = await office.client.tables.rows({ run: run.run, does: 'refuse' })
    expect(rows.map(({ row, why }) => [row, why.map(({ code }) => code)])).toEqual([
      [3, ['wordUnknown']],
      [4, ['closedBeforeReceived']],
      [5, ['stillOpen']],
      [6, ['differsFromRow']],
    ])
    expect(run.outcomes).toEqual([{ word: 'geregeld', rows: 1 }])
  })

  it('follow what the mediator says a word stands for, and remember it', async () => {
    const office = await openOffice()
    const order = await found(office, 'cases', complaints)
    const mapping = {
      ...order.mapping,
      outcomes: { geregeld: 'settledBetweenParties' },
    } satisfies MappingInput
    expect((await taken(office, { ...order, mapping })).add).toBe(2)
    const again = await found(office, 'cases', complaints)
    expect(counts(await tried(office, again))).toMatchObject({ add: 0, known: 2 })
  })

  it('cannot be half undone', async () => {
    const office = await openOffice()
    await taken(office, await found(office, 'cases', complaints))
    const undo = office.client.cases.do({ number: '2019-0001', command: { type: 'undo' } })
    expect((await refusalOf(undo)).code).toBe('nothingToUndo')
  })

  it('can be opened again, as any closed case', async () => {
    const office = await openOffice()
    await taken(office, await found(office, 'cases', complaints))
    const command = { type: 'reopenCase', on: '2026-03-02', reason: 'Nieuwe feiten.' } as const
    const view = await office.client.cases.do({ number: '2019-0001', command })
    expect([view.stage, view.closing]).toEqual(['intake', null])
  })
})

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

const many = (count: number): string =>
  ['Naam;E-mail', ...Array.from({ length: count }, (_, n) => `Klant ${n};klant${n}@post.example`)].join('\n')

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

describe('the rows that were refused', () => {
  it('come back as they were, mended or not, and never as a formula', async () => {
    const office = await openOffice()
    const text = [
      'Naam;E-mail;Opmerking',
      'Els;geen;=1+1',
      'Luc;"a;b";"zegt ""dag""\r\nen gaat"',
      'Jan;jan@post.example;goed',
    ].join('\r\n')
    const run = await taken(office, await found(office, 'customers', text))
    const made = await office.client.tables.refusedRows({ run: run.run })
    expect([made.name, made.rows]).toEqual(['customers - niet overgenomen.csv', 2])
    const path = office.core.exportFile(made.id)?.path
    invariant(path, 'no file')
    const csv = readFileSync(path, 'utf8')
    expect(csv).toBe(
      [
        '\ufeffRij;Waarom niet overgenomen;Naam;E-mail;Opmerking',
        "2;“geen” is geen e-mailadres (e-mail).;Els;geen;'=1+1",
        '3;“a;b” is geen e-mailadres (e-mail).;Luc;"a;b";"zegt ""dag""\r\nen gaat"',
        '',
      ]
        .join('\r\n')
        .replace('“a;b” is geen e-mailadres (e-mail).', '"“a;b” is geen e-mailadres (e-mail)."'),
    )
    const mended = csv.replace(';geen;', ';els@post.example;').replace('"a;b"', 'luc@post.example')
    expect(counts(await taken(office, await found(office, 'customers', mended)))).toMatchObject({
      add: 2,
      refuse: 0,
    })
    expect(counts(await taken(office, await found(office, 'customers', mended)))).toMatchObject({ add: 0 })
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

describe('what complaints of a table were about', () => {
  const table = [
    'Nr;Ontvangen;Gesloten;Klant;Onderwerp;Afloop;Categorie',
    'K-1;3/04/2019;25/06/2019;Renée Desmet;Vloer;akkoord;Schade, Factuur',
    'K-2;4/04/2019;25/06/2019;Luc Maes;Deur;akkoord;Dakwerken / garantie',
    'K-3;5/04/2019;25/06/2019;Els Claes;Kraan;akkoord;',
  ].join('\r\n')

  it('is taken over by name, and a word that names no category is told and left out', async () => {
    const office = await openOffice()
    const order = await found(office, 'cases', table)
    expect(order.mapping.fields?.category).toMatchObject({ column: 6 })
    const dry = await tried(office, order)
    expect(counts(dry)).toMatchObject({ add: 3, refuse: 0 })
    const { rows } = await office.client.tables.rows({ run: dry.run, does: 'add' })
    expect(
      rows.flatMap(({ row, why }) =>
        why.flatMap((one) => (one.code === 'categoryUnknown' ? [[row, one.facts]] : [])),
      ),
    ).toEqual([[3, { value: 'Dakwerken' }]])
    expect(counts(await taken(office, order))).toMatchObject({ add: 3, refuse: 0 })
    const about = async (nth: number) =>
      (await office.client.cases.get({ number: `2019-000${nth}` })).categories
    expect([await about(1), await about(2), await about(3)]).toEqual([['damage', 'price'], ['guarantee'], []])
    const [{ categories }] = (await office.client.figures.ofYear({ year: 2019 })).years
    expect(categories.map(({ value, received }) => [value, received.count])).toEqual([
      ...[
        ['damage', 1],
        ['price', 1],
        ['guarantee', 1],
        [null, 1],
      ],
    ])
    await sound(office)
  })
})
