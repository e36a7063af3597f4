import { describe, expect, it } from 'vitest'
import { aPdf, byPhone, type Office, openOffice, refusalOf } from './support/office.ts'

const add = async ({ client, offer }: Office, title: string, appliesFrom: string) =>
  client.terms.add({ upload: await offer(`${title}.pdf`, aPdf(title)), appliesFrom, title })

const termsIn = async ({ client }: Office, number: string) =>
  (await client.cases.get({ number })).terms?.title ?? null

/** What the history says of the terms of a case, oldest first. */
const termsOver = async ({ client }: Office, number: string) =>
  (await client.cases.history({ number })).flatMap(({ event }) =>
    event.type === 'termsAttached' ? [event.terms?.title ?? null] : [],
  )

const agreedOn = async ({ client }: Office, signedOn: string) => {
  const { number } = await client.intake.open(byPhone())
  await client.cases.do({ number, command: { type: 'recordAgreement', agreement: { signedOn } } })
  return number
}

describe('the terms', () => {
  it('come to a case once the date of its agreement is recorded: the version in force on that day', async () => {
    const office = await openOffice()
    await add(office, '2024', '2024-01-01')
    await add(office, '2026', '2026-01-01')
    expect(await termsIn(office, await agreedOn(office, '2025-12-31'))).toBe('2024')
    expect(await termsIn(office, await agreedOn(office, '2026-01-01'))).toBe('2026')
    expect(await termsIn(office, await agreedOn(office, '2023-12-31'))).toBeNull()
  })

  it('are replaced when that date is corrected, and the history shows both', async () => {
    const office = await openOffice()
    await add(office, '2024', '2024-01-01')
    await add(office, '2026', '2026-01-01')
    const number = await agreedOn(office, '2025-11-03')
    await office.client.cases.do({
      number,
      command: { type: 'correctAgreement', agreement: { signedOn: '2026-01-12' } },
    })
    expect(await termsIn(office, number)).toBe('2026')
    expect(await termsOver(office, number)).toEqual(['2024', '2026'])
  })

  it('that are added later come to the open cases they apply to, and are named', async () => {
    const office = await openOffice()
    const [before, after] = [await agreedOn(office, '2023-05-01'), await agreedOn(office, '2025-05-01')]
    expect((await add(office, '2024', '2024-01-01')).attachedTo).toEqual([after])
    expect([await termsIn(office, before), await termsIn(office, after)]).toEqual([null, '2024'])
    expect((await add(office, '2025', '2025-01-01')).attachedTo).toEqual([after])
    expect(await termsOver(office, after)).toEqual(['2024', '2025'])
  })

  it('that are withdrawn leave the open cases to the version before; what was there stays in the history', async () => {
    const office = await openOffice()
    await add(office, '2024', '2024-01-01')
    const { id } = await add(office, '2025', '2025-01-01')
    const number = await agreedOn(office, '2025-05-01')
    const { attachedTo } = await office.client.terms.withdraw({ id, reason: 'Verkeerde PDF.' })
    expect(attachedTo).toEqual([number])
    expect(await termsIn(office, number)).toBe('2024')
    expect(await termsOver(office, number)).toEqual(['2025', '2024'])
    expect(await office.client.terms.list()).toMatchObject([
      { title: '2025', withdrawn: { reason: 'Verkeerde PDF.' } },
      { title: '2024', withdrawn: null },
    ])
  })

  it('that were the only ones leave a case without when they are withdrawn', async () => {
    const office = await openOffice()
    const { id } = await add(office, '2025', '2025-01-01')
    const number = await agreedOn(office, '2025-05-01')
    await office.client.terms.withdraw({ id, reason: 'Verkeerde PDF.' })
    expect(await termsIn(office, number)).toBeNull()
  })

  it('follow a corrected day', async () => {
    const office = await openOffice()
    const { id } = await add(office, '2025', '2025-01-01')
    const number = await agreedOn(office, '2024-12-01')
    const { attachedTo } = await office.client.terms.correct({ id, appliesFrom: '2024-11-01' })
    expect(attachedTo).toEqual([number])
    expect(await termsIn(office, number)).toBe('2025')
  })

  it('do not change in a case that was closed', async () => {
    const office = await openOffice()
    await add(office, '2024', '2024-01-01')
    const number = await agreedOn(office, '2025-05-01')
    const { client } = office
    await client.cases.do({
      number,
      command: { type: 'closeCase', on: '2026-03-02', outcome: 'withdrawn', note: 'Opgelost.' },
    })
    expect((await add(office, '2025', '2025-01-01')).attachedTo).toEqual([])
    expect(await termsIn(office, number)).toBe('2024')
  })

  it('must be a PDF; anything else is refused and nothing is added', async () => {
    const office = await openOffice()
    const upload = await office.offer('voorwaarden.pdf', 'dit is geen pdf')
    const call = office.client.terms.add({ upload, appliesFrom: '2024-01-01' })
    expect(await refusalOf(call)).toMatchObject({ code: 'notAPdf', facts: { name: expect.any(String) } })
    expect(await office.client.terms.list()).toEqual([])
  })
})
