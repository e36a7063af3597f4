import { dialog } from 'electron'
import type { AdministrationFolders } from '#core/folders.ts'
import { refusalSentence, type T } from '#shared/words/index.ts'
import type { CoreProcess } from './coreProcess.ts'

type Around = {
  readonly core: CoreProcess
  readonly folders: AdministrationFolders
  words(): T
}

/**
 * Opens the administration in a folder and says why when that cannot be; the mediator then picks another or stops. False when nothing is
 * open. `loaded`: takes over what was loaded for it first.
 */
export const openFolder = async (around: Around, folder: string, loaded = false): Promise<boolean> => {
  const { core, folders, words } = around
  const refusal = await core.open({ folder, example: folder === folders.example, loaded })
  if (!refusal) return true
  const t = words()
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: t('host.cannotOpen', { folder }),
    detail: refusalSentence(t, refusal),
    buttons: [t('host.chooseAnother'), t('host.quit')],
    cancelId: 1,
  })
  const other = response === 0 ? await chooseFolder(words()) : null
  return other === null ? false : openFolder(around, other)
}

export const chooseFolder = async (t: T): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: t('host.chooseFolder'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
