import { describe, expect, it } from 'vitest'
import { byPhone, type Hosted, refusalOf } from '../hosted.ts'

export const intake = (at: Hosted): void => {
  describe('a complaint', () => {
    it('is refused as a whole, and then nothing of it is there', async () => {
      const upload = await at.offer('foto.png', Buffer.from('een foto'))
      const missing = {
        customer: { new: { name: 'Nooit Geopend' } },
        files: [{ upload }, { upload: 'gone' }],
      }
      expect(await refusalOf(at.client.intake.open(byPhone(at.today, missing)))).toMatchObject({
        code: 'notFound',
        facts: { what: 'upload', id: 'gone' },
      })
      expect(await at.client.people.find({ words: 'nooit geopend' })).toEqual([])
    })

    it('says beforehand what its case would lack', async () => {
      const number = await at.opened()
      expect(await at.client.intake.missing(byPhone(at.today))).toEqual(
        (await at.client.cases.get({ number })).missing,
      )
    })

    it('is refused when its mail is none', async () => {
      const upload = await at.offer('foto.eml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      expect((await refusalOf(at.client.intake.review({ upload }))).code).toBe('notAMail')
    })
  })
}
