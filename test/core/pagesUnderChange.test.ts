import { describe, expect, it } from 'vitest'
import { Random } from '../bench/data/random.ts'
import { fillAtRandom, nameIn, textIn } from './support/anyAdministration.ts'
import { byPhone, klusseniersOf, type Office, openOffice } from './support/office.ts'

/** A page: the ids of its lines, and where the list goes on. */
type Page = { readonly ids: readonly string[]; readonly next: string | null }
type Part = { readonly size: number; readonly after?: string }
type Walk = (part: Part) => Promise<Page>

/** Every list that is read by pages, by its name. */
const walksIn = ({ client }: Office): Readonly<Record<string, Walk>> => {
  const walks: Record<string, Walk> = {}
  for (const words of ['dak', 'jan', 'ontvangen:2026', 'lek OF keuken', '-stap:gesloten ontvangen:2026'])
    walks[words] = async (part) => {
      const { hits, next } = await client.search.cases({ words, ...part })
      return { ids: hits.map((hit) => hit.case.number), next }
    }
  for (const show of ['open', 'closed'] as const)
    walks[`${show} cases`] = async (part) => {
      const { lines, next } = await client.cases.list({ filter: { show }, ...part })
      return { ids: lines.map(({ number }) => number), next }
    }
  for (const order of ['name', 'most', 'latest'] as const)
    walks[`people by ${order}`] = async (part) => {
      const filter = { kind: 'klussenier' as const, order, inactive: true }
      const { lines, next } = await client.people.list({ filter, ...part })
      return { ids: lines.map(({ id }) => id), next }
    }
  for (const basis of ['received', 'closed'] as const)
    walks[`figure of ${basis}`] = async (part) => {
      const of = { year: 2026, basis, by: 'all' as const, value: 'all' }
      const { lines, next } = await client.figures.cases({ of, ...part })
      return { ids: lines.map(({ number }) => number), next }
    }
  return walks
}

/** All of it, by pages of two. */
const readBy = async (walk: Walk, between: () => Promise<void>): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let after: string | null | undefined; after !== null; await between()) {
    const page = await walk({ size: 2, ...(after !== undefined && { after }) })
    ids.push(...page.ids)
    after = page.next
  }
  return ids
}
/** All of it at once. */
const wholeOf = async (walk: Walk): Promise<readonly string[]> => (await walk({ size: 100 })).ids

/** Something happens to some case or Klussenier; gives the ids of all that may stand elsewhere since. */
const change = async ({ client }: Office, random: Random): Promise<readonly string[]> => {
  const [open, closed] = await Promise.all(
    (['open', 'closed'] as const).map((show) => client.cases.list({ filter: { show }, size: 500 })),
  )
  const lines = [...(open?.lines ?? []), ...(closed?.lines ?? [])]
  const [line, klussenier] = [random.one(lines), random.one(await klusseniersOf(client))]
  const { number } = line
  const receivedOn = random.one(['2025-12-31', '2026-01-01', '2026-03-01'] as const)
  const subject = textIn(random, 3).replace(/\s+/g, ' ')
  const [on, note, reason, channel] = ['2026-03-02', 'Klaar.', 'Toch.', 'mail'] as const
  const ways = [
    () =>
      client.intake.open(
        byPhone({ klussenier: { known: klussenier.id as never }, subject, description: '', receivedOn }),
      ),
    () => client.people.correctKlussenier({ id: klussenier.id as never, name: nameIn(random) }),
    () => client.cases.do({ number, command: { type: 'closeCase', on, outcome: 'withdrawn', note } }),
    () => client.cases.do({ number, command: { type: 'reopenCase', on, reason } }),
    () => client.cases.do({ number, command: { type: 'correctFacts', subject, receivedOn, channel } }),
    () => client.cases.do({ number, command: { type: 'undo' } }),
  ]
  await random
    .one(ways)()
    .catch((error: { code?: unknown }) => {
      if (error.code !== 'REFUSED') throw error
    })
  const his = lines.filter((one) => one.klussenier?.id === klussenier.id).map((one) => one.number)
  return [number, line.klussenier?.id ?? '', klussenier.id, ...his]
}

describe('a list that is read by pages while others work', () => {
  it.each([301, 302, 303])('has each line once that was there all the time, %i', async (seed) => {
    const random = new Random(seed)
    const office = await openOffice()
    await fillAtRandom(office, random, 16)
    const wrong: string[] = []
    let steady = 0
    for (const [name, walk] of Object.entries(walksIn(office))) {
      const before = await wholeOf(walk)
      const touched = new Set<string>()
      const read = await readBy(walk, async () => {
        if (random.chance(0.6)) for (const id of await change(office, random)) touched.add(id)
      })
      const after = await wholeOf(walk)
      for (const id of before.filter((one) => !touched.has(one) && after.includes(one))) {
        steady += 1
        const times = read.filter((one) => one === id).length
        if (times !== 1) wrong.push(`${name}: ${id} ${times} times`)
      }
    }
    expect(wrong).toEqual([])
    expect(steady).toBeGreaterThan(40)
  })
})
