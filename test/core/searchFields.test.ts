import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import { language } from '#shared/case/vocabulary.ts'
import type { FieldName } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { aPdf, byPhone, type Office, openOffice } from './support/office.ts'

let office: Office
const ends: (() => void | Promise<void>)[] = []

beforeAll(async () => {
  office = await openOffice(undefined, (end) => ends.push(end))
  const { client } = office
  const mia = await client.mediators.register({ name: 'Mia Claes', email: null })
  await client.mediators.iAm({ id: mia.id as never })
  const first = await client.intake.open(
    byPhone({
      customer: {
        new: { name: 'Anna Maes', address: { postalCode: '9000', city: 'Gent', country: 'België' } },
      },
      receivedOn: '2025-06-02',
    }),
  )
  const second = await client.intake.open(
    byPhone({
      direction: 'klussenierComplains',
      klussenier: { new: { name: 'Rita Wouters' } },
      customer: { new: { name: 'Zoë Visser', address: { postalCode: '3511 AB', city: 'Utrecht' } } },
    }),
  )
  const act = (number: string, command: object) =>
    client.cases.do({ number, command: command as CaseCommandInput })
  await act(first.number, { type: 'categoriseCase', categories: ['damage', 'price'] })
  await act(first.number, {
    type: 'recordAgreement',
    agreement: { signedOn: null, amount: 75_000, guaranteeUntil: null, documents: [] },
  })
  const upload = await office.offer('bestelbon.pdf', aPdf())
  await client.cases.attach({ number: first.number, files: [{ upload }] })
  await act(first.number, { type: 'assignCase', mediator: null })
  await act(second.number, {
    type: 'closeCase',
    on: '2026-03-02',
    outcome: 'withdrawn',
    note: 'Ingetrokken.',
  })
})
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

const found = async (words: string): Promise<readonly string[]> =>
  (await office.client.search.cases({ words })).hits.map((hit) => hit.case.number)

/** Of every field a value that one of the two cases has: a code, or what one types. */
const values: Readonly<Record<FieldName, readonly [value: string, finds: readonly string[]]>> = {
  klussenier: ['peeters', ['2026-0001']],
  customer: ['visser', ['2026-0002']],
  mediator: ['mia', ['2026-0002']],
  document: ['bestelbon', ['2026-0001']],
  number: ['2026-0001', ['2026-0001']],
  stage: ['closed', ['2026-0002']],
  outcome: ['withdrawn', ['2026-0002']],
  ground: ['signedAgreement', []],
  direction: ['klussenierComplains', ['2026-0002']],
  category: ['damage', ['2026-0001']],
  region: ['eastFlanders', ['2026-0001']],
  amount: ['>500', ['2026-0001']],
  received: ['2025', ['2026-0001']],
  closed: ['2026-03', ['2026-0002']],
  late: ['yes', ['2026-0001']],
}

describe.each(language.options)('the fields of the search language, in %s', (spoken) => {
  const vocabulary = vocabularyIn(spoken)
  it.each(Object.keys(values) as FieldName[])(
    '%s finds what has the value, and without it the rest',
    async (field) => {
      const [value, finds] = values[field]
      const name = vocabulary.fields.find((one) => one.field === field)?.names[0] ?? ''
      const typed = vocabulary.values[field]?.find((one) => one.value === value)?.names[0] ?? value
      expect(await found(`${name}:${typed} `)).toEqual(finds)
      const all = ['2026-0002', '2026-0001']
      expect(await found(`kraan -${name}:${typed} `)).toEqual(all.filter((number) => !finds.includes(number)))
    },
  )

  it('tell at its place what they do not take', async () => {
    for (const { field, names } of vocabulary.fields) {
      const typed = `kraan ${names[0]}:`
      const { problems, hits } = await office.client.search.cases({ words: `${typed}: dak` })
      const [problem] = problems
      if (vocabulary.values[field] || ['amount', 'received', 'closed'].includes(field)) {
        expect(problem, field).toMatchObject({ from: typed.length, to: typed.length + 1 })
        expect(hits, field).toHaveLength(0)
      } else expect(problem, field).toMatchObject({ code: 'valueMissing' })
    }
  })
})

describe('categories and regions', () => {
  it('that are not known can be looked for', async () => {
    expect(await found('categorie:geen')).toEqual(['2026-0002'])
    expect(await found('regio:onbekend')).toEqual([])
    expect(await found('regio:utrecht')).toEqual(['2026-0002'])
  })

  it('are counted beside the hits, a case once for each of its categories', async () => {
    const { category } = await office.client.search.facets({ words: 'kraan' })
    expect(category).toEqual([
      { value: 'damage', label: 'damage', count: 1 },
      { value: 'price', label: 'price', count: 1 },
    ])
  })
})
