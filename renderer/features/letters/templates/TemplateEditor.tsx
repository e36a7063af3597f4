import { Alert, Badge, Button, Group, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { maximum } from '#shared/case/facts.ts'
import type { ShownTemplate } from '#shared/contract/letters.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { Waiting } from '../../../shared/Asked.tsx'
import { warn } from '../../../shared/notice.tsx'
import { FailureAlert, failureSentence } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import classes from '../letters.module.css'
import { FieldList } from './FieldList.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { useCaret } from './useCaret.ts'
import { useExampleCase } from './useExampleCase.ts'
import { useTemplate } from './useTemplate.ts'
import { Versions } from './Versions.tsx'

/** One template: its words with the fields by name, what can be put in, what a real case makes of it, its versions. */
export const TemplateEditor = ({ shown }: { shown: ShownTemplate }) => {
  const { t } = useWords()
  const template = useTemplate(shown)
  const { now, put, problem, isEdited } = template
  const { cases, number, choose } = useExampleCase()
  const caret = useCaret(template)
  const [comparing, setComparing] = useState<number | null>(null)
  const told = (work: Promise<void>) => void work.catch((error: unknown) => warn(failureSentence(t, error)))
  useHotkeys([['mod+Enter', () => told(template.save())]], [])
  if (!template.known) return <Waiting />
  return (
    <div className={classes.columns}>
      <div className={classes.writing}>
        <section className={`${classes.card} ${classes.words}`} aria-label={t('templates.text')}>
          <Stack gap="sm">
            <Group justify="space-between" gap="sm" mih={28}>
              <Group gap="sm">
                <Title order={2}>
                  {shown.current
                    ? t('templates.version', { version: shown.current })
                    : t('templates.shipped')}
                </Title>
                {isEdited && (
                  <Badge variant="light" tt="none">
                    {t('templates.unsaved')}
                  </Badge>
                )}
              </Group>
              {isEdited && (
                <Button variant="subtle" size="compact-sm" onClick={template.forget}>
                  {t('templates.forget')}
                </Button>
              )}
            </Group>
            <TextInput
              ref={caret.subject}
              label={t('templates.subject')}
              required
              maxLength={maximum.line}
              value={now.subject}
              onFocus={() => caret.enter('subject')}
              onChange={({ currentTarget: { value } }) => put({ ...now, subject: value })}
            />
            <Textarea
              ref={caret.text}
              label={t('templates.text')}
              required
              autosize
              minRows={14}
              maxRows={30}
              maxLength={maximum.text}
              value={now.text}
              onFocus={() => caret.enter('text')}
              onChange={({ currentTarget: { value } }) => put({ ...now, text: value })}
            />
            <div aria-live="polite">
              {problem && (
                <Alert role="note" color="yellow" title={t('templates.wrong')} p="sm">
                  {refusalSentence(t, problem)}
                </Alert>
              )}
            </div>
            {!problem && <FailureAlert error={template.error} />}
            <Group gap="xs">
              <Button
                disabled={!isEdited || problem !== null}
                loading={template.busy}
                title={t('form.sendHint')}
                onClick={() => told(template.save())}
              >
                {t('templates.save')}
              </Button>
              {shown.current > 0 && (
                <Button variant="default" onClick={() => told(template.goBack(0))}>
                  {t('templates.toShipped')}
                </Button>
              )}
            </Group>
          </Stack>
        </section>
        <FieldList templateKey={shown.key} number={number} insert={caret.insert} />
        <Versions
          shown={shown}
          template={template}
          comparing={comparing}
          compare={setComparing}
          goBack={(version) => told(template.goBack(version))}
        />
      </div>
      <TemplatePreview shown={shown} template={template} number={number} cases={cases} choose={choose} />
    </div>
  )
}
