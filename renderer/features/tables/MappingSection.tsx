import { Badge, Button, Group, Select, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { channel, direction, language, outcome } from '#shared/case/vocabulary.ts'
import type { FoundColumn, FoundTable } from '#shared/contract/tables.ts'
import { type Field, fieldsOf, partOf, partyOf, type TableKind, valueKindOf } from '#shared/tables/fields.ts'
import { dateOrder, decimalSign, type FieldSource, type Mapping, unmapped } from '#shared/tables/mapping.ts'
import { Panel } from '../../shared/Panel.tsx'
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

const nothing: FieldSource = { column: null, otherwise: null }

/** What a party's fields come to when they are all in sight: only who he is, unless more is asked for. */
const mainField = (field: Field): boolean => partyOf(field) === null || partOf(field) === 'name'

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

/** Which column is taken for which field, and what where a column is empty. */
export const MappingSection = ({
  kind,
  found,
  mapping,
  change,
}: {
  kind: TableKind
  found: FoundTable
  mapping: Mapping
  change: (mapping: Mapping) => void
}) => {
  const words = useWords()
  const { t } = words
  const [all, setAll] = useState(false)
  const missing = new Set(unmapped(kind, mapping).flat())
  const shown = fieldsOf[kind].filter((field) => all || mainField(field) || mapping.fields[field])
  const hidden = fieldsOf[kind].length - shown.length
  const set = (field: Field, part: Partial<FieldSource>) =>
    change({
      ...mapping,
      fields: { ...mapping.fields, [field]: { ...nothing, ...mapping.fields[field], ...part } },
    })
  const columns = found.columns.map(({ header }, column) => ({ value: String(column), label: header }))
  const used = (as: 'date' | 'amount') =>
    fieldsOf[kind].some(
      (field) => valueKindOf(field) === as && (mapping.fields[field]?.column ?? null) !== null,
    )

  return (
    <Panel title={t('tables.mapping')} hint={t('tables.mappingLead')}>
      <Table verticalSpacing={6} aria-label={t('tables.mapping')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('tables.fieldColumn')}</Table.Th>
            <Table.Th>{t('tables.column')}</Table.Th>
            <Table.Th>{t('tables.examples')}</Table.Th>
            <Table.Th>{t('tables.otherwise')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((field) => {
            const { column, otherwise } = mapping.fields[field] ?? nothing
            const source = column === null ? undefined : found.columns[column]
            const choices = choicesOf(t, field)
            const name = fieldName(t, field)
            const seen = source && foundIn(words, field, source)
            return (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={500}>
                  {name}{' '}
                  {missing.has(field) && (
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
                    data={columns}
                    value={column === null ? null : String(column)}
                    onChange={(chosen) => set(field, { column: chosen === null ? null : Number(chosen) })}
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed" className={classes.example} title={source?.examples.join(' · ')}>
                    {source?.examples.join(' · ')}
                  </Text>
                  {seen && (
                    <Text size="xs" c="dimmed">
                      {seen}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {choices ? (
                    <Select
                      aria-label={t('tables.otherwiseFor', { field: name })}
                      clearable
                      data={choices}
                      value={otherwise}
                      onChange={(chosen) => set(field, { otherwise: chosen })}
                    />
                  ) : (
                    typedFixed.includes(partOf(field)) && (
                      <TextInput
                        aria-label={t('tables.otherwiseFor', { field: name })}
                        maxLength={200}
                        value={otherwise ?? ''}
                        onChange={(event) => set(field, { otherwise: event.currentTarget.value || null })}
                      />
                    )
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Group mt="sm" gap="md" align="flex-end">
        {(hidden > 0 || all) && kind === 'cases' && (
          <Button variant="subtle" onClick={() => setAll(!all)}>
            {t(all ? 'tables.fewerFields' : 'tables.moreFields')}
          </Button>
        )}
        {used('date') && (
          <Select
            label={t('tables.dates')}
            w={200}
            allowDeselect={false}
            value={mapping.dates ?? 'auto'}
            data={(['auto', ...dateOrder.options] as const).map((value) => ({
              value,
              label: t(`tables.dateOrder.${value}`),
            }))}
            onChange={(chosen) => change({ ...mapping, dates: dateOrder.safeParse(chosen).data ?? null })}
          />
        )}
        {used('amount') && (
          <Select
            label={t('tables.decimals')}
            w={200}
            allowDeselect={false}
            value={mapping.decimals ?? 'auto'}
            data={(['auto', ...decimalSign.options] as const).map((value) => ({
              value,
              label: t(`tables.decimalSign.${value}`),
            }))}
            onChange={(chosen) =>
              change({ ...mapping, decimals: decimalSign.safeParse(chosen).data ?? null })
            }
          />
        )}
      </Group>
    </Panel>
  )
}
