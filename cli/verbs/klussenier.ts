import { resolve } from 'node:path'
import { figuresForm } from '#shared/contract/figures.ts'
import type { FoundPerson } from '#shared/contract/people.ts'
import { recordReport } from '#shared/figures/recordReport.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { finished } from '../exported.ts'
import { refusedError } from '../refusals.ts'
import { checkPlace, saveCopy } from '../saveCopy.ts'
import { table } from '../table.ts'
import { type Desk, verb, wrong } from '../verb.ts'

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Who is meant by a name: the only one who is called exactly so, else who is named so, else who may be meant. */
const meant = (found: readonly FoundPerson[], name: string): readonly FoundPerson[] => {
  const named = found.filter(({ alike }) => !alike)
  const exactly = named.filter((one) => plain(one.name) === plain(name))
  if (exactly.length > 0) return exactly
  return named.length > 0 ? named : found
}

const saveReport = async (desk: Desk, id: KlussenierId, path: string) => {
  const { core, client, t, say, signal, write } = desk
  const form = figuresForm.options.find((one) => path.toLowerCase().endsWith(`.${one}`))
  invariant(form, 'a report without a form', { path })
  await checkPlace(path)
  const steps = await client.figures.klussenierReport({ id, form }, { signal })
  const exported = await finished(desk, steps, () => t('figures.exporting'))
  const made = core.exportFile(exported.id)
  invariant(made, 'an export without its file', { id: exported.id })
  await saveCopy(made.path, path)
  say(t('cli.statsSaved', { path, size: write.size(exported.size) }))
  return { value: { path, pages: exported.pages, size: exported.size } }
}

const show = async ({ client, t, write, say }: Desk, id: KlussenierId) => {
  const record = await client.figures.klussenier({ id })
  const [settings, { today }] = await Promise.all([client.settings.get(), client.system.info()])
  const report = recordReport(
    record,
    { t, write },
    { organisation: settings.organisation.name, today: plainDate.parse(today) },
  )
  say(report.title)
  for (const line of [report.lead, ...report.notes]) say(line)
  for (const { title, about, columns, rows } of report.tables) {
    say(`\n${title}`)
    for (const sentence of about) say(sentence)
    say(table([columns.map(({ head }) => head), ...rows.map((row) => row.map(({ text }) => text))]))
  }
  return { value: record }
}

/**
 * Every case of a Klussenier over the years; with `--out` as the report. Where several may be meant, these are told
 * (`candidates`) and nothing else is.
 */
export const klussenier = verb({
  name: 'klussenier',
  options: { out: 'text' },
  words: [1, 1],
  administration: 'existing',
  prepare: ([name = ''], { out }) => {
    if (out !== undefined && !figuresForm.options.some((form) => out.toLowerCase().endsWith(`.${form}`)))
      return wrong('notAChoice', { option: '--out', value: out, choices: '.pdf, .xlsx' })
    return async (desk) => {
      const found = name.trim() ? await desk.client.people.find({ words: name, kind: 'klussenier' }) : []
      const candidates = meant(found, name)
      const [one, other] = candidates
      if (!one) throw refusedError(refusal('notFound', { what: 'klussenier', id: name }))
      if (other) {
        desk.complain(desk.t('record.several', { name }))
        for (const { name: full, city } of candidates)
          desk.complain(`  ${[full, city].filter(Boolean).join(', ')}`)
        return { value: { candidates }, exit: 1 }
      }
      const id = one.id as KlussenierId
      return out === undefined ? show(desk, id) : saveReport(desk, id, resolve(out))
    }
  },
})
