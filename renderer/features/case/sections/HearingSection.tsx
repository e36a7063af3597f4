import { Alert, Group, Stack, Text, Title } from '@mantine/core'
import type { Round } from '#shared/case/view.ts'
import { parties } from '#shared/case/vocabulary.ts'
import { sideName } from '../../../shared/cases/names.ts'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'
import { BalanceTable } from './BalanceTable.tsx'
import { Between } from './Between.tsx'
import { PointsTable } from './PointsTable.tsx'
import { StatementCard } from './StatementCard.tsx'

/** Hoor left, wederhoor right, round by round; between them what was shown to whom, and what was asked. */
export const HearingSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Section
      part="hearing"
      actions={
        <>
          {!view.hearingCompletedOn && <CommandButton type="completeHearing" />}
          <CommandButton type="requestResponse" />
          <CommandButton type="disclose" />
        </>
      }
    >
      {view.hearingCompletedOn && (
        <Text size="sm" c="dimmed">
          {t('caseScreen.hearingCompletedOn', { on: view.hearingCompletedOn })}
        </Text>
      )}
      {parties.map((party) =>
        view.undisclosed[party].length > 0 ? (
          <Alert key={party} role="note" color="gray" p="xs">
            <Group justify="space-between" gap="sm">
              <Text size="sm">
                {t('caseScreen.notShown', { party, count: view.undisclosed[party].length })}
              </Text>
              <CommandButton
                type="disclose"
                about={party}
                variant="subtle"
                label={t('caseScreen.showTo', { party })}
              />
            </Group>
          </Alert>
        ) : null,
      )}
      {view.rounds.map((round) => (
        <RoundRow key={round.round} round={round} />
      ))}
      <PointsTable />
      <BalanceTable />
    </Section>
  )
}

const RoundRow = ({ round }: { round: Round }) => {
  const { t } = useWords()
  return (
    <section aria-label={t('caseScreen.round', { round: round.round })}>
      <Title order={3} mb={6}>
        {t('caseScreen.round', { round: round.round })}
      </Title>
      <div className={classes.round}>
        <Voice side="complainant" statements={round.hearing} />
        <Between round={round} />
        <Voice side="respondent" statements={round.counterHearing} />
      </div>
    </section>
  )
}

const Voice = ({ side, statements }: { side: (typeof parties)[number]; statements: Round['hearing'] }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const word = side === 'complainant' ? 'hoor' : 'wederhoor'
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={4} fz="sm" className={classes[word]}>
          {t('app.colon', { what: t(`caseScreen.${word}`) })} {sideName(t, view, side)}
        </Title>
        <CommandButton
          type="recordStatement"
          about={side}
          variant="subtle"
          label={t('caseScreen.add')}
          aria-label={`${t('app.colon', { what: t('caseScreen.addStatement') })} ${t(`party.${side}`)}`}
        />
      </Group>
      {statements.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('caseScreen.saidNothing')}
        </Text>
      )}
      {statements.map((statement) => (
        <StatementCard key={statement.id} statement={statement} />
      ))}
    </Stack>
  )
}
