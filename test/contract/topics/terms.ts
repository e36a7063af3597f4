import { describe, expect, it } from 'vitest'
import type { Hosted } from '../hosted.ts'

const pdf = (about: string) => Buffer.from(`%PDF-1.4\n% ${about}\n%%EOF\n`)

export const terms = (at: Hosted): void => {
  describe('the terms', () => {
    it('come to the cases they apply to, follow a correction and go when they are withdrawn', async () => {
      const number = await at.opened()
      await at.ordered(number, { type: 'recordAgreement', agreement: { signedOn: '2025-05-01' } })
      const upload = await at.offer('voorwaarden.pdf', pdf('voorwaarden'))
      const { id, attachedTo } = await at.client.terms.add({
        upload,
        appliesFrom: '2025-01-01',
        title: '2025',
      })
      expect(attachedTo).toEqual([number])
      expect((await at.client.cases.get({ number })).terms).toMatchObject({ id, title: '2025' })
      expect(await at.client.terms.correct({ id, appliesFrom: '2025-06-01' })).toEqual({
        attachedTo: [number],
      })
      expect((await at.client.cases.get({ number })).terms).toBeNull()
      await at.client.terms.withdraw({ id, reason: 'Een vergissing.' })
      expect(await at.client.terms.list()).toMatchObject([{ id, withdrawn: { reason: 'Een vergissing.' } }])
    })
  })
}
