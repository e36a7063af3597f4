import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconFileExport } from '@tabler/icons-react'
import { sideName } from '../../../shared/cases/names.ts'
import { PartyName } from '../../../shared/PartyName.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { LetterMenu } from '../letters/LetterMenu.tsx'
import { AllClocks, Clocks, waitedFor } from './Clocks.tsx'
import { MoreActions } from './MoreActions.tsx'
import { StagePath } from './StagePath.tsx'

/** Which case this is, where it stands, and what can be done with it as a whole. */
export const Head = ({ onExport }: { onExport: () => void }) => {
  const { t, write } = useWords()
  const { view, mediators, open } = useDesk()
  const mediator = mediators.find(({ id }) => id === view.mediator)
  const about = write.list(view.categories.map((one) => t(`category.${one}`)))
  return (
    <header className={classes.head}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2} miw={0} flex="1 1 320px">
            <Title order={1}>
              {view.number} {view.subject}
            </Title>
            <Text>
              <PartyName side="complainant" name={sideName(t, view, 'complainant')} /> {t('caseScreen.about')}{' '}
              <PartyName side="respondent" name={sideName(t, view, 'respondent')} />
              <Text span c="dimmed">
                {' '}
                ({t(`direction.${view.direction}`)})
              </Text>
            </Text>
          </Stack>
          <Group gap="xs">
            {view.undoes && (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                title={t('caseScreen.undoes', { what: t(`event.${view.undoes}`) })}
                onClick={() => open('undo')}
              >
                {t('caseScreen.undo')}
              </Button>
            )}
            <Button
              variant="default"
              size="xs"
              leftSection={<IconFileExport size={16} aria-hidden />}
              onClick={onExport}
            >
              {t('caseScreen.export')}
            </Button>
            <LetterMenu />
            <MoreActions />
          </Group>
        </Group>
        <Group justify="space-between" gap="sm">
          <StagePath stage={view.stage} />
          <Group gap="xs" ml="auto">
            <CommandButton
              type="categoriseCase"
              variant="subtle"
              label={`${t('app.colon', { what: t('caseScreen.categories') })} ${about || t('caseScreen.noCategory')}`}
            />
            <CommandButton
              type="assignCase"
              variant="subtle"
              label={`${t('app.colon', { what: t('caseScreen.mediator') })} ${mediator?.name ?? capital(t('caseScreen.nobody'))}`}
            />
            {waitedFor(view.clocks).length === 0 && <AllClocks size="xs" />}
          </Group>
        </Group>
        <Clocks />
      </Stack>
    </header>
  )
}
