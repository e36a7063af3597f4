import { useState } from 'react'
import type { StagedFile } from '#shared/host.ts'
import { holdsMails, isMail } from '../../shared/documents/isMail.ts'
import { useOffer } from '../../shared/documents/useOffer.ts'
import { useGathering } from '../../shared/gathering/Gathering.tsx'
import { together } from '../../shared/gathering/useListing.ts'

/** The files that are being added to a case. Mails are looked at as replies, one after another; so is whatever comes in great numbers. */
export const useAdding = (number: string) => {
  const { pick } = useOffer()
  const gathering = useGathering()
  const [files, setFiles] = useState<readonly StagedFile[]>([])
  const drop = async (dropped: File[]) => {
    if (dropped.length > together) return gathering.take(dropped, number)
    const offered = await gathering.stage(dropped)
    if (offered.length && (offered.some(holdsMails) || offered.every(isMail)))
      return gathering.take(offered, number)
    setFiles(offered)
  }
  return {
    files,
    pickFiles: () => void pick().then(setFiles),
    drop: (dropped: File[]) => void drop(dropped),
    forgetFiles: () => setFiles([]),
  }
}
