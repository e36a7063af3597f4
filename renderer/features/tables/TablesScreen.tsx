import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { FoundTable } from '#shared/contract/tables.ts'
import type { StagedFile } from '#shared/host.ts'
import { type TableKind, tableKind } from '#shared/tables/fields.ts'
import type { ReadAs } from '#shared/tables/file.ts'
import { useClient } from '../../shared/api.tsx'
import { DropArea } from '../../shared/documents/DropArea.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useStage } from '../../shared/useStage.ts'
import { useSteps } from '../../shared/useSteps.ts'
import { useWords } from '../../shared/words.tsx'
import { FoundSection } from './FoundSection.tsx'
import { TakeOver } from './TakeOver.tsx'
import classes from './tables.module.css'
import { type Progress, WorkUnderWay } from './WorkUnderWay.tsx'

type Reading = { readonly kind: TableKind; readonly as: ReadAs; readonly header: number | null }

const asFound: ReadAs = { encoding: null, separator: null, sheet: null }

/** Klusseniers, customers or past complaints from a table: read, mapped, tried out, taken over. */
export const TablesScreen = () => {
  const { t } = useWords()
  const { tables } = useClient()
  const { stage, pick } = useStage()
  const steps = useSteps<Progress, { readonly found: FoundTable }>()
  const [file, setFile] = useState<StagedFile | null>(null)
  const [reading, setReading] = useState<Reading>({ kind: 'klusseniers', as: asFound, header: null })

  const read = (of: StagedFile, how: Reading) => {
    setFile(of)
    setReading(how)
    void steps.start((options) => tables.inspect({ upload: of.upload, ...how }, options))
  }
  const take = ([first]: readonly StagedFile[]) => {
    if (first) read(first, { ...reading, as: asFound, header: null })
  }
  const chooseKind = (value: string) => {
    const next = { ...reading, kind: tableKind.parse(value), header: null }
    if (file) read(file, next)
    else setReading(next)
  }
  const again = () => {
    setFile(null)
    setReading({ ...reading, as: asFound, header: null })
    steps.reset()
  }
  const found = steps.state.is === 'done' ? steps.state.result.found : null

  return (
    <Screen
      title={t('tables.title')}
      actions={
        file && (
          <Button variant="default" onClick={again}>
            {t('tables.another')}
          </Button>
        )
      }
    >
      <DropArea label={t('tables.choose')} onFiles={(files) => void stage(files).then(take)}>
        <Stack gap="md" maw={1080}>
          <Text c="dimmed" maw={720}>
            {t('tables.lead')}
          </Text>
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t('tables.what')}
            </Text>
            <SegmentedControl
              aria-label={t('tables.what')}
              value={reading.kind}
              onChange={chooseKind}
              data={tableKind.options.map((value) => ({ value, label: t(`tables.kind.${value}`) }))}
            />
          </div>
          {!file && (
            <div className={classes.start}>
              <IconTable size={34} aria-hidden />
              <Button onClick={() => void pick().then(take)}>{t('tables.choose')}</Button>
              <Text size="sm" c="dimmed">
                {t('tables.drop')}
              </Text>
            </div>
          )}
          <WorkUnderWay label={t('tables.reading')} steps={steps} />
          {file && found && (
            <>
              <FoundSection
                found={found}
                as={reading.as}
                change={(how) => read(file, { ...reading, ...how })}
              />
              <TakeOver
                key={`${found.table} ${reading.kind} ${found.header}`}
                found={found}
                kind={reading.kind}
                done={again}
              />
            </>
          )}
        </Stack>
      </DropArea>
    </Screen>
  )
}
