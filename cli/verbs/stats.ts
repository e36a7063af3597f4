import { resolve } from 'node:path'
import { figuresReport } from '#shared/figures/report.ts'
import { hasCases } from '#shared/figures/yearFigures.ts'
import { formOf, reportHead, saveReport, sayReport, wrongForm } from '../figuresReport.ts'
import { verb, wrong } from '../verb.ts'

/** The figures of a year, of this one where none is named; with `--out` as the report that they are printed in. */
export const stats = verb({
  name: 'stats',
  options: { year: 'text', out: 'text' },
  words: [0, 0],
  administration: 'existing',
  prepare: (_words, { year: typed, out }) => {
    if (typed !== undefined && !/^\d{4}$/.test(typed))
      return wrong('notAChoice', { option: '--year', value: typed, choices: '0000–9999' })
    const year = typed === undefined ? {} : { year: Number(typed) }
    const form = out === undefined ? null : formOf(out)
    if (out !== undefined && !form) return wrongForm(out)
    return async (desk) => {
      const { client, t, write, signal } = desk
      if (out !== undefined && form)
        return saveReport(desk, () => client.figures.report({ form, ...year }, { signal }), resolve(out))
      const figures = await client.figures.ofYear(year)
      if (!hasCases(figures.years[0])) {
        desk.say(t('figures.emptyYear', { year: figures.year }))
        return { value: figures }
      }
      sayReport(desk, figuresReport(figures.years, { t, write }, await reportHead(desk)))
      return { value: figures }
    }
  },
})
