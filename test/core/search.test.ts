import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { FoundIn } from '#shared/contract/search.ts'
import { document, sent } from '#test/shared/case/orders.ts'
import { aPdf, byPhone, type Finished, type Office, openOffice } from './support/office.ts'

/** Each of its texts has a word of its own. */
const filled = async (finished?: Finished): Promise<Office> => {
  const office = await openOffice(undefined, finished)
  const { client } = office
  const { number } = await client.intake.open(
    byPhone({
      customer: {
        new: {
          name: 'Zoë Deprez',
          phone: '+32 (0)54 00 00 17',
          address: { street: 'Vijverlaan 3', postalCode: '9400', city: 'Ninove' },
        },
      },
      klussenier: {
        new: {
          name: 'Günther Maes',
          tradeName: 'Klusfee',
          email: 'g.maes@klus.example',
          address: { street: 'Hoveweg 5', postalCode: '9500', city: 'Geraardsbergen' },
        },
      },
      subject: 'Scheve plafondspots',
      description: 'Hij zei: «het is d’accord», maar de façade is beschadigd.',
    }),
  )
  const upload = await office.offer('getekende bestelbon.pdf', aPdf())
  await client.cases.attach({ number, files: [{ upload }] })
  await client.cases.do({
    number,
    command: { type: 'addNote', on: '2026-03-02', text: 'Belt ’s avonds terug.' },
  })
  await client.cases.do({
    number,
    command: sent('letter', {
      ...{ on: '2026-03-02', text: 'Wij pakken dit stapsgewijs aan.' },
      document: document('letter pdf', { kind: 'letter', broughtBy: 'mediator' }),
    }) as CaseCommandInput,
  })
  await client.cases.do({
    number,
    command: {
      type: 'findCondition',
      condition: 'klussenierInformed',
      finding: 'met',
      note: 'Aangetekend gemeld.',
    },
  })
  return office
}

