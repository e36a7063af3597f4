import { Alert, List, Stack, Text } from '@mantine/core'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { ReplyReason } from '#shared/intake/evidence.ts'
import type { T } from '#shared/words/index.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './intake.module.css'
import { TakenIn } from './TakenIn.tsx'

const sentence = (t: T, { code, ...facts }: ReplyReason): string =>
  (t as (key: string, facts: object) => string)(`reply.reason.${code}`, facts)

const Reasons = ({ reasons }: { reasons: readonly ReplyReason[] }) => {
  const { t } = useWords()
  return (
    <List size="sm" styles={{ item: { overflowWrap: 'anywhere' } }}>
      {reasons.map((reason) => (
        <List.Item key={`${reason.code}${reason.number}${reason.side}${reason.words}`}>
          {sentence(t, reason)}
        </List.Item>
      ))}
    </List>
  )
}

/** What the mail is, why it is taken to belong to the case, and what speaks against that. */
export const ReplyReasons = ({ review }: { review: IntakeReview }) => {
  const { t } = useWords()
  const { reply, takenInAs } = review
  if (!reply) return null
  const { nature, reasons, against, certainty } = reply
  // The number in the subject says the same.
  const numbered = reasons.some(({ code }) => code === 'caseNumber')
  const shown = reasons.filter(({ code }) => !(numbered && code === 'letterSubject'))
  const address = review.mail.from?.address
  const stranger =
    nature === 'answer' && address && !reasons.some(({ code }) => code === 'address' || code === 'name')
  const pressing = nature === 'autoReply' || nature === 'undelivered'
  return (
    <Stack gap="xs" mb="md">
      <TakenIn numbers={takenInAs} />
      <Alert role="note" color={pressing ? 'orange' : 'gray'} p="sm" title={t(`reply.nature.${nature}`)}>
        {shown.length === 0 ? (
          <Text size="sm">{t('reply.whyChosen')}</Text>
        ) : (
          <details open={certainty === 'proposed'}>
            <summary className={classes.why}>{t('reply.why')}</summary>
            <Reasons reasons={shown} />
          </details>
        )}
      </Alert>
      {(against.length > 0 || stranger) && (
        <Alert role="note" color="yellow" p="sm" title={t('reply.against')}>
          {stranger && <Text size="sm">{t('reply.stranger', { address })}</Text>}
          <Reasons reasons={against} />
        </Alert>
      )}
    </Stack>
  )
}
