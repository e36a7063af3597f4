import type { DossierNotice, DossierProgress, ExportedDossier } from '#shared/contract/files.ts'
import type { Desk } from './verb.ts'

/** Follows the making of a PDF to its end, with how far it is. `line`: what stands on the line of the progress. */
export const finished = async (
  { progress }: Desk,
  steps: AsyncIterable<DossierProgress>,
  line: (facts: { readonly done: number; readonly total: number }) => string,
): Promise<ExportedDossier> => {
  try {
    for await (const step of steps) {
      if (step.type === 'done') return step.exported
      progress(line(step))
    }
  } finally {
    progress('')
  }
  throw new Error('the export ended without a file')
}

/** What is on no page of a PDF, and why. */
export const tellNotices = (
  { t, complain }: Desk,
  title: string,
  notices: readonly DossierNotice[],
): void => {
  if (notices.length) complain(title)
  for (const { document, code } of notices)
    complain(`  ${document}: ${t(`dossierText.documents.only.${code}`)}`)
}
