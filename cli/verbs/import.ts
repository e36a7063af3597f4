import { resolve } from 'node:path'
import type { FoundTable, TableOrder, TableRow, TableRun } from '#shared/contract/tables.ts'
import { type AlikeAs, alikeAs } from '#shared/tables/alike.ts'
import { fieldsOf, tableKind } from '#shared/tables/fields.ts'
import { saveExport } from '../exported.ts'
import { follow } from '../follow.ts'
import { readMap, type WrittenMap, withMap } from '../mapFile.ts'
import { stage } from '../refusals.ts'
import { checkPlace } from '../saveCopy.ts'
import { foundText, rowsText, runText } from '../tableText.ts'
import { type Desk, isWrong, verb, wrong } from '../verb.ts'

/** How many rows are printed for people; with --json all of them are. */
const shown = 20
const page = 500

const rowsOf = async ({ client }: Desk, run: string, most: number): Promise<TableRow[]> => {
  const rows: TableRow[] = []
  for (;;) {
    const size = Math.min(page, most - rows.length)
    if (size <= 0) return rows
    const read = await client.tables.rows({ run, after: rows.at(-1)?.row ?? 0, size })
    rows.push(...read.rows)
    if (read.next === null) return rows
  }
}

const refusedShown = async ({ client }: Desk, run: string): Promise<readonly TableRow[]> =>
  (await client.tables.rows({ run, does: 'refuse', size: shown })).rows

/** Saves the refused rows as a table; nothing when none was refused. */
const saveRefused = async (desk: Desk, { run, refuse }: TableRun, path: string) => {
  if (refuse === 0) return
  const { client, t, say } = desk
  const made = await client.tables.refusedRows({ run })
  await saveExport(desk, made.id, path)
  say(t('cli.refusedSaved', { path, count: made.rows }))
}

type Wanted = { readonly kind: TableOrder['kind']; readonly map: WrittenMap | null; readonly all: AlikeAs }

const orderFor = (found: FoundTable, { kind, map, all }: Wanted): TableOrder => ({
  table: found.table,
  kind,
  header: found.header,
  mapping: map ? withMap(map, found) : found.mapping,
  alike: { all, rows: {} },
})

/**
 * Takes over a table: Klusseniers, customers or past complaints. A dry run says what would become of every row.
 * 1 when a row was refused: what could be taken over was.
 */
export const importVerb = verb({
  name: 'import',
  options: { 'dry-run': 'flag', map: 'text', out: 'text', sheet: 'text', alike: 'text' },
  words: [2, 2],
  administration: 'existing',
  more: (t) =>
    t('cli.more.import', {
      fields: tableKind.options.map((kind) => `${kind}: ${fieldsOf[kind].join(', ')}`).join('. '),
    }),
  prepare: ([named = '', file = ''], { 'dry-run': dry = false, map, out, sheet, alike = 'add' }) => {
    const kind = tableKind.safeParse(named).data
    if (!kind)
      return wrong('notAChoice', { option: 'import', value: named, choices: tableKind.options.join(', ') })
    const all = alikeAs.safeParse(alike).data
    if (!all)
      return wrong('notAChoice', { option: '--alike', value: alike, choices: alikeAs.options.join(', ') })
    const path = out === undefined ? null : resolve(out)
    return async (desk) => {
      if (path) await checkPlace(path)
      const written = map === undefined ? null : await readMap(desk, map, kind)
      if (written && isWrong(written)) return written
      const { client, t, say, signal } = desk
      const progress = ({ done, total }: { done: number; total: number }) =>
        t('tables.progress', { done, total })
      const { upload } = await stage(desk, file)
      const as = { sheet: sheet ?? null }
      const { found } = await follow(
        desk,
        await client.tables.inspect({ upload, kind, as }, { signal }),
        progress,
      )
      const order = orderFor(found, { kind, map: written, all })
      say(foundText(desk, found, order))
      const { summary } = await follow(
        desk,
        await client.tables[dry ? 'dryRun' : 'import'](order, { signal }),
        progress,
      )
      say(runText(desk, summary, dry))
      const { run, refuse, alike: likes } = summary
      say(rowsText(desk, await refusedShown(desk, run), refuse))
      // Those that were left are among the refused ones.
      const taken =
        likes > 0 && all !== 'leave' ? await client.tables.rows({ run, alike: true, size: shown }) : null
      if (taken) say(rowsText(desk, taken.rows, taken.total))
      if (path) await saveRefused(desk, summary, path)
      const rows = await rowsOf(desk, summary.run, Number.MAX_SAFE_INTEGER)
      const { file: read, header, columns } = found
      return {
        value: { found: { ...read, header, columns }, mapping: order.mapping, ...summary, rows },
        exit: summary.refuse > 0 ? 1 : 0,
      }
    }
  },
})
