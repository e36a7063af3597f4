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
      const { lines } = await at.client.figures.cases({ of: received.of, size: 500 })
      expect(lines).toHaveLength(received.count)
      expect(lines.map(({ subject }) => subject)).toContain('Voor de cijfers')
      expect(await at.client.figures.outline({ of: received.of })).toMatchObject({ count: received.count })
    })

    it('are there as a workbook', async () => {
      const made = (await collected(await at.client.figures.report({ form: 'xlsx' }))).pop()
      expect(made).toMatchObject({ type: 'done', exported: { name: expect.stringMatching(/\.xlsx$/) } })
    })

    it('are there of a Klussenier: all his cases, and as a report', async () => {
      const { id } = await at.client.people.registerKlussenier({ name: 'Wout Recordman' })
      const number = await at.opened({ klussenier: { known: id }, receivedOn: at.today })
      const record = await at.client.figures.klussenier({ id })
      expect(record).toMatchObject({
        id,
        name: 'Wout Recordman',
        respondent: { all: { cases: 1, closed: 0 } },
      })
      expect(record.lines.map((line) => [line.number, line.finding])).toEqual([[number, 'open']])
      for (const form of ['xlsx', 'pdf'] as const) {
        const steps = await collected(await at.client.figures.klussenierReport({ id, form }))
        expect(steps.pop()).toMatchObject({
          type: 'done',
          exported: { name: `Zaken van Wout Recordman.${form}` },
        })
      }
    })
  })
}
