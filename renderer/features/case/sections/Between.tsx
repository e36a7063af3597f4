import { Stack, Text } from '@mantine/core'
import { IconArrowNarrowLeft, IconArrowNarrowRight } from '@tabler/icons-react'
import type { Round } from '#shared/case/view.ts'
import type { Party } from '#shared/case/vocabulary.ts'
import { Deadline } from '../../../shared/Day.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'

/** Between hoor and wederhoor: what went from the one side to the other, and what was asked by when. */
export const Between = ({ round }: { round: Round }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const crossings = [...round.hearing, ...round.counterHearing].flatMap((statement) => {
    const to: Party = statement.by === 'complainant' ? 'respondent' : 'complainant'
    const shown = view.shown.find(({ id }) => id === statement.id)?.[to]
    return shown ? [{ id: statement.id, to, ...shown }] : []
  })
  return (
    <section className={classes.between} aria-label={t('caseScreen.between')}>
      <Stack gap="sm">
        {crossings.length + round.requests.length === 0 && (
          <Text size="sm" c="dimmed" ta="center">
            {t('caseScreen.nothingBetween')}
          </Text>
        )}
        {crossings.map(({ id, to, on, via }) => {
          const Arrow = to === 'respondent' ? IconArrowNarrowRight : IconArrowNarrowLeft
          return (
            <div key={id}>
              <Arrow
                size={18}
                aria-hidden
                className={to === 'respondent' ? classes.hoor : classes.wederhoor}
                style={{ verticalAlign: '-4px' }}
              />{' '}
              {t('caseScreen.shownTo', { party: to, on, via: t(`channel.${via as 'mail'}`) })}
            </div>
          )
        })}
        {round.requests.map((request) => (
          <RequestCard key={request.id} request={request} />
        ))}
      </Stack>
    </section>
  )
}

const RequestCard = ({ request }: { request: Round['requests'][number] }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { response, extension } = request
  const via = (code: 'mail' | string) => t(`channel.${code as 'mail'}`)
  return (
    <div className={classes.card}>
      <Stack gap={4}>
        <div>{t('caseScreen.requested', { party: request.to, on: request.on, via: via(request.via) })}</div>
        {extension && (
          <div>
            {t('caseScreen.extended', {
              on: extension.on,
              from: extension.from,
              to: extension.to,
              reason: extension.reason,
            })}
          </div>
        )}
        {request.reminders.map((reminder) => (
          <div key={`${reminder.on}${reminder.via}`}>
            {t('caseScreen.reminded', {
              on: reminder.on,
              via: via(reminder.via),
              reminder: capital(t(`reminderKind.${reminder.reminder}`)),
            })}
            {reminder.dueOn && `, ${t('caseScreen.remindedDue', { dueOn: reminder.dueOn })}`}
          </div>
        ))}
        {response.is === 'awaited' && (
          <>
            <Text size="sm" fw={600}>
              {t('caseScreen.respondBy', { day: request.dueOn })} (
              <Deadline on={request.dueOn} days={request.days} unit={request.unit} />)
            </Text>
            {(['recordLapse', 'sendReminder', 'extendResponse'] as const)
              .filter((type) => !view.allowed[type])
              .map((type) => (
                <CommandButton key={type} type={type} about={request.id} size="compact-xs" />
              ))}
          </>
        )}
        {response.is === 'answered' && <div>{t('caseScreen.answered', { on: response.on })}</div>}
        {response.is === 'lapsed' && (
          <div>
            {t('caseScreen.lapsed', { on: response.on })}. {response.proof}
          </div>
        )}
      </Stack>
    </div>
  )
}
