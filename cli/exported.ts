import type { DossierNotice } from '#shared/contract/files.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { saveCopy } from './saveCopy.ts'
import type { Desk } from './verb.ts'

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
