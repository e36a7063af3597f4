import { describe, expect, it } from 'vitest'
import { type Hosted, refusalOf } from '../hosted.ts'

export const like = (at: Hosted): void => {
  describe('cases like another', () => {
    it('are told with why; of a case that is not there none are', async () => {
      const said = { subject: 'Zonnescherm hapert', description: 'Het zonnescherm hapert bij het uitrollen.' }
      const [one, other] = [await at.opened(said), await at.opened(said)]
      const found = await at.client.search.like({ number: one })
      expect(found).toMatchObject([
        {
          case: { number: other, outcome: null },
          why: { words: expect.arrayContaining(['zonnescherm', 'hapert']), categories: [] },
          solved: null,
        },
      ])
      const nowhere = at.client.search.like({ number: '1999-0001' })
      expect((await refusalOf(nowhere)).code).toBe('notFound')
    })
  })
}
