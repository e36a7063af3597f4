import { describe, expect, it } from 'vitest'
import { openComplaints, openOffice } from './support/office.ts'

const withSearches = async (texts: readonly string[]) => {
  const office = await openOffice()
  await openComplaints(office.client, [
    ['Piet Peeters', 'Anna Meijer', 'Dakgoot', 'De goot lekt.'],
    ['Rita Claes', 'Bram Jansen', 'Deur', 'De deur klemt.'],
  ])
  for (const text of texts)
    await office.client.search.changeSaved({ type: 'saveSearch', text, name: text, before: null })
  return office
}

describe('the counts of saved searches', () => {
  it('let others be answered first, however many there are', async () => {
    const { client } = await withSearches(['goot', 'deur', 'goot OF deur'])
    await client.mediators.register({ name: 'Mia Claes', email: null })
    const answered: string[] = []
    const counts = client.search.saved().then((searches) => {
      answered.push('counts')
      return searches.map(({ total }) => total)
    })
    const queue = client.cases.list({}).then(() => answered.push('queue'))
    expect(await counts).toEqual([1, 1, 2])
    await queue
    expect(answered).toEqual(['queue', 'counts'])
  })

  it('are of now after a case came in, and stay where only a search changed', async () => {
    const { client } = await withSearches(['goot'])
    const totals = async () => (await client.search.saved()).map(({ total }) => total)
    expect(await totals()).toEqual([1])
    await openComplaints(client, [['Piet Peeters', 'Zoë de Vries', 'Goot', 'De goot hangt los.']])
    expect(await totals()).toEqual([2])
    const turned = new Promise<string>((resolve) => setImmediate(() => resolve('counted again')))
    const renamed = client.search
      .changeSaved({ type: 'renameSearch', text: 'goot', name: 'Goten' })
      .then(([search]) => `${search?.name} ${search?.total}`)
    expect(await Promise.race([turned, renamed])).toBe('Goten 2')
  })
})
