import { Switch, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk, useRefresh } from '../../shared/api.tsx'
import { askToNotify, mayNotify } from '../../shared/clocks/reminding.ts'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'

/** Whether this computer tells what is due; and that the browser does not let it, where that is so. */
export const RemindersSection = () => {
  const { t } = useWords()
  const ask = useAsk()
  const refresh = useRefresh()
  const { data } = useQuery(ask.clocks.reminding.queryOptions())
  const [may, setMay] = useState(mayNotify)
  const set = useMutation(ask.clocks.setReminding.mutationOptions({ onSuccess: refresh }))
  const change = async (wanted: boolean) => {
    if (wanted) setMay(await askToNotify())
    set.mutate({ wanted })
  }
  return (
    <Panel title={t('clocks.notices')} hint={t('clocks.noticesHint')}>
      <Switch
        label={t('clocks.noticesSwitch')}
        checked={data?.wanted ?? true}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      {!may && (data?.wanted ?? true) && (
        <Text size="sm" mt="xs" role="note">
          {t('clocks.noticesRefused')}
        </Text>
      )}
      <FailureAlert error={set.error} />
    </Panel>
  )
}
