import { Group, Text } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
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

const ActionRow = ({ action }: { action: CaseView['settlements'][number]['actions'][number] }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { result } = action
  return (
    <Group justify="space-between" gap="sm" align="flex-start">
      <div>
        <Text>{action.text}</Text>
        <Text size="sm" c="dimmed">
          {t('caseScreen.actionBy', { who: capital(t(`source.${action.owner}`)), day: action.dueOn })}
        </Text>
        {result && (
          <Text size="sm" fw={600}>
            {t(result.kept ? 'caseScreen.kept' : 'caseScreen.notKept', { on: result.on })}
            {result.note && `: ${result.note}`}
          </Text>
        )}
        {result && <DocumentLinks ids={result.documents} />}
      </div>
      {!result && !view.allowed.resolveAction && (
        <CommandButton type="resolveAction" about={action.id} size="compact-sm" />
      )}
    </Group>
  )
}
