import { Alert, Button, Group, List, Text } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { Day } from '../../../shared/Day.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLink, ShownTo } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** What the mediator found, with what it rests on. */
export const AssessmentSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const overridable = view.allowed.assessCase !== null && view.overridable.includes('assessCase')
  return (
    <Section part="assessment" actions={<AssessButton overridable={overridable} />}>
      {view.assessments.length === 0 && <Text c="dimmed">{t('caseScreen.assessmentEmpty')}</Text>}
      {view.assessments.toReversed().map((assessment) => (
        <AssessmentCard key={assessment.id} assessment={assessment} />
      ))}
    </Section>
  )
}

const AssessButton = ({ overridable }: { overridable: boolean }) => {
  const { t } = useWords()
  const { open } = useDesk()
  if (!overridable) return <CommandButton type="assessCase" />
  return (
    <Button size="xs" variant="default" onClick={() => open('assessCase')}>
      {t('caseScreen.override')}
    </Button>
  )
}

const AssessmentCard = ({ assessment }: { assessment: CaseView['assessments'][number] }) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <article className={classes.card} aria-label={entryName(t, view, assessment.id)}>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          <Day on={assessment.on} />
        </Text>
        <Text fw={600}>
          {capital(t(`merits.${assessment.merits}`))}, {t(`approach.${assessment.approach}`)}
        </Text>
      </Group>
      <Text className={classes.said}>{assessment.text}</Text>
      {assessment.override && (
        <Alert role="note" color="orange" p="xs" mt="xs">
          {t('caseScreen.overridden', { reason: assessment.override.reason })}
        </Alert>
      )}
      {assessment.reliesOn.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t('caseScreen.reliesOn')}
          </Text>
          <List size="sm">
            {assessment.reliesOn.map((id) => {
              const document = view.documents.find((one) => one.id === id)
              return (
                <List.Item key={id}>
                  {document ? <DocumentLink document={document} /> : entryName(t, view, id)}
                </List.Item>
              )
            })}
          </List>
        </>
      )}
      <ShownTo id={assessment.id} />
    </article>
  )
}
