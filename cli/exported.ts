import type { DossierNotice, DossierProgress, ExportedDossier } from '#shared/contract/files.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { saveCopy } from './saveCopy.ts'
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

/** Saves what was made, by the id of the export, as a file of that name. Refuses as `saveCopy`. */
export const saveExport = async ({ core }: Desk, id: string, path: string): Promise<void> => {
  const made = core.exportFile(id)
  invariant(made, 'an export without its file', { id })
  await saveCopy(made.path, path)
}

/** What is on no page of a PDF, and why. */
export const tellNotices = (
  { t, complain }: Desk,
  title: string,
  notices: readonly DossierNotice[],
): void => {
  if (notices.length) complain(title)
  for (const { document, code } of notices)
    complain(`  ${t('app.colon', { what: document })} ${t(`dossierText.documents.only.${code}`)}`)
}
