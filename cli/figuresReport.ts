import { type FiguresForm, figuresForm } from '#shared/contract/figures.ts'
import type { DossierProgress } from '#shared/contract/files.ts'
import type { Report } from '#shared/figures/table.ts'
import { saveExport } from './exported.ts'
import { follow } from './follow.ts'
import { checkPlace } from './saveCopy.ts'
import { cut, table } from './table.ts'
import { type Desk, todayAt, wrong } from './verb.ts'

/** In what form a file of that name is made; null for a name that says neither. */
export const formOf = (path: string): FiguresForm | null =>
  figuresForm.options.find((form) => path.toLowerCase().endsWith(`.${form}`)) ?? null

/** What is said of a name that says no form. */
export const wrongForm = (path: string) =>
  wrong('notAChoice', {
    option: '--out',
    value: path,
    choices: figuresForm.options.map((form) => `.${form}`).join(', '),
  })

/** Whose report it is, and of what day. */
export const reportHead = async (desk: Desk) => {
  const { organisation } = await desk.client.settings.get()
  return { organisation: organisation.name, today: await todayAt(desk) }
}

/** A reason may be as long as a letter. In characters. */
const widest = 80

/** Prints a report as text, table by table. The numbers of cases are never cut. */
export const sayReport = ({ say }: Desk, { title, lead, notes, tables }: Report): void => {
  for (const line of [title, lead, ...notes]) say(line)
  for (const { title: heading, about, columns, rows } of tables) {
    say(`\n${heading}`)
    for (const sentence of about) say(sentence)
    say(
      table([
        columns.map(({ head }) => head),
        ...rows.map((row) => row.map(({ text, cases }) => (cases.length > 0 ? text : cut(text, widest)))),
      ]),
    )
  }
}

/** Saves the report that these steps make; a place where no file can come is refused before they begin. */
export const saveReport = async (
  desk: Desk,
  begin: () => Promise<AsyncIterable<DossierProgress>>,
  path: string,
) => {
  await checkPlace(path)
  const { exported } = await follow(desk, await begin(), () => desk.t('figures.exporting'))
  const { id, pages, size } = exported
  await saveExport(desk, id, path)
  desk.say(desk.t('cli.statsSaved', { path, size: desk.write.size(size) }))
  return { value: { path, pages, size } }
}
