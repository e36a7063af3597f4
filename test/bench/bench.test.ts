import { describe, expect, it } from 'vitest'
import { isSound } from '#core/system/verify.ts'
import { openOffice } from '../core/support/office.ts'
import { generate } from './data/generate.ts'
import { growthOf } from './growth.ts'
import { measure, spreadOf, verdictOf } from './measure.ts'
import { operationsOn } from './operations.ts'
import { misfits } from './ratios.ts'
import { remakingOn } from './remaking.ts'

const made = async (cases: number, seed: number) => {
  const office = await openOffice()
  await generate(office.core.context, { cases, seed, tell: () => {} })
  return office
}
const texts = ({ core }: Awaited<ReturnType<typeof made>>) =>
  core.context.administration.db
    .prepare<{ number: string; subject: string; customer: string }>(
      'SELECT number, subject, customer_name AS customer FROM case_row ORDER BY first_seq',
    )
    .all()

describe('an administration that is made for measuring', () => {
  it('is a sound one, of as many cases as were asked for, open and closed', async () => {
    const { client } = await made(60, 1)
    const found = await client.system.verify()
    expect(isSound(found)).toBe(true)
    const { byStage } = await client.cases.counts()
    expect(Object.values(byStage).reduce((sum, n) => sum + n, 0)).toBe(60)
    expect(byStage.closed).toBeGreaterThan(30)
    expect(found.events).toBeGreaterThan(60 * 9)
  })

  it('is the same for the same seed, and another for another', async () => {
    const [one, again, other] = [await made(12, 7), await made(12, 7), await made(12, 8)]
    expect(texts(again)).toEqual(texts(one))
    expect(texts(other)).not.toEqual(texts(one))
  })
})

describe('a measurement', () => {
  it('runs every operation and its floor, as often as asked', async () => {
    const { core } = await made(15, 1)
    for (const operation of [...operationsOn(core.context), ...remakingOn(core.context)]) {
      const { rounds, ratio } = await measure(operation(), 3)
      expect(rounds).toBe(3)
      expect(ratio).toBeGreaterThan(0)
    }
  })

  const times = (clock: number[], processor = clock) => ({ clock, processor })
  const rounds = (time: number, many = 100): number[] => Array.from({ length: many }, () => time)
  const flat = (time: number) => times(rounds(time))
  it.each([
    ['held', flat(1.4), flat(1), 1.5],
    ['missed', flat(1.8), flat(1), 1.5],
    ['no goal', flat(9), flat(1), null],
    // Half of the time something else took the machine from the product alone.
    ['too noisy', times([...rounds(1.2, 40), ...rounds(4, 60)]), flat(1), 1.5],
    // All of the time, which the processor says.
    ['too noisy', times(rounds(4), rounds(1.4)), flat(1), 1.5],
  ])('is %s', (verdict, product, floor, goal) => expect(verdictOf({ goal }, product, floor)).toBe(verdict))

  it('is missed by a tail that the floor does not have, and too noisy to say with one that it has', () => {
    const tailed = times([...rounds(1, 95), ...rounds(9, 5)])
    expect(verdictOf({ goal: 2, tail: 2 }, tailed, flat(1))).toBe('missed')
    expect(verdictOf({ goal: 2, tail: 2 }, tailed, tailed)).toBe('too noisy')
  })

  it('gives the times below which half, 95 and 99 of 100 are', () =>
    expect(spreadOf(Array.from({ length: 100 }, (_, nth) => 100 - nth))).toEqual({
      p50: 51,
      p95: 96,
      p99: 100,
    }))
})

describe('ratios that were kept', () => {
  const kept = { read: 2, write: 1.2 }
  it.each([
    ['fit what is worse by less than half', { read: 2.9, write: 0.7 }, []],
    ['do not fit what is worse by more', { read: 3.1, write: 1.2 }, ['read: 3.10 times its floor, was 2.00']],
    ['do not fit what nobody measured', { read: 2 }, ['write: not measured']],
    ['do not fit what is not among them', { ...kept, find: 1 }, ['find: not in the file']],
  ])('%s', (_, measured, said) =>
    expect(
      misfits(
        kept,
        // By the clock it is always worse here: the processor's counts.
        Object.entries(measured).map(([name, ratio]) => ({ name, ratio: ratio * 2, processor: { ratio } })),
      ),
    ).toEqual(said),
  )
})

describe('how much longer something takes than with fewer cases', () => {
  it('is told of what both runs have, and held where it is no more than half', () => {
    const at = (name: string, product: number, grows = false, floor = 1) => ({
      ...{ name, grows },
      processor: { product, floor, ratio: product / floor },
    })
    const smaller = { cases: 10, measured: [at('queue', 1), at('key', 1), at('open', 2)] }
    expect(
      growthOf(smaller, [at('queue', 1.4), at('key', 9, true), at('open', 4, false, 3), at('new', 1)]),
    ).toEqual([
      { name: 'queue', growth: 1.4, floor: 1, verdict: 'held' },
      { name: 'key', growth: 9, floor: 1, verdict: null },
      { name: 'open', growth: 2, floor: 3, verdict: 'missed' },
    ])
  })
})
