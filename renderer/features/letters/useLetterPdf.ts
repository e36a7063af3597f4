import { useState } from 'react'
import type { ExportedDossier } from '#shared/contract/files.ts'
import { useClient } from '../../shared/api.tsx'
import { type ExportState, useExport } from '../../shared/exports/useExport.ts'
import { type Letter, writtenLetter } from './useLetter.ts'

/** The PDF of a letter. `isCurrent`: it says what the letter says now. */
export type LetterPdf = {
  readonly state: ExportState
  readonly made: ExportedDossier | null
  readonly isCurrent: boolean
  readonly possible: boolean
  readonly make: () => Promise<ExportedDossier | null>
  readonly cancel: () => void
}

export const useLetterPdf = (letter: Letter): LetterPdf => {
  const { letters } = useClient()
  const { state, start, cancel } = useExport()
  const [last, setLast] = useState<{ made: ExportedDossier; of: string } | null>(null)
  const written = writtenLetter(letter)
  const of = JSON.stringify(written)
  return {
    state,
    made: last?.made ?? null,
    isCurrent: last?.of === of,
    possible: written !== null,
    make: async () => {
      if (!written) return null
      if (last?.of === of) return last.made
      const made = await start((signal) => letters.pdf(written, { signal }))
      if (made) setLast({ made, of })
      return made
    },
    cancel,
  }
}
