import type { FoundTable, TableOrder, TableRow, TableRun } from '#shared/contract/tables.ts'
import { type Field, fieldsOf } from '#shared/tables/fields.ts'
import type { Separator } from '#shared/tables/file.ts'
import { rowReasonSentence, type T } from '#shared/words/index.ts'
import { cut, table } from './table.ts'
import type { Speaker } from './verb.ts'

const separators = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Separator,
  string
>

const fieldName = (t: T, field: Field): string => t(`tableField.${field}` as 'tableField.name')

/** How a file was read, and which column is taken for what. */
export const foundText = ({ t }: Speaker, found: FoundTable, { kind, mapping }: TableOrder): string => {
  const { encoding, separator, sheet } = found.file
  const facts: [string, string][] = [
    ...(encoding ? [[t('tables.encoding'), t(`tables.encodings.${encoding}`)] as [string, string]] : []),
    ...(separator
      ? [[t('tables.separator'), t(`tables.separators.${separators[separator]}`)] as [string, string]]
      : []),
    ...(sheet ? [[t('tables.sheet'), sheet] as [string, string]] : []),
    [t('tables.header'), String(found.header)],
  ]
  const columns = fieldsOf[kind].flatMap((field) => {
    const source = mapping.fields[field]
    if (!source) return []
    const column = source.column === null ? '' : (found.columns[source.column]?.header ?? '')
    return [['', fieldName(t, field), cut(column, 40), source.otherwise ? `= ${source.otherwise}` : '']]
  })
  return [
    found.name,
    table(facts.map((fact) => ['', ...fact])),
    t('tables.rowsFound', { count: found.rows }),
    '',
    t('tables.mapping'),
    table(columns),
  ].join('\n')
}

/** What a run came to, in numbers. */
export const runText = ({ t, write }: Speaker, run: TableRun, dry: boolean): string => {
  const counts: [string, number][] = dry
    ? [
        [t('tables.wouldAdd'), run.add],
        [t('tables.wouldKnow'), run.known],
        [t('tables.wouldRefuse'), run.refuse],
      ]
    : [
        [t('tables.added'), run.add],
        [t('tables.knownAlready'), run.known],
        [t('tables.refusedAlready'), run.refuse],
      ]
  const { cases, customers, klusseniers } = run.adds
  const added = [
    cases > 0 && t('tables.addedCases', { count: cases }),
    customers > 0 && t('tables.addedCustomers', { count: customers }),
    klusseniers > 0 && t('tables.addedKlusseniers', { count: klusseniers }),
  ].filter((part) => part !== false)
  return [
    '',
    dry ? `${t('tables.tried')}. ${t('tables.triedLead')}` : `${t('tables.taken')}.`,
    table(counts.map(([what, count]) => ['', write.number(count), what])),
    ...(added.length > 0 ? [t('tables.adds', { list: write.list(added) })] : []),
    ...(run.differing > 0 ? [t('tables.differing', { count: run.differing })] : []),
    ...(run.alike > 0 ? [t('tables.alike', { count: run.alike })] : []),
    ...run.outcomes.map(({ word, rows }) => `  ${t('tables.outcomeRows', { word, count: rows })}`),
  ].join('\n')
}

/** The first refused rows with why, and how many more there are. */
export const rowsText = ({ t, write }: Speaker, rows: readonly TableRow[], total: number): string => {
  if (rows.length === 0) return ''
  const lines = rows.map(({ row, why }) => [
    '',
    `${t('tables.row')} ${row}`,
    why.map((reason) => rowReasonSentence(t, reason)).join(' '),
  ])
  const more = total - rows.length
  return [table(lines), ...(more > 0 ? [`  … ${write.number(more)}`] : [])].join('\n')
}
