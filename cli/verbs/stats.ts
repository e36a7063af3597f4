import { resolve } from 'node:path'
import { type FiguresForm, figuresForm } from '#shared/contract/figures.ts'
import { figuresReport } from '#shared/figures/report.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { finished } from '../exported.ts'
import { checkPlace, saveCopy } from '../saveCopy.ts'
import { table } from '../table.ts'
import { type Desk, verb, wrong } from '../verb.ts'

/** In what form a file of that name is made; null for a name that says neither. */
const formOf = (path: string): FiguresForm | null =>
  figuresForm.options.find((form) => path.toLowerCase().endsWith(`.${form}`)) ?? null

const saveReport = async (desk: Desk, year: number | undefined, path: string, form: FiguresForm) => {
  const { core, client, t, say, signal, write } = desk
  await checkPlace(path)
  const steps = await client.figures.report({ form, ...(year !== undefined && { year }) }, { signal })
  const exported = await finished(desk, steps, () => t('figures.exporting'))
  const made = core.exportFile(exported.id)
  invariant(made, 'an export without its file', { id: exported.id })
  await saveCopy(made.path, path)
  say(t('cli.statsSaved', { path, size: write.size(exported.size) }))
  return { value: { path, pages: exported.pages, size: exported.size } }
}

/** The figures of a year, of this one where none is named; with `--out` as the report that they are printed in. */
export const stats = verb({
  name: 'stats',
  options: { year: 'text', out: 'text' },
  words: [0, 0],
  administration: 'existing',
  prepare: (_words, { year: typed, out }) => {
    if (typed !== undefined && !/^\d{4}$/.test(typed))
      return wrong('notAChoice', { option: '--year', value: typed, choices: '0000–9999' })
    const year = typed === undefined ? undefined : Number(typed)
    const form = out === undefined ? null : formOf(out)
    if (out !== undefined && !form)
      return wrong('notAChoice', { option: '--out', value: out, choices: '.pdf, .xlsx' })
    return async (desk) => {
      if (out !== undefined && form) return saveReport(desk, year, resolve(out), form)
      const { client, t, write, say } = desk
      const figures = await client.figures.ofYear(year === undefined ? {} : { year })
      const [settings, { today }] = await Promise.all([client.settings.get(), client.system.info()])
      const organisation = settings.organisation.name
      const report = figuresReport(
        figures.years,
        { t, write },
        { organisation, today: plainDate.parse(today) },
      )
      say(report.title)
      for (const line of [report.lead, ...report.notes]) say(line)
      for (const { title, about, columns, rows } of report.tables) {
        say(`\n${title}`)
        for (const sentence of about) say(sentence)
        say(table([columns.map(({ head }) => head), ...rows.map((row) => row.map(({ text }) => text))]))
      }
      return { value: figures }
    }
  },
})
