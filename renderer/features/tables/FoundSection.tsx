import { Select, Table, Text } from '@mantine/core'
import type { FoundTable } from '#shared/contract/tables.ts'
import { type ReadAs, separator, textEncoding } from '#shared/tables/file.ts'
import { Panel } from '../../shared/Panel.tsx'
import { useWords } from '../../shared/words.tsx'
import { separatorChoices } from './names.ts'
import classes from './tables.module.css'

type Change = { readonly as?: ReadAs; readonly header?: number }

/** How the file was read, to be put right, with its first rows. */
export const FoundSection = ({
  found,
  as,
  change,
}: {
  found: FoundTable
  as: ReadAs
  change: (how: Change) => void
}) => {
  const { t, write } = useWords()
  const { encoding, separator: between, sheet, sheets } = found.file
  const said = (value: string | null, take: (chosen: string) => Change) => ({
    value,
    allowDeselect: false,
    onChange: (chosen: string | null) => chosen !== null && chosen !== value && change(take(chosen)),
  })
  return (
    <Panel
      title={t('tables.found')}
      hint={`${found.name} · ${t('tables.rowsFound', { count: found.rows })}. ${t('tables.foundLead')}`}
    >
      <div className={classes.choices}>
        {encoding && (
          <Select
            label={t('tables.encoding')}
            data={textEncoding.options.map((value) => ({ value, label: t(`tables.encodings.${value}`) }))}
            {...said(encoding, (chosen) => ({ as: { ...as, encoding: textEncoding.parse(chosen) } }))}
          />
        )}
        {between && (
          <Select
            label={t('tables.separator')}
            data={separatorChoices(t)}
            {...said(between, (chosen) => ({ as: { ...as, separator: separator.parse(chosen) } }))}
          />
        )}
        {sheets.length > 1 && (
          <Select
            label={t('tables.sheet')}
            data={[...sheets]}
            {...said(sheet, (chosen) => ({ as: { ...as, sheet: chosen } }))}
          />
        )}
        <Select
          label={t('tables.header')}
          data={found.head.map(({ row }) => ({ value: String(row), label: write.number(row) }))}
          {...said(String(found.header), (chosen) => ({ header: Number(chosen) }))}
        />
      </div>
      <section className={classes.preview} aria-label={t('tables.preview')}>
        <Table withColumnBorders>
          <Table.Tbody>
            {found.head
              .slice(0, found.head.findIndex(({ row }) => row === found.header) + 6)
              .map(({ row, cells }) => (
                <Table.Tr
                  key={row}
                  data-header={row === found.header || undefined}
                  data-above={row < found.header || undefined}
                >
                  <Table.Th scope="row" c="dimmed" fw={400}>
                    {write.number(row)}
                  </Table.Th>
                  {Array.from({ length: Math.max(found.columns.length, cells.length) }, (_, column) => (
                    <Table.Td key={String(column)} title={cells[column]}>
                      {cells[column]}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </section>
      {found.remembered && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('tables.remembered')}
        </Text>
      )}
    </Panel>
  )
}
