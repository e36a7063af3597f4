import fc from 'fast-check'
import { expect, it } from 'vitest'
import { once } from '#shared/kernel/once.ts'

it('what is worked out once is what it would be each time, in whatever order it is asked', () => {
  const values = Array.from({ length: 4 }, (_, nth) => ({ nth }))
  const doubled = once(({ nth }: { nth: number }) => ({ twice: 2 * nth }))
  fc.assert(
    fc.property(fc.array(fc.nat(3)), (asked) => {
      for (const at of asked) expect(doubled(values[at] ?? { nth: -1 })).toEqual({ twice: 2 * at })
    }),
  )
})

it('of the value that was asked about last it is not worked out again', () => {
  let worked = 0
  const counted = once((_: object) => {
    worked += 1
    return null
  })
  const [one, other] = [{}, {}]
  for (const value of [one, one, other, other, one]) counted(value)
  expect(worked).toBe(3)
})
