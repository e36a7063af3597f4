import { describe, expect, it } from 'vitest'
import { chained, dumpOf } from '#test/core/administration/dumps.ts'
import { collected, type Hosted, refusalOf } from '../hosted.ts'

export const administration = (at: Hosted): void => {
  describe('a whole administration', () => {
    it('goes out as one file, step by step', async () => {
      const last = (await collected(await at.client.administration.dump())).pop()
      expect(last).toMatchObject({
        type: 'done',
        dumped: { name: expect.stringMatching(/^wederhoor-\d{4}-\d\d-\d\d\.zip$/), events: 0, documents: 0 },
      })
    })

    it('comes in where nothing was recorded yet, to be used when the host is asked to', async () => {
      const upload = await at.offer('kopie.zip', await dumpOf(chained([{}, {}])))
      const steps = await collected(await at.client.administration.load({ upload }))
      expect(steps.pop()).toMatchObject({ type: 'done', loaded: { events: 2, documents: 0, example: false } })
      expect(steps.length).toBeGreaterThan(0)
    })

    it('is refused for what it is not', async () => {
      const upload = await at.offer('kopie.zip', Buffer.from('geen kopie'))
      const call = at.client.administration.load({ upload }).then(collected)
      expect(await refusalOf(call)).toEqual({ code: 'notADump', facts: { name: 'kopie.zip' } })
    })

    it('does not come where something was recorded', async () => {
      await at.opened()
      const upload = await at.offer('kopie.zip', await dumpOf(chained([{}])))
      const call = at.client.administration.load({ upload }).then(collected)
      expect((await refusalOf(call)).code).toBe('loadPlaceTaken')
    })
  })
}
