import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { type Condition, finding, requirement } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLinks } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** The five conditions and the exclusion: each answered with one click, its note and proof one click further. */
export const ConditionsSection = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { admission } = view
  return (
    <Section
      part="conditions"
      actions={
        admission.is === 'undecided' && (
          <>
            <CommandButton type="admitCase" />
            <CommandButton type="refuseCase" />
          </>
        )
      }
    >
      {admission.is === 'admitted' && <Text>{t('caseScreen.admittedOn', { on: admission.on })}</Text>}
      {admission.is === 'refused' && (
        <div>
          <Text>
            {t('caseScreen.refusedOn', {
              on: admission.on,
              grounds: write.list(admission.grounds.map((ground) => t(`caseScreen.failed.${ground}`))),
            })}
          </Text>
          <Text className={classes.said}>{admission.explanation}</Text>
        </div>
      )}
      <ul className={classes.rows}>
        {requirement.options.map((condition) => (
          <li key={condition}>
            <ConditionRow condition={condition} />
          </li>
        ))}
      </ul>
      <Title order={3}>{t('caseScreen.exclusion')}</Title>
      <ConditionRow condition="guaranteeExpired" />
    </Section>
  )
}

const ConditionRow = ({ condition }: { condition: Condition }) => {
  const { t } = useWords()
  const { view, send, busy } = useDesk()
  const found = view.conditions[condition]
  const name = capital(t(`condition.${condition}`))
  const fixed = view.allowed.findCondition !== null
  return (
    <div className={classes.condition}>
      <div>
        <Text>{name}</Text>
        {found.note && (
          <Text size="sm" c="dimmed" className={classes.said}>
            {found.note}
          </Text>
        )}
        <DocumentLinks ids={found.documents} />
      </div>
      {fixed ? (
        <Text fw={600}>{capital(t(`finding.${found.finding}`))}</Text>
      ) : (
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={name}
            disabled={busy}
            value={found.finding}
            onChange={(value) =>
              void send({
                type: 'findCondition',
                condition,
                finding: finding.parse(value),
                note: found.note,
                documents: found.documents,
              })
            }
            data={finding.options.map((value) => ({ value, label: capital(t(`finding.${value}`)) }))}
          />
          <CommandButton
            type="findCondition"
            about={condition}
            variant="subtle"
            label={t('caseScreen.note')}
          />
        </Group>
      )}
    </div>
  )
}
