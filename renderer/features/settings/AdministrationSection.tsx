import { Alert, Button, Code, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Verification } from '#shared/contract/system.ts'
import { useAsk } from '../../shared/api.tsx'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useAdministration } from '../../shared/useAdministration.ts'
import { useWords } from '../../shared/words.tsx'
import { DumpDialog } from './DumpDialog.tsx'

/** Where the data lies, whether it is whole, and the way to another administration. */
export const AdministrationSection = () => {
  const { t } = useWords()
  const { info, isExample, canChoose, open } = useAdministration()
  const verify = useMutation(useAsk().system.verify.mutationOptions())
  return (
    <Panel title={t('settingsScreen.administration')}>
      <Stack gap="sm" mt="sm">
        <div>
          <Text size="sm" c="dimmed">
            {t('settingsScreen.folder')}
          </Text>
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {info?.folder}
          </Code>
          <Text size="sm" c="dimmed" mt={4}>
            {t('settingsScreen.folderHint')}
          </Text>
        </div>
        <div>
          <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
            {t('settingsScreen.verify')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t('settingsScreen.verifyHint')}
          </Text>
        </div>
        <div aria-live="polite">
          {verify.data && <Found verification={verify.data} />}
          <FailureAlert error={verify.error} />
        </div>
        <Dump />
        <Group gap="sm">
          <Button variant="default" onClick={() => void open(isExample ? 'own' : 'example')}>
            {t(isExample ? 'app.toOwn' : 'app.toExample')}
          </Button>
          {canChoose && (
            <Button variant="default" onClick={() => void open('choose')}>
              {t('app.chooseAdministration')}
            </Button>
          )}
        </Group>
        {info && (
          <Text size="sm" c="dimmed">
            {info.name} {info.version} · {info.runtime}
          </Text>
        )}
      </Stack>
    </Panel>
  )
}

const Dump = () => {
  const { t } = useWords()
  const [asked, setAsked] = useState(false)
  return (
    <div>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('dump.button')}
      </Button>
      <Text size="sm" c="dimmed" mt={4}>
        {t('dump.buttonHint')}
      </Text>
      <DumpDialog opened={asked} onClose={() => setAsked(false)} />
    </div>
  )
}

const Found = ({ verification }: { verification: Verification }) => {
  const { t } = useWords()
  const { changedEvents, damagedDocuments, driftedTables, fileDamages } = verification
  const damages = [
    ...changedEvents.map(({ seq, what }) => t('settingsScreen.changedEvent', { seq, what })),
    ...damagedDocuments.map(({ sha256, what }) => t(`settingsScreen.document.${what}`, { sha256 })),
    ...driftedTables.map((table) => t('settingsScreen.drifted', { table })),
    ...fileDamages.map((damage) => t('settingsScreen.fileDamage', { damage })),
  ]
  const looked = [
    t('settingsScreen.events', { count: verification.events }),
    t('settingsScreen.documents', { count: verification.documents }),
  ].join(' · ')
  if (damages.length === 0)
    return (
      <Alert color="teal" variant="light" icon={<IconShieldCheck aria-hidden />}>
        {t('settingsScreen.verifiedGood')} {looked}
      </Alert>
    )
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      {t('settingsScreen.verifiedBad')} {looked}
      <List size="sm" mt="xs">
        {damages.map((damage) => (
          <List.Item key={damage} style={{ overflowWrap: 'anywhere' }}>
            {damage}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
