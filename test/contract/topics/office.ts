import { describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/id.ts'
import { type Hosted, refusalOf } from '../hosted.ts'

export const office = (at: Hosted): void => {
  describe('mediators, settings and drafts', () => {
    it('keep who works here', async () => {
      expect(await at.client.mediators.me()).toBeNull()
      const { id } = await at.client.mediators.register({ name: 'Els Maes', me: true })
      const other = await at.client.mediators.register({ name: 'Jo', email: 'jo@huis.example' })
      expect(await at.client.mediators.me()).toMatchObject({ id, name: 'Els Maes', active: true })
      expect(await at.client.mediators.correct({ id: other.id, name: 'Jo Claes' })).toMatchObject({
        name: 'Jo Claes',
        email: 'jo@huis.example',
      })
      expect(await at.client.mediators.setActive({ id: other.id, active: false })).toMatchObject({
        active: false,
      })
      expect((await at.client.mediators.list()).map(({ name }) => name)).toEqual(['Els Maes', 'Jo Claes'])
      expect(await at.client.mediators.iAm({ id })).toMatchObject({ name: 'Els Maes' })
      expect((await refusalOf(at.client.mediators.iAm({ id: newId() }))).code).toBe('notFound')
    })

    it('change what is given and leave the rest', async () => {
      const before = await at.client.settings.get()
      const deadlines = { response: before.deadlines.response + 1 }
      const after = await at.client.settings.change({ type: 'changeSettings', deadlines })
      expect(after).toEqual({ ...before, deadlines: { ...before.deadlines, ...deadlines } })
      expect(await at.client.settings.get()).toEqual(after)
    })

    it('hold a draft until it is dropped', async () => {
      await at.client.drafts.keep({ key: 'a', value: 'half ge' })
      expect(await at.client.drafts.get({ key: 'a' })).toMatchObject({ value: 'half ge' })
      expect(await at.client.drafts.list({ prefix: 'a' })).toMatchObject([{ key: 'a' }])
      await at.client.drafts.drop({ key: 'a' })
      expect(await at.client.drafts.get({ key: 'a' })).toBeNull()
    })
  })
}
