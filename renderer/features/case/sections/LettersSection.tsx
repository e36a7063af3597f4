import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SentLetter } from '#shared/case/state/letters.ts'
import { useAsk } from '../../../shared/api.tsx'
import { DropArea } from '../../../shared/documents/DropArea.tsx'
import { useOffer } from '../../../shared/documents/useOffer.ts'
import { draftsOf, letterOfKey } from '../../../shared/letters/draft.ts'
import { letterTitle } from '../../../shared/letters/names.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'
import { DocumentLinks } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { ProofDialog, type Proving } from '../dialogs/ProofDialog.tsx'
import { LetterMenu } from '../letters/LetterMenu.tsx'
import { startedBy } from '../letters/started.ts'
import { UnsentLetter } from '../letters/UnsentLetter.tsx'
import { Section } from '../Section.tsx'

/** The letters of the case: those that are being written, and those that went out with what came of them. */
export const LettersSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const [proving, setProving] = useState<Proving | null>(null)
  const { data: drafts = [] } = useQuery(
    useAsk().drafts.list.queryOptions({ input: { prefix: draftsOf(view.number) } }),
  )
  const unsent = drafts.flatMap(({ key, at }) => {
    const letter = letterOfKey(view.number, key)
    return letter ? [{ letter, at }] : []
  })
  return (
    <Section part="letters" actions={<LetterMenu />}>
      {unsent.map(({ letter, at }) => (
        <UnsentLetter key={`${letter.kind}/${letter.to}`} letter={letter} at={at} />
      ))}
      {view.letters.length === 0 ? (
        <Text c="dimmed">{t('letters.empty')}</Text>
      ) : (
        <ul className={classes.rows}>
          {view.letters.toReversed().map((letter) => (
            <li key={letter.id}>
              <LetterRow letter={letter} prove={(files) => setProving({ letter, files })} />
            </li>
          ))}
        </ul>
      )}
      <ProofDialog proving={proving} onClose={() => setProving(null)} />
    </Section>
  )
}

const failed = { c: 'var(--late-ink)', fw: 600 } as const

const LetterRow = ({ letter, prove }: { letter: SentLetter; prove: (files: Proving['files']) => void }) => {
  const { t } = useWords()
  const { view, look, looking } = useDesk()
  const { offer } = useOffer()
  const title = letterTitle(t, view, letter)
  const pdf = view.documents.find(({ id }) => id === letter.document)
  const started = startedBy(t, view, letter)
  return (
    <DropArea
      label={`${t('app.colon', { what: t('letters.dropProof') })} ${title}`}
      onFiles={async (files) => {
        const offered = await offer(files)
        if (offered.length) prove(offered)
      }}
    >
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm">
            {capital(t('letters.sentLine', { on: letter.on, via: letter.via }))}
            {started.length > 0 && ` · ${started.join(' · ')}`}
          </Text>
          {letter.proofs.every(({ kind }) => kind === 'undelivered') && (
            <Text size="sm" c="dimmed">
              {capital(t('letters.unproven'))}
            </Text>
          )}
          {letter.proofs.map((proof) => (
            <div key={`${proof.on}${proof.kind}${proof.text}${proof.documents.join()}`}>
              <Text size="sm" {...(proof.kind === 'undelivered' ? failed : {})}>
                {capital(t('letters.proven', { kind: proof.kind, on: proof.on }))}
                {proof.text && `: ${proof.text}`}
              </Text>
              <DocumentLinks ids={proof.documents} />
            </div>
          ))}
        </div>
        <Group gap="xs">
          {pdf && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${t('app.colon', { what: t('letters.open') })} ${title}`}
              aria-pressed={looking?.sha256 === pdf.sha256}
              onClick={() => look(pdf)}
            >
              {t('letters.open')}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t('app.colon', { what: t('letters.addProof') })} ${title}`}
            onClick={() => prove([])}
          >
            {t('letters.addProof')}
          </Button>
        </Group>
      </Group>
    </DropArea>
  )
}
