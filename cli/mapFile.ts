import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { outcome } from '#shared/case/vocabulary.ts'
import type { FoundTable } from '#shared/contract/tables.ts'
import { refusal } from '#shared/kernel/decider.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { type Field, field, fieldsOf, type TableKind } from '#shared/tables/fields.ts'
import { dateOrder, decimalSign, type Mapping } from '#shared/tables/mapping.ts'
import { isObject, readJson } from './json.ts'
import { refusedError } from './refusals.ts'
import { type Desk, isWrong, type WrongUse, wrong } from './verb.ts'

/**
 * A mapping as it is written in a file: each field with the name of its column, and the value where that is empty.
 * Without fields these stay as they were found.
 * `{"fields": {"name": "Naam klant", "language": {"value": "nl"}}, "outcomes": {"Geregeld": "settled"}}`
 */
const written = z.object({
  header: z.int().min(1).optional(),
  fields: z
    .partialRecord(
      field,
      z.union([
        z.string(),
        z.strictObject({
          column: z.string().nullable().default(null),
          value: z.string().nullable().default(null),
        }),
      ]),
    )
    .optional(),
  outcomes: z.record(z.string(), outcome).default({}),
  dates: dateOrder.nullable().default(null),
  decimals: decimalSign.nullable().default(null),
})
export type WrittenMap = z.output<typeof written>

/** Reads the file of `--map`. Refuses `fileMissing`, `invalidInput`; says `notJson` and `notAnObject`. */
export const readMap = async ({ t }: Desk, path: string, kind: TableKind): Promise<WrittenMap | WrongUse> => {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) throw refusedError(refusal('fileMissing', { name: path }))
  const read = readJson(text)
  if (isWrong(read)) return read
  if (!isObject(read.json)) return wrong('notAnObject', { example: '{"fields": {"name": "Naam"}}' })
  const parsed = written.safeParse(read.json)
  const known: readonly string[] = fieldsOf[kind]
  const unknown = Object.keys(isObject(read.json.fields) ? read.json.fields : {}).filter(
    (name) => !known.includes(name),
  )
  if (!parsed.success || unknown.length > 0) {
    const issues =
      unknown.length > 0 ? unknown : (parsed.error?.issues.map(({ path: at }) => at.join('.')) ?? [])
    const problems = issues.map((at) => ({ path: at, message: t('cli.notInMap') }))
    throw refusedError(refusal('invalidInput', { problems }))
  }
  return parsed.data
}

/** The mapping that a file asks for, over the columns that were found. Refuses `notFound` for a column that is not there. */
export const withMap = (map: WrittenMap, { columns, mapping }: FoundTable): Mapping => {
  const columnOf = (header: string): number => {
    const column = columns.findIndex((found) => nameKey(found.header) === nameKey(header))
    if (column < 0) throw refusedError(refusal('notFound', { what: 'column', id: header }))
    return column
  }
  const fields: Partial<Record<Field, { column: number | null; otherwise: string | null }>> = {}
  for (const [name, said] of Object.entries(map.fields ?? {})) {
    const { column, value } = typeof said === 'string' ? { column: said, value: null } : said
    fields[field.parse(name)] = { column: column === null ? null : columnOf(column), otherwise: value }
  }
  const outcomes = Object.fromEntries(Object.entries(map.outcomes).map(([word, is]) => [nameKey(word), is]))
  return { fields: map.fields ? fields : mapping.fields, outcomes, dates: map.dates, decimals: map.decimals }
}
