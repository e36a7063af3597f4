import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import { mailWarningSentence } from '#shared/words/mailWarning.ts'
import { useAsk } from '../../../shared/api.tsx'
import { warn } from '../../../shared/notice.tsx'
import { useWords } from '../../../shared/words.tsx'

/** The files that were dropped, and those out of the archives among them once these are unpacked: of all these any may be left out. */
export const useUnpacked = (dropped: readonly StagedFile[]) => {
  const { t } = useWords()
  const [files, setFiles] = useState(dropped)
  const [opened, setOpened] = useState<readonly string[]>([])
  const unpacking = useMutation(
    useAsk().documents.unpack.mutationOptions({
      onSuccess: (unpacked, { upload }) => {
        setOpened((before) => [...before, upload])
        setFiles((before) => [...before, ...unpacked.files])
        for (const warning of unpacked.warnings) warn(mailWarningSentence(t, warning))
      },
    }),
  )
  return {
    files,
    /** The uploads of the archives that were unpacked. */
    opened,
    unpacking,
    leaveOut: (upload: string) => setFiles(files.filter((file) => file.upload !== upload)),
  }
}
