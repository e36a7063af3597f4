import { Group, List, Stack, Text, Title } from '@mantine/core'
import type { PartyDetails } from '#shared/case/facts.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { Party } from '#shared/case/vocabulary.ts'
import { Asked } from '../../shared/Asked.tsx'
import { StageBadge } from '../../shared/cases/pieces.tsx'
import { pressingWords } from '../../shared/cases/words.ts'
import { Day, Deadline } from '../../shared/Day.tsx'
import { LinkButton } from '../../shared/links.tsx'
import { PartyName } from '../../shared/PartyName.tsx'
import { useCase } from '../../shared/useCase.ts'
import { capital, useWords } from '../../shared/words.tsx'
import classes from './Queue.module.css'

/** The selected case in short, beside the list. */
export const CasePreview = ({ number }: { number: string | null }) => {
  const { t } = useWords()
  return (
    <aside
      className={classes.preview}
      aria-label={number ? t('queue.preview', { number }) : t('queue.previewHint')}
    >
      {number ? <Preview number={number} /> : <Text c="dimmed">{t('queue.previewHint')}</Text>}
    </aside>
  )
}

const Preview = ({ number }: { number: string }) => (
  <Asked query={useCase(number)}>{(view) => <InShort view={view} />}</Asked>
)

const InShort = ({ view }: { view: CaseView }) => {
  const { t } = useWords()
  const { next } = view
  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between" wrap="nowrap">
          <Text c="dimmed">{view.number}</Text>
          <StageBadge stage={view.stage} />
        </Group>
        <Title order={2} mt={4}>
          {view.subject}
        </Title>
      </div>
      <section aria-label={t('queue.next')}>
        <Text size="sm" c="dimmed">
          {t(view.closing ? 'queue.group.closed' : 'queue.next')}
        </Text>
        {next.pressing && (
          <Text fw={600} {...(next.late ? { c: 'var(--late-ink)' } : {})}>
            {pressingWords(t, next.pressing)}
          </Text>
        )}
        <Text fw={600}>
          {view.closing ? capital(t(`outcome.${view.closing.outcome}`)) : t(`nextStep.${next.code}`)}
        </Text>
        {next.dueOn && (
          <Text {...(next.late && !next.pressing ? { c: 'var(--late-ink)', fw: 600 } : {})}>
            <Deadline on={next.dueOn} days={next.days} /> · <Day on={next.dueOn} />
          </Text>
        )}
        <LinkButton
          mt="sm"
          to="/zaken/$number"
          params={{ number: view.number }}
          variant={view.closing ? 'default' : 'filled'}
        >
          {t('app.openCase')}
        </LinkButton>
      </section>
      {view.missing.length > 0 && (
        <section aria-label={t('queue.missing')}>
          <Text size="sm" c="dimmed">
            {t('queue.missing')}
          </Text>
          <List size="sm">
            {view.missing.map((item) => (
              <List.Item key={item}>{t(`missingItem.${item}`)}</List.Item>
            ))}
          </List>
        </section>
      )}
      <section aria-label={t('queue.parties')}>
        <Side side="complainant" details={view.complainant} />
        <Side side="respondent" details={view.respondent} />
      </section>
      <LastSaid view={view} />
    </Stack>
  )
}

const Side = ({ side, details }: { side: Party; details: PartyDetails | null }) => {
  const { t } = useWords()
  const contact = details && [details.phone, details.email].filter(Boolean).join(' · ')
  return (
    <div>
      <Text size="sm">
        {t('app.colon', { what: capital(t(`party.${side}`)) })}{' '}
        <PartyName side={side} name={details?.name ?? null} />
      </Text>
      {details && (
        <Text size="sm" c="dimmed">
          {contact || t('queue.noContact')}
        </Text>
      )}
    </div>
  )
}

const LastSaid = ({ view }: { view: CaseView }) => {
  const { t } = useWords()
  const last = view.statements.slice(-2).toReversed()
  return (
    <section aria-label={t('queue.lastSaid')}>
      <Text size="sm" c="dimmed" mb={6}>
        {t('queue.lastSaid')}
      </Text>
      {last.length === 0 && <Text size="sm">{t('queue.nothingSaid')}</Text>}
      <Stack gap="xs">
        {last.map((statement) => (
          <div key={statement.id} className={classes.said} data-side={statement.by}>
            <Text size="sm" fw={600}>
              {capital(t(`party.${statement.by}`))} · <Day on={statement.on} />
            </Text>
            <Text size="sm" lineClamp={6} style={{ whiteSpace: 'pre-line' }}>
              {statement.text}
            </Text>
          </div>
        ))}
      </Stack>
    </section>
  )
}
