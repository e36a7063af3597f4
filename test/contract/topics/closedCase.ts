import { beforeAll, describe, expect, it } from 'vitest'
import { collected, type Hosted, refusalOf } from '../hosted.ts'

/** What remains of a case that is closed. */
export const closedCase = (at: Hosted, opened: () => string): void => {
  describe('when it is closed', () => {
    let number: string
    beforeAll(() => {
      number = opened()
    })

    it('tells the whole history, with who did it', async () => {
      const history = await at.client.cases.history({ number })
      expect(history.map(({ version }) => version)).toEqual(history.map((_, nth) => nth + 1))
      expect(new Set(history.map(({ by }) => by))).toEqual(new Set(['Els Maes']))
      expect(history.map(({ event }) => event.type)).toContain('caseClosed')
    })

    it('has its clocks, ended, and its days in a calendar file', async () => {
      const clocks = await at.client.clocks.ofCase({ number })
      expect(clocks.map(({ name, endedOn }) => [name, endedOn])).toEqual(
        ['acknowledgement', 'response', 'answer', 'answer', 'action', 'age'].map((name) => [name, at.today]),
      )
      const other = await at.opened()
      const due = await at.client.clocks.due()
      expect(due.map((line) => line.case.number)).not.toContain(number)
      expect(due.map(({ dueOn }) => dueOn)).toEqual(due.map(({ dueOn }) => dueOn).toSorted())
      const { name, text } = await at.client.clocks.calendar({ number })
      expect([name, text.match(/^STATUS:CANCELLED\r$/gm)?.length]).toEqual([`wederhoor-${number}.ics`, 6])
      expect((await at.client.clocks.calendar()).text).toContain(other)
      expect((await refusalOf(at.client.clocks.calendar({ number: '1999-0001' }))).code).toBe('notFound')
      expect((await at.client.clocks.saveCalendar({ number })).name).toBe(name)
    })

    it('gives the day that a request leaves to the settings', async () => {
      const { term, arrival, dueOn } = await at.client.clocks.dayFor({
        step: 'response',
        on: at.today,
        via: 'letter',
      })
      const { deadlines } = await at.client.settings.get()
      expect([term, arrival]).toEqual([{ days: deadlines.response, unit: 'working' }, 2])
      expect(dueOn > at.today).toBe(true)
    })

    it('tells once what is due, where that is wanted', async () => {
      await at.client.clocks.setReminding({ wanted: false })
      expect(await at.client.clocks.reminding()).toEqual({ wanted: false })
      expect(await at.client.clocks.remind()).toEqual({ single: [], summary: null })
      await at.client.clocks.setReminding({ wanted: true })
      await at.client.clocks.remind()
      expect(await at.client.clocks.remind()).toEqual({ single: [], summary: null })
    })

    it('finds it by a word of the statement of either side', async () => {
      const { hits } = await at.client.search.cases({ words: 'muur scheef' })
      expect(hits.map((hit) => hit.case.number)).toEqual([number])
      const { text = '', marks = [] } = hits[0]?.snippets[0] ?? {}
      expect(marks.map(([from, to]) => text.slice(from, to))).toContain('scheef')
      const { stage } = await at.client.search.facets({ words: 'muur scheef' })
      expect(stage.map(({ count }) => count)).toEqual([1])
      expect(await at.client.search.indexed()).toEqual({ part: null })
    })

    it('tells which of its documents say a word', async () => {
      const { documents } = await at.client.cases.get({ number })
      const saying = await at.client.search.documentsSaying({ number, words: ['nooitgezegd'] })
      expect([documents.length > 0, saying]).toEqual([true, []])
      const nowhere = at.client.search.documentsSaying({ number: '1999-0001', words: [] })
      expect((await refusalOf(nowhere)).code).toBe('notFound')
    })

    it('makes its dossier, step by step', async () => {
      const steps = await collected(await at.client.dossiers.export({ number, form: 'working' }))
      const last = steps.pop()
      expect(steps.length).toBeGreaterThan(0)
      expect(steps.every((step) => step.type === 'progress' && step.done <= step.total)).toBe(true)
      expect(last).toMatchObject({ type: 'done', exported: { name: expect.stringMatching(/\.pdf$/) } })
      if (last?.type === 'done') expect(last.exported.pages).toBeGreaterThan(3)
    })

    it('refuses in a stream as anywhere else', async () => {
      const none = at.client.dossiers.export({ number: '1999-0001' })
      expect(await refusalOf(none.then(collected))).toEqual({
        code: 'notFound',
        facts: { what: 'case', id: '1999-0001' },
      })
    })

    it('refuses a command that was decided on an older version', async () => {
      const { version } = await at.client.cases.get({ number })
      const command = { type: 'addNote', on: at.today, text: 'x' } as const
      const expected = version - 1
      expect(await refusalOf(at.client.cases.do({ number, command, expectedVersion: expected }))).toEqual({
        code: 'changedMeanwhile',
        facts: { expected, actual: version },
      })
    })
  })
}
