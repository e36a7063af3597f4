import { Alert, Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { maximum } from '#shared/case/facts.ts'
import { say } from '../../shared/notice.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './letters.module.css'
import type { Letter } from './useLetter.ts'

/** The subject and the text, to be edited. What the mediator wrote is never overwritten without being asked. */
export const WordsOfLetter = ({ letter }: { letter: Letter }) => {
  const { t } = useWords()
  const { state, words, write, startAgain, draft } = letter
  const again = (done: string) => {
    const bringBack = startAgain()
    say(done, { label: t('app.undo'), run: bringBack })
  }
  if (!draft && !state.words) return null
  return (
    <section className={`${classes.card} ${classes.words}`} aria-label={t('letters.words')}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2}>{t('letters.words')}</Title>
          {state.words && draft && !letter.outdated && (
            <Button variant="subtle" size="compact-sm" onClick={() => again(t('letters.restarted'))}>
              {t('letters.restart')}
            </Button>
          )}
        </Group>
        {letter.outdated && (
          <Alert role="status" color="yellow" p="sm">
            <Text size="sm" mb="xs">
              {t('letters.changed')}
            </Text>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => again(t('letters.taken'))}>
                {t('letters.takeNew')}
              </Button>
              <Button size="xs" variant="subtle" onClick={letter.keepMine}>
                {t('letters.keepMine')}
              </Button>
            </Group>
          </Alert>
        )}
        <TextInput
          label={t('letters.subject')}
          required
          maxLength={maximum.line}
          value={words.subject}
          onChange={({ currentTarget: { value } }) => write({ subject: value })}
        />
        <Textarea
          label={t('letters.text')}
          description={t('letters.textHint')}
          required
          autosize
          minRows={12}
          maxRows={30}
          maxLength={maximum.text}
          value={words.text}
          onChange={({ currentTarget: { value } }) => write({ text: value })}
        />
        <Text size="sm" c="dimmed">
          {t('letters.kept')}{' '}
          {draft &&
            (draft.template.version
              ? t('letters.madeFrom', { version: draft.template.version })
              : t('letters.madeFromApp'))}
        </Text>
      </Stack>
    </section>
  )
}
