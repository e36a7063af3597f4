import { describe, expect, it } from 'vitest'
import { type Hosted, refusalOf } from '../hosted.ts'

/** After a case whose wall is crooked was opened. */
export const saved = (at: Hosted): void => {
  describe('saved searches', () => {
    it('are counted as searching for them would, and say what of them is not understood', async () => {
      const { total } = await at.client.search.cases({ words: 'muur' })
      await at.client.search.changeSaved({ type: 'saveSearch', text: 'muur', name: 'Muren' })
      const wrong = { type: 'saveSearch', text: 'muur  bestaatniet:x', name: 'Anders' } as const
      expect(await at.client.search.changeSaved(wrong)).toMatchObject([
        { text: 'muur', name: 'Muren', total, problems: [] },
        { text: 'muur bestaatniet:x', name: 'Anders', total, problems: [{ code: 'unknownField' }] },
      ])
    })

    it('are renamed, moved and removed', async () => {
      const { search } = at.client
      await search.changeSaved({ type: 'renameSearch', text: 'muur', name: 'Scheve muren' })
      await search.changeSaved({ type: 'moveSearch', text: 'muur', before: null })
      expect((await search.saved()).map(({ name }) => name)).toEqual(['Anders', 'Scheve muren'])
      await search.changeSaved({ type: 'removeSearch', text: 'muur' })
      await search.changeSaved({ type: 'removeSearch', text: 'muur bestaatniet:x' })
      expect(await search.saved()).toEqual([])
      const again = search.changeSaved({ type: 'removeSearch', text: 'muur' })
      expect(await refusalOf(again)).toMatchObject({ code: 'notFound' })
    })
  })
}
