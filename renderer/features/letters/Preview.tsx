import { Button, Group, Progress, SegmentedControl, Stack, Text } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useHost } from '../../shared/api.tsx'
import { PdfPages } from '../../shared/documents/PdfPreview.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { LetterPaper } from './LetterPaper.tsx'
import classes from './letters.module.css'
import type { Letter } from './useLetter.ts'
import type { LetterPdf } from './useLetterPdf.ts'

type Shown = 'paper' | 'pdf'

/** How the letter is printed: at once as it is typed, or as the very PDF that goes out. */
export const Preview = ({ letter, pdf }: { letter: Letter; pdf: LetterPdf }) => {
  const { t } = useWords()
  const [shown, setShown] = useState<Shown>('paper')
  const [wanted, setWanted] = useState(false)
  const make = useEffectEvent(() => {
    setWanted(false)
    void pdf.make()
  })
  // What was typed last is still being worked out for a moment.
  useEffect(() => {
    if (wanted && pdf.possible) make()
  }, [wanted, pdf.possible])
  if (!letter.printed) return null
  return (
    <section className={classes.preview} aria-label={t('letters.preview')}>
      <SegmentedControl
        aria-label={t('letters.preview')}
        value={shown}
        onChange={(value) => {
          setShown(value as Shown)
          setWanted(value === 'pdf' && !pdf.isCurrent)
        }}
        data={[
          { value: 'paper', label: t('letters.asPrinted') },
          { value: 'pdf', label: t('letters.asPdf') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {shown === 'paper' ? <LetterPaper view={letter.printed} /> : <PdfOfLetter pdf={pdf} />}
    </section>
  )
}

const PdfOfLetter = ({ pdf }: { pdf: LetterPdf }) => {
  const { t } = useWords()
  const host = useHost()
  const { state, make, cancel, isCurrent, made } = pdf
  const again = (
    <Button size="xs" variant="default" disabled={!pdf.possible} onClick={() => void make()}>
      {t(made ? 'letters.pdfAgain' : 'letters.makePdf')}
    </Button>
  )
  if (state.is === 'busy')
    return (
      <Stack gap="xs" role="status">
        <Text size="sm">{t('letters.pdfBusy')}</Text>
        <Progress
          value={state.total > 0 ? (state.done / state.total) * 100 : 5}
          aria-label={t('letters.pdfBusy')}
        />
        <Group>
          <Button size="xs" variant="default" onClick={cancel}>
            {t('letters.pdfStop')}
          </Button>
        </Group>
      </Stack>
    )
  return (
    <>
      {state.is === 'failed' && <FailureAlert error={state.error} />}
      {made && isCurrent ? (
        <Text size="sm" c="dimmed">
          {t('letters.pdfAbout')}
        </Text>
      ) : (
        <Group gap="sm">
          {made && <Text size="sm">{t('letters.pdfStale')}</Text>}
          {again}
        </Group>
      )}
      {made && (
        <div className={classes.pdf}>
          <PdfPages key={made.id} address={host.exportAddress(made.id)} name={made.name} />
        </div>
      )}
    </>
  )
}
