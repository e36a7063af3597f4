import { describe, expect, it } from 'vitest'
import { collected, type Hosted } from '../hosted.ts'

export const figures = (at: Hosted): void => {
  describe('the figures of a year', () => {
    const year = () => Number(at.today.slice(0, 4))

    it('count the cases, and show those behind a figure', async () => {
      await at.opened({ subject: 'Voor de cijfers', receivedOn: at.today })
      const { years, known } = await at.client.figures.ofYear({ year: year() })
      expect(known).toContain(year())
      const [{ received }] = years
      expect(received.count).toBeGreaterThan(0)
      const cases = await at.client.figures.cases(received.of)
      expect(cases).toHaveLength(received.count)
      expect(cases.map(({ subject }) => subject)).toContain('Voor de cijfers')
    })

    it('are there as a workbook', async () => {
      const made = (await collected(await at.client.figures.report({ form: 'xlsx' }))).pop()
      expect(made).toMatchObject({ type: 'done', exported: { name: expect.stringMatching(/\.xlsx$/) } })
    })
  })
}
