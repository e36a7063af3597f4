import { Alert, Button, Group, Menu, Stack, Text, Title } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { Lacks, Warnings } from './Hindrances.tsx'
import { sameWords } from './letterState.ts'
import classes from './letters.module.css'
import { SentDialog } from './SentDialog.tsx'
import type { Letter } from './useLetter.ts'
import type { LetterPdf } from './useLetterPdf.ts'
import type { SendingWays } from './useSending.ts'

type Props = { letter: Letter; sending: SendingWays; pdf: LetterPdf }

/** What to look at before the letter goes out, the ways in which it can, and recording that it did. */
export const Sending = ({ letter, sending, pdf }: Props) => {
  const { t, write } = useWords()
  const { draft, words } = letter
  const { mailed } = letter.state
  if (!draft)
    return (
      <section aria-label={t('letters.send')}>
        <Lacks letter={letter} />
      </section>
    )
  const stale = mailed && !sameWords(mailed, words)
  return (
    <section className={classes.card} aria-label={t('letters.send')}>
      <Stack gap="sm">
        <Title order={2}>{t('letters.send')}</Title>
        <Lacks letter={letter} />
        {draft.warnings.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('letters.warnings')}
          </Text>
        )}
        <Warnings letter={letter} />
        {letter.outdated && (
          <Alert role="note" color="yellow" p="sm">
            {t('letters.checkText')}
          </Alert>
        )}
        {stale && (
          <Alert role="note" color="yellow" p="sm">
            {t('letters.mailStale')}
          </Alert>
        )}
        {sending.heavy && (
          <Alert role="note" color="yellow" p="sm">
            {t('letters.mailLarge', { size: write.size(sending.heavy) })}
          </Alert>
        )}
        <FailureAlert error={sending.error} />
        <Ways letter={letter} sending={sending} pdf={pdf} />
        <Text size="sm" c="dimmed">
          {t('letters.markSentAbout')}
        </Text>
      </Stack>
    </section>
  )
}

const Ways = ({ letter, sending, pdf }: Props) => {
  const { t } = useWords()
  const [marking, setMarking] = useState(false)
  const byMail = letter.state.choices.via === 'mail'
  const disabled = !sending.possible
  // The next thing to do stands out: sending first, then saying that it was sent.
  const out = letter.state.mailed !== null || pdf.made !== null
  return (
    <>
      <Group gap="xs">
        {byMail && (
          <Button
            variant={out ? 'default' : 'filled'}
            disabled={disabled}
            loading={sending.mailing}
            onClick={sending.openMail}
            title={t('form.sendHint')}
          >
            {t('letters.openMail')}
          </Button>
        )}
        <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              variant={byMail || out ? 'default' : 'filled'}
              disabled={disabled}
              loading={pdf.state.is === 'busy'}
              rightSection={<IconChevronDown size={14} aria-hidden />}
            >
              {t('letters.pdf')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={sending.openPdf}>{t('letters.pdfOpen')}</Menu.Item>
            <Menu.Item onClick={sending.savePdf}>{t('letters.pdfSave')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" disabled={disabled} onClick={sending.copy}>
          {t('letters.copy')}
        </Button>
        <Button variant={out ? 'filled' : 'default'} disabled={disabled} onClick={() => setMarking(true)}>
          {t('letters.markSent')}
        </Button>
      </Group>
      <SentDialog letter={letter} opened={marking} onClose={() => setMarking(false)} />
    </>
  )
}
