import { Group, Stack, Text } from '@mantine/core'
import { nextReminder } from '#shared/clocks/reminders.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { pressingWords } from '../../../shared/cases/words.ts'
import { Deadline } from '../../../shared/Day.tsx'
import { useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { StepButtons } from './StepButtons.tsx'
import { actionOf, stepCommands } from './steps.ts'

/** What has to happen next, by when and by whom, as one clear button. */
export const NextStepCard = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { code, dueOn, waitsFor, late, pressing } = view.next
  const [main = 'reopenCase'] = stepCommands[actionOf(view.next)]
  const reminded =
    code === 'remind'
      ? view.requests
          .filter((request) => nextReminder(request)?.on === dueOn)
          .map(({ to }) => t(`party.${to}`))
      : null
  const refusal = view.allowed[main]
  const who =
    waitsFor === 'mediator' || waitsFor === 'nobody'
      ? null
      : waitsFor === 'both'
        ? t('caseScreen.both')
        : t(`party.${waitsFor}`)
  return (
    <section
      className={classes.next}
      aria-label={t('caseScreen.nextStep')}
      {...(late ? { 'data-late': true } : {})}
    >
      <Group justify="space-between" gap="md">
        <Stack gap={2}>
          <Text size="sm" c="dimmed">
            {t('caseScreen.nextStep')}
          </Text>
          {pressing && (
            <Text fw={600} {...(late ? { className: classes.late } : {})}>
              {pressingWords(t, pressing)}
            </Text>
          )}
          <Text fw={600}>
            {reminded && dueOn
              ? t('caseScreen.remindBy', { who: write.list(reminded), day: dueOn })
              : t(`nextStep.${code}`)}
          </Text>
          <Text size="sm">
            {dueOn && (
              <span {...(late && !pressing ? { className: classes.late } : {})}>
                <Deadline on={dueOn} days={view.next.days} /> ({write.date(dueOn)})
              </span>
            )}
            {dueOn && who ? ' · ' : ''}
            {who && t('caseScreen.waitsFor', { who })}
          </Text>
        </Stack>
        <StepButtons />
      </Group>
      {refusal && (
        <Text size="sm" mt="xs">
          {t('caseScreen.because', { reason: refusalSentence(t, refusal) })}
        </Text>
      )}
    </section>
  )
}
