import { describe, expect, it } from 'vitest'
import { collected, type Hosted } from '../hosted.ts'

export const system = (at: Hosted): void => {
  describe('the app itself', () => {
    it('says which host carries it', async () =>
      expect(await at.client.system.info()).toMatchObject({
        name: 'Wederhoor',
        host: at.host.name,
        example: false,
      }))

    it('streams step by step', async () =>
      expect(await collected(await at.client.system.ping({ count: 3 }))).toEqual([
        { done: 1, total: 3 },
        { done: 2, total: 3 },
        { done: 3, total: 3 },
      ]))

    it('lets a stream be left half-way, and goes on', async () => {
      for await (const { done } of await at.client.system.ping({ count: 1000 })) if (done === 2) break
      expect((await at.client.system.info()).name).toBe('Wederhoor')
    })
  })
}
