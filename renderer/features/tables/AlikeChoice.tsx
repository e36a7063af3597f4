import { NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core'
import type { TableRow, TableRun } from '#shared/contract/tables.ts'
import { type AlikeOrder, alikeAs } from '#shared/tables/alike.ts'
import { useWords } from '../../shared/words.tsx'

export type Choosing = { readonly alike: AlikeOrder; readonly choose: (alike: AlikeOrder) => void }

/** What becomes of everyone new who looks like someone known. Nothing when there is nobody. */
export const AlikeChoice = ({ run, alike, choose }: { run: TableRun } & Choosing) => {
  const { t } = useWords()
  if (run.alike === 0) return null
  return (
    <Stack gap="xs">
      <Text>{t('tables.alike', { count: run.alike })}</Text>
      <Text fw={600}>{t('tables.alikeAsk')}</Text>
      <SegmentedControl
        aria-label={t('tables.alikeAsk')}
        value={alike.all}
        onChange={(all) => choose({ ...alike, all: alikeAs.parse(all) })}
        data={alikeAs.options.map((value) => ({ value, label: t(`tables.alikeAs.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Text size="sm" c="dimmed">
        {t('tables.alikeLead', { filter: t('tables.filter.alike') })}
      </Text>
    </Stack>
  )
}

/** The same for one row. Nothing when its people look like nobody. */
export const AlikeRow = ({ row: { row, why }, alike, choose }: { row: TableRow } & Choosing) => {
  const { t } = useWords()
  if (!why.some(({ code }) => code === 'likePerson')) return null
  const { [String(row)]: chosen = null, ...others } = alike.rows
  return (
    <NativeSelect
      aria-label={t('tables.alikeRow', { row })}
      size="xs"
      maw={260}
      mt={4}
      data={[
        { value: '', label: t('tables.alikeAsAll') },
        ...alikeAs.options.map((value) => ({ value, label: t(`tables.alikeAs.${value}`) })),
      ]}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) =>
        choose({ ...alike, rows: value ? { ...others, [String(row)]: alikeAs.parse(value) } : others })
      }
    />
  )
}
