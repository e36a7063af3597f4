import { Group, Stack, Text } from '@mantine/core'
import type { ViewedAction } from '#shared/case/view.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLinks } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** What the parties agreed, and whether it is kept. */
export const SettlementSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Section part="settlement" actions={<CommandButton type="recordSettlement" />}>
      {view.settlements.length === 0 && <Text c="dimmed">{t('caseScreen.settlementEmpty')}</Text>}
      {view.settlements.map((settlement) => (
        <article key={settlement.id} className={classes.card}>
          <Text fw={600}>{t('caseScreen.reachedOn', { on: settlement.on })}</Text>
          <Text className={classes.said}>{settlement.text}</Text>
          {settlement.actions.length > 0 && (
            <ul className={classes.rows}>
              {settlement.actions.map((action) => (
                <li key={action.id}>
                  <ActionRow action={action} />
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </Section>
  )
}

const ActionRow = ({ action }: { action: ViewedAction }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { result, came, dueOn } = action
  return (
    <Group justify="space-between" gap="sm" align="flex-start">
      <Stack gap={2} flex="1 1 260px">
        <Text>{action.text}</Text>
        <Text size="sm" c="dimmed">
          {t('caseScreen.actionBy', { who: capital(t(`source.${action.owner}`)), day: dueOn })}
        </Text>
        {action.reports.map((report) => (
          <div key={`${report.by} ${report.on} ${report.done} ${report.note}`}>
            <Text size="sm">
              {t(report.done ? 'followUp.done' : 'followUp.notDone', { on: report.on, party: report.by })}{' '}
              {report.note}
            </Text>
            <DocumentLinks ids={report.documents} />
          </div>
        ))}
        {action.disputed && !result && (
          <Text size="sm" fw={600}>
            {t('followUp.disagree')}
          </Text>
        )}
        <Text
          size="sm"
          fw={600}
          {...(came === 'broken' || came === 'overdue' ? { c: 'var(--late-ink)' } : {})}
        >
          {capital(t(`followUp.result.${came}`, { on: result?.on ?? dueOn }))}
          {result && result.by !== 'mediator' && `, ${t('followUp.onWordOf', { by: result.by })}`}
          {result?.note && `: ${result.note}`}
        </Text>
        {came === 'overdue' && action.reports.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('followUp.askBoth')}
          </Text>
        )}
        {result && <DocumentLinks ids={result.documents} />}
      </Stack>
      {result ? (
        <EntryActions
          about={action.id}
          name={`${t('app.colon', { what: t('followUp.findAgain') })} ${action.text}`}
          correct="resolveAction"
        />
      ) : (
        <Group gap="xs">
          {!view.allowed.tellOfAction && (
            <CommandButton
              type="tellOfAction"
              about={action.id}
              size="compact-sm"
              label={t('followUp.tell')}
            />
          )}
          {!view.allowed.resolveAction && (
            <CommandButton
              type="resolveAction"
              about={action.id}
              size="compact-sm"
              label={t('followUp.find')}
            />
          )}
        </Group>
      )}
    </Group>
  )
}
