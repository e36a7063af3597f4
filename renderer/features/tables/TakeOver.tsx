import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FoundTable, TableOrder, TableRun } from '#shared/contract/tables.ts'
import type { AlikeOrder } from '#shared/tables/alike.ts'
import type { TableKind } from '#shared/tables/fields.ts'
import { type Mapping, unmapped } from '#shared/tables/mapping.ts'
import { useClient, useRefresh } from '../../shared/api.tsx'
import { useSaveExport } from '../../shared/exports/useSaveExport.ts'
import { LinkButton } from '../../shared/links.tsx'
import { say, warn } from '../../shared/notice.tsx'
import { Panel } from '../../shared/Panel.tsx'
import { failureSentence } from '../../shared/refusal.tsx'
import { useSteps } from '../../shared/useSteps.ts'
import { useWords } from '../../shared/words.tsx'
import { AlikeChoice } from './AlikeChoice.tsx'
import { Counts } from './Counts.tsx'
import { MappingSection } from './MappingSection.tsx'
import { OutcomeWords } from './OutcomeWords.tsx'
import { RowsOfRun } from './RowsOfRun.tsx'
import { type Progress, WorkUnderWay } from './WorkUnderWay.tsx'

type Result = { readonly summary: TableRun }

/** From the mapping to the rows that are there: tried out first, then taken over as a whole. */
export const TakeOver = ({ found, kind, done }: { found: FoundTable; kind: TableKind; done: () => void }) => {
  const { t } = useWords()
  const { tables } = useClient()
  const refresh = useRefresh()
  const [mapping, setMapping] = useState<Mapping>(found.mapping)
  const [alike, setAlike] = useState<AlikeOrder>({ all: 'add', rows: {} })
  const [tried, setTried] = useState<{ readonly mapping: string; readonly alike: string } | null>(null)
  const trial = useSteps<Progress, Result>()
  const taking = useSteps<Progress, Result>()
  const order: TableOrder = { table: found.table, kind, header: found.header, mapping, alike }
  const current = { mapping: JSON.stringify(mapping), alike: JSON.stringify(alike) }
  const changed = tried !== null && tried.mapping !== current.mapping
  // The rows stay in sight while the mediator goes through them.
  const chosen = tried !== null && tried.alike !== current.alike
  const incomplete = unmapped(kind, mapping).length > 0

  const tryOut = () => {
    setTried(current)
    void trial.start((options) => tables.dryRun(order, options))
  }
  const take = async () => {
    await taking.start((options) => tables.import(order, options))
    await refresh()
  }

  if (taking.state.is === 'done') return <Taken kind={kind} run={taking.state.result.summary} done={done} />
  const run = trial.state.is === 'done' ? trial.state.result.summary : null
  const busy = taking.state.is === 'busy'
  return (
    <>
      <MappingSection kind={kind} found={found} mapping={mapping} change={setMapping} />
      <Group>
        <Button
          variant={run && !changed ? 'default' : 'filled'}
          onClick={tryOut}
          disabled={incomplete || trial.state.is === 'busy' || busy}
        >
          {t(tried === null ? 'tables.tryOut' : 'tables.tryAgain')}
        </Button>
        {changed && <Text c="dimmed">{t('tables.changed')}</Text>}
      </Group>
      <WorkUnderWay label={t('tables.trying')} steps={trial} />
      {run && !changed && (
        <Panel title={t('tables.tried')} hint={t('tables.triedLead')}>
          <Stack gap="md">
            <Counts run={run} tried />
            <OutcomeWords run={run} mapping={mapping} change={setMapping} />
            <AlikeChoice run={run} alike={alike} choose={setAlike} />
            <RowsOfRun run={run} choosing={{ alike, choose: setAlike }} />
            {!busy && (
              <Group>
                {chosen ? (
                  <>
                    <Button onClick={tryOut}>{t('tables.tryAgain')}</Button>
                    <Text c="dimmed">{t('tables.changed')}</Text>
                  </>
                ) : run.add > 0 ? (
                  <Button onClick={() => void take()}>{t('tables.take', { count: run.add })}</Button>
                ) : (
                  <Text>{t('tables.nothingToTake')}</Text>
                )}
                <SaveRefused run={run} />
              </Group>
            )}
            {taking.state.is === 'stopped' && <Alert role="status">{t('tables.stopped')}</Alert>}
            <WorkUnderWay label={t('tables.taking')} steps={taking}>
              <Text size="sm" c="dimmed">
                {t('tables.meanwhile')}
              </Text>
            </WorkUnderWay>
          </Stack>
        </Panel>
      )}
    </>
  )
}

/** Keeps the refused rows as a table to mend. Nothing when there are none. */
const SaveRefused = ({ run }: { run: TableRun }) => {
  const { t } = useWords()
  const saveExport = useSaveExport()
  const { tables } = useClient()
  if (run.refuse === 0) return null
  const save = async () => {
    const { id, name } = await tables.refusedRows({ run: run.run })
    if (await saveExport(id, name)) say(t('app.saved'))
  }
  return (
    <Button
      variant="default"
      onClick={() => save().catch((error: unknown) => warn(failureSentence(t, error)))}
    >
      {t('tables.saveRefused', { count: run.refuse })}
    </Button>
  )
}

const Taken = ({ kind, run, done }: { kind: TableKind; run: TableRun; done: () => void }) => {
  const { t } = useWords()
  return (
    <Panel title={t('tables.taken')} {...(run.refuse > 0 && { hint: t('tables.saveRefusedLead') })}>
      <Stack gap="md">
        <Counts run={run} />
        <RowsOfRun run={run} />
        <Group>
          <SaveRefused run={run} />
          <Button variant="default" onClick={done}>
            {t('tables.next')}
          </Button>
          {kind === 'klusseniers' ? (
            <LinkButton variant="subtle" to="/klusseniers">
              {t('tables.toKlusseniers')}
            </LinkButton>
          ) : (
            <LinkButton variant="subtle" to="/zoeken">
              {t('tables.toSearch')}
            </LinkButton>
          )}
        </Group>
      </Stack>
    </Panel>
  )
}
