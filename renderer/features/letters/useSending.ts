import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { mailText } from '#shared/letters/view.ts'
import { useAsk, useHost } from '../../shared/api.tsx'
import { useSaveExport } from '../../shared/exports/useSaveExport.ts'
import { say, warn } from '../../shared/notice.tsx'
import { failureSentence } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { type Letter, writtenLetter } from './useLetter.ts'
import type { LetterPdf } from './useLetterPdf.ts'

/** The ways in which a letter leaves the house. None of them records that it did. */
export const useSending = (letter: Letter, pdf: LetterPdf) => {
  const { t } = useWords()
  const host = useHost()
  const saveExport = useSaveExport()
  const mail = useMutation(useAsk().letters.mail.mutationOptions())
  /** The size of the last mail, when servers may refuse it. */
  const [heavy, setHeavy] = useState<number | null>(null)
  const written = writtenLetter(letter)
  const failed = (error: unknown) => warn(failureSentence(t, error))

  const saveMail = async (id: string, name: string) => {
    if (await saveExport(id, name)) say(t('letters.mailDownloaded'))
  }
  const mailing = useRef(false)
  const mailOnce = async () => {
    // State comes a moment too late for a double click.
    if (mailing.current) return
    mailing.current = true
    await openMail().finally(() => {
      mailing.current = false
    })
  }
  const openMail = async () => {
    if (!written) return
    const { id, name, size, heavy: tooHeavy, messageId } = await mail.mutateAsync(written)
    setHeavy(tooHeavy ? size : null)
    letter.wasMailed(messageId)
    const opened = await host.openMail(id, name)
    if (opened === 'opened') say(t('letters.mailMade'))
    if (opened === 'downloaded') say(t('letters.mailDownloaded'))
    if (opened === 'noProgram')
      say(t('letters.mailNotOpened'), {
        label: t('letters.mailSave'),
        run: () => void saveMail(id, name).catch(failed),
      })
  }
  const openPdf = async () => {
    const made = await pdf.make()
    if (made && !(await host.openExport(made.id))) warn(t('letters.pdfNotOpened'))
  }
  const savePdf = async () => {
    const made = await pdf.make()
    if (!made) return
    if (await saveExport(made.id, made.name)) say(t('letters.pdfSaved'))
  }
  const copy = async () => {
    if (!letter.printed) return
    try {
      await navigator.clipboard.writeText(mailText(letter.printed))
      say(t('letters.copied'))
    } catch (error) {
      console.error(error)
      warn(t('letters.notCopied'))
    }
  }
  const told = (way: () => Promise<void>) => () => void way().catch(failed)
  return {
    possible: written !== null,
    heavy,
    mailing: mail.isPending,
    // A refusal of the mail is told beside its button by the notice already.
    openMail: told(mailOnce),
    openPdf: told(openPdf),
    savePdf: told(savePdf),
    copy: told(copy),
    error: pdf.state.is === 'failed' ? pdf.state.error : null,
  }
}
export type SendingWays = ReturnType<typeof useSending>
