import { describe, expect, it } from 'vitest'
import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { ComplaintInput } from '#shared/contract/intake.ts'
import { byPhone, type Office, openOffice, refusalOf } from './support/office.ts'

const opened = async ({ client }: Office, said: Partial<ComplaintInput>): Promise<string> =>
  (await client.intake.open(byPhone(said))).number

const like = async ({ client }: Office, number: string) =>
  (await client.search.like({ number })).map(({ case: line, why }) => [line.number, why.words])

describe('cases like another', () => {
  it('share rare words of the subject and of what was said, and never are the case itself', async () => {
    const office = await openOffice()
    const leak = await opened(office, {
      subject: 'Lekkende dakgoot',
      description: 'De dakgoot lekt bij de schoorsteen, sinds de storm staat de zolder nat.',
    })
    const other = await opened(office, {
      subject: 'Water op zolder',
      description: 'Bij regen is de zolder nat: de dakgoot zit los.',
      klussenier: { new: { name: 'Rita Claes' } },
    })
    await opened(office, { subject: 'Scheve tegels', description: 'De tegels liggen scheef.' })
    expect(await like(office, leak)).toEqual([[other, expect.arrayContaining(['dakgoot', 'zolder', 'nat'])]])
    expect(await like(office, other)).toEqual([[leak, expect.arrayContaining(['dakgoot', 'zolder', 'nat'])]])
  })

  it('are five at most, and the same for whoever asks again', async () => {
    const office = await openOffice()
    const said = { subject: 'Schimmel achter het behang', description: 'Er zit schimmel op de plint.' }
    const numbers: string[] = []
    for (let n = 0; n < 7; n += 1) numbers.push(await opened(office, said))
    for (let n = 0; n < 30; n += 1)
      await opened(office, { subject: 'Iets anders', description: 'De kraan drupt.' })
    const found = await like(office, numbers[3] ?? '')
    expect(found).toHaveLength(5)
    expect(found.map(([number]) => number)).not.toContain(numbers[3])
    expect(await like(office, numbers[3] ?? '')).toEqual(found)
  })

  it('are none where only names, small words, or words of all cases are shared', async () => {
    const office = await openOffice()
    const klussenier = { new: { name: 'Piet Peeters' } }
    const one = await opened(office, { klussenier, subject: 'Kraan', description: 'Piet Peeters kwam niet.' })
    await opened(office, { klussenier, subject: 'Kraan', description: 'Piet Peeters kwam te laat.' })
    await opened(office, { klussenier, subject: 'Kraan', description: 'Piet Peeters ging weg.' })
    expect(await like(office, one)).toEqual([])
  })

  it('say that it was the same Klussenier, also when he was two records that were merged', async () => {
    const office = await openOffice()
    const said = { subject: 'Parket kraakt', description: 'Het parket kraakt bij de drempel.' }
    const one = await opened(office, { ...said, klussenier: { new: { name: 'Piet Peeters' } } })
    const two = await opened(office, { ...said, klussenier: { new: { name: 'P. Peeters' } } })
    await opened(office, {})
    const [before] = await office.client.search.like({ number: one })
    expect(before).toMatchObject({ case: { number: two }, why: { sameKlussenier: false } })
    const [his, other] = await Promise.all(
      [one, two].map(async (number) => (await office.client.cases.get({ number })).klussenier?.id),
    )
    if (!his || !other) throw new Error('no Klussenier')
    await office.client.people.merge({ kind: 'klussenier', id: other, into: his })
    const [after] = await office.client.search.like({ number: one })
    expect(after).toMatchObject({ case: { number: two }, why: { sameKlussenier: true, sameCustomer: false } })
  })

  it('tell their outcome and in which categories they are too', async () => {
    const office = await openOffice()
    const said = { subject: 'Boiler fluit', description: 'De boiler fluit bij warm water.' }
    const past = await opened(office, { ...said, categories: ['workmanship'] })
    const now = await opened(office, { ...said, categories: ['workmanship', 'price'] })
    await opened(office, {})
    const command: CaseCommandInput = {
      type: 'closeCase',
      on: '2026-03-02',
      outcome: 'settledBetweenParties',
      note: 'Zelf opgelost.',
    }
    await office.client.cases.do({ number: past, command })
    const [one] = await office.client.search.like({ number: now })
    expect(one).toMatchObject({
      case: { number: past, outcome: 'settledBetweenParties' },
      why: { categories: ['workmanship'] },
      solved: null,
    })
  })

  it('are not looked for of a case that is not there', async () => {
    const office = await openOffice()
    expect(await refusalOf(office.client.search.like({ number: '2026-0042' }))).toMatchObject({
      code: 'notFound',
    })
  })
})