describe('searching', () => {
  let office: Office
  const ends: (() => void | Promise<void>)[] = []
  const found = async (words: string) => (await office.client.search.cases({ words })).hits
  const places = async (words: string) => (await found(words)).flatMap((hit) => hit.snippets.map((s) => s.in))

  beforeAll(async () => {
    office = await filled((end) => ends.push(end))
  })
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  it.each<[FoundIn, string]>([
    ['number', '2026-0001'],
    ['customer', 'deprez'],
    ['customer', 'vijverlaan'],
    ['customer', 'Vijverlaan 3, 9400 Ninove'],
    ['customer', '"9400 ninove"'],
    ['customer', '54 00 00 17'],
    ['klussenier', 'Hoveweg 5, 9500 Geraardsbergen'],
    ['klussenier', 'klusfee'],
    ['klussenier', 'g.maes@klus.example'],
    ['subject', 'plafondspots'],
    ['statements', 'beschadigd'],
    ['letters', 'stapsgewijs'],
    ['notes', 'avonds'],
    ['notes', 'aangetekend'],
    ['documents', 'bestelbon'],
  ])('finds a case by its %s: %s', async (place, words) => expect(await places(words)).toContain(place))

  it.each(['054000017', '05400', 'klant:9400'])('finds who calls, and who lives there: %s', async (words) =>
    expect(await found(words)).toHaveLength(1),
  )

  it.each(['zoe', 'ZOË', 'gunther', 'FACADE', 'façade'])(
    'does not mind accents and capitals: %s',
    async (words) => expect(await found(words)).toHaveLength(1),
  )

  it.each([
    ['zijn', 'Mag het zíjn, of zi\u0301j\u0301n?'],
    ['m2', 'Acht m² tegels.'],
    ['profiel', 'Het proﬁel past niet.'],
    ['eerst', '\uf0b7Eerst dit.'],
  ])('finds %s in %j', async (words, description) => {
    const { client } = await openOffice()
    await client.intake.open(byPhone({ description }))
    const { hits } = await client.search.cases({ words: `${words} ` })
    const marks = hits[0]?.snippets.flatMap((one) => one.marks.map(([from, to]) => one.text.slice(from, to)))
    expect(marks?.join().toLowerCase()).toContain(/^\p{L}/u.exec(words)?.[0])
  })

  it('lets the last word be unfinished; another one only begins a word in a wider sense', async () => {
    expect((await found('scheve plaf')).map(({ tier }) => tier)).toEqual(['exact'])
    expect((await found('plaf scheve')).map(({ tier }) => tier)).toEqual(['wider'])
  })

  it('wants all words, wherever they are', async () => {
    expect(await found('zoe bestelbon avonds')).toHaveLength(1)
    expect(await found('zoe bestelbon nergens')).toHaveLength(0)
  })

  it('marks the words in the text around them', async () => {
    const [hit] = await found('scheve plaf')
    const { text = '', marks = [] } = hit?.snippets[0] ?? {}
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Scheve', 'plaf'])
  })

  it('shows as many of the words as it can: what stands on the line of the case first, then what is not to be seen yet', async () => {
    const own = await openOffice()
    const far = 'en verder '.repeat(40)
    await own.client.intake.open(
      byPhone({
        subject: 'De trap kraakt',
        description: `De leuning is los. ${far} De plinten ook. ${far} De deur klemt.`,
      }),
    )
    const shown = async (words: string) => {
      const { hits } = await own.client.search.cases({ words })
      return hits[0]?.snippets.map(({ in: place, text, marks }) => [
        place,
        ...marks.map(([from, to]) => text.slice(from, to)),
      ])
    }
    expect(await shown('leuning klemt ')).toEqual([
      ['statements', 'leuning'],
      ['statements', 'klemt'],
    ])
    expect(await shown('trap plinten ')).toEqual([
      ['subject', 'trap'],
      ['statements', 'plinten'],
    ])
    await own.close()
  })

  it('marks a name on the line of the case, and what a field asks for there alone', async () => {
    const own = await openOffice()
    const { client } = own
    await client.intake.open(
      byPhone({
        customer: {
          new: {
            name: 'Koen Maes',
            email: null,
            address: { street: 'Koenstraat 3', postalCode: '9000', city: 'Gent' },
          },
        },
        klussenier: { new: { name: 'Koen Verstraelen', tradeName: 'Koen Klust' } },
        subject: 'Dak van Koen',
        description: 'Koen kwam twee keer. Het dak lekt.',
      }),
    )
    const shown = async (words: string) => {
      const { hits } = await client.search.cases({ words })
      return hits[0]?.snippets.map(({ in: place, text, marks }) => [
        place,
        text,
        ...marks.map(([from, to]) => text.slice(from, to)),
      ])
    }
    expect(await shown('verstraelen lekt ')).toEqual([
      ['klussenier', 'Koen Verstraelen', 'Verstraelen'],
      ['statements', 'Koen kwam twee keer. Het dak lekt.', 'lekt'],
    ])
    expect(await shown('klussenier:koen lekt ')).toEqual([
      ['klussenier', 'Koen Verstraelen', 'Koen'],
      ['statements', 'Koen kwam twee keer. Het dak lekt.', 'lekt'],
    ])
    expect(await shown('klussenier:klust')).toEqual([['klussenier', 'Koen Klust', 'Klust']])
    expect(await shown('klant:maes')).toEqual([['customer', 'Koen Maes', 'Maes']])
    await own.close()
  })

  it.each(['', '  ', '"', '*', 'NOT', 'a OR b"', 'subject:', '(((', '\u0000', "'; DROP TABLE event"])(
    'takes hostile words for text: %j',
    async (words) => expect((await office.client.search.cases({ words })).total).toBe(0),
  )

  it('no longer finds what was corrected or removed', async () => {
    const own = await filled()
    const { client } = own
    const { notes, documents } = await client.cases.get({ number: '2026-0001' })
    const note = notes[0]?.id ?? ''
    await client.cases.do({ number: '2026-0001', command: { type: 'removeNote', note } })
    expect((await client.search.cases({ words: 'avonds' })).total).toBe(0)
    expect(documents).toHaveLength(2)
  })

  it('gives pages, newest first, each case once', async () => {
    const own = await openOffice()
    for (let i = 0; i < 5; i += 1) await own.client.intake.open(byPhone())
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof own.client.search.cases>> = await own.client.search.cases({
        words: 'kraan',
        size: 2,
        ...(after !== null && { after }),
      })
      expect(page.total).toBe(5)
      seen.push(...page.hits.map((hit) => hit.case.number))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(['2026-0005', '2026-0004', '2026-0003', '2026-0002', '2026-0001'])
  })
})
