import { Badge, Select, Table, Text, TextInput } from '@mantine/core'
import { channel, direction, language, outcome } from '#shared/case/vocabulary.ts'
import type { FoundColumn } from '#shared/contract/tables.ts'
import { type Field, partOf, valueKindOf } from '#shared/tables/fields.ts'
import type { FieldSource } from '#shared/tables/mapping.ts'
import { capital, useWords, type WordsInUse } from '../../shared/words.tsx'
import { fieldName } from './names.ts'
import classes from './tables.module.css'

type T = WordsInUse['t']

/** The words that a fixed value is chosen from; null where it is typed. */
const choicesOf = (t: T, field: Field): { value: string; label: string }[] | null => {
  const named = (options: readonly string[], topic: string) =>
    options.map((value) => ({ value, label: capital((t as (key: string) => string)(`${topic}.${value}`)) }))
  switch (valueKindOf(field)) {
    case 'outcome':
      return named(outcome.options, 'outcome')
    case 'direction':
      return named(direction.options, 'direction')
    case 'channel':
      return named(channel.options, 'channel')
    case 'language':
      return named(language.options, 'language')
    default:
      return null
  }
}

/** A fixed value makes sense for what can be the same in every row. */
const typedFixed: readonly string[] = ['receivedOn', 'closedOn', 'country', 'city', 'subject']

const foundIn = (
  { t, write }: Pick<WordsInUse, 't' | 'write'>,
  field: Field,
  column: FoundColumn,
): string => {
  const kind = valueKindOf(field)
  if (kind === 'date') {
    const styles = Object.keys(column.dates).map((style) =>
      t(`tables.dateStyle.${style === 'either' ? column.dateOrder : style}` as 'tables.dateStyle.iso'),
    )
    return styles.length > 0 ? t('tables.datesFound', { styles: write.list([...new Set(styles)]) }) : ''
  }
  if (kind === 'amount' && column.decimals) return t(`tables.decimalsFound.${column.decimals}`)
  return ''
}

type Props = {
  readonly field: Field
  /** Nothing is taken for it, and without it no row can be taken over. */
  readonly needed: boolean
  readonly columns: readonly FoundColumn[]
  readonly source: FieldSource
  readonly change: (part: Partial<FieldSource>) => void
}

/** From which column a field is taken, what stands there, and what where that is empty. */
export const FieldRow = ({ field, needed, columns, source: { column, otherwise }, change }: Props) => {
  const words = useWords()
  const { t } = words
  const name = fieldName(t, field)
  const taken = column === null ? undefined : columns[column]
  const examples = taken?.examples.join(' · ')
  const found = taken && foundIn(words, field, taken)
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {name}{' '}
        {needed && (
          <Badge tt="none" color="red" variant="light">
            {t('tables.needed')}
          </Badge>
        )}
      </Table.Th>
      <Table.Td>
        <Select
          aria-label={t('tables.columnFor', { field: name })}
          placeholder={t('tables.noColumn')}
          clearable
          searchable
          data={columns.map(({ header }, at) => ({ value: String(at), label: header }))}
          value={column === null ? null : String(column)}
          onChange={(chosen) => change({ column: chosen === null ? null : Number(chosen) })}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed" className={classes.example} title={examples}>
          {examples}
        </Text>
        {found && (
          <Text size="xs" c="dimmed">
            {found}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Otherwise field={field} value={otherwise} onChange={(value) => change({ otherwise: value })} />
      </Table.Td>
    </Table.Tr>
  )
}

/** What a field gets where its column is empty: chosen, or typed. Nothing for what is not the same in many rows. */
const Otherwise = ({
  field,
  value,
  onChange,
}: {
  field: Field
  value: string | null
  onChange: (value: string | null) => void
}) => {
  const { t } = useWords()
  const label = t('tables.otherwiseFor', { field: fieldName(t, field) })
  const choices = choicesOf(t, field)
  if (choices) return <Select aria-label={label} clearable data={choices} value={value} onChange={onChange} />
  if (!typedFixed.includes(partOf(field))) return null
  return (
    <TextInput
      aria-label={label}
      maxLength={200}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
