import { Button, Group, Select, Table } from '@mantine/core'
import { useState } from 'react'
import type { FoundTable } from '#shared/contract/tables.ts'
import { type Field, fieldsOf, partOf, partyOf, type TableKind, valueKindOf } from '#shared/tables/fields.ts'
import { dateOrder, decimalSign, type FieldSource, type Mapping, unmapped } from '#shared/tables/mapping.ts'
import { Panel } from '../../shared/Panel.tsx'
import { useWords } from '../../shared/words.tsx'
import { FieldRow } from './FieldRow.tsx'

const nothing: FieldSource = { column: null, otherwise: null }

/** What a party's fields come to when they are all in sight: only who he is, unless more is asked for. */
const mainField = (field: Field): boolean => partyOf(field) === null || partOf(field) === 'name'

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
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const missing = new Set(unmapped(kind, mapping).flat())
  const shown = fieldsOf[kind].filter((field) => all || mainField(field) || mapping.fields[field])
  const hidden = fieldsOf[kind].length - shown.length
  const set = (field: Field, part: Partial<FieldSource>) =>
    change({
      ...mapping,
      fields: { ...mapping.fields, [field]: { ...nothing, ...mapping.fields[field], ...part } },
    })
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
          {shown.map((field) => (
            <FieldRow
              key={field}
              field={field}
              needed={missing.has(field)}
              columns={found.columns}
              source={mapping.fields[field] ?? nothing}
              change={(part) => set(field, part)}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="sm" gap="md" align="flex-end">
        {(hidden > 0 || all) && (
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
