import { extname } from 'node:path'
import { type BrowserWindow, dialog, ipcMain, shell } from 'electron'
import type { ExportSaved, Language, Saved, Staged, WhichAdministration } from '#shared/host.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { T } from '#shared/words/index.ts'
import { channel, type Question, question } from './bridge.ts'
import { copyWhole } from './copyWhole.ts'
import type { CoreProcess } from './coreProcess.ts'
import { isOurPage } from './page.ts'

export type Desk = {
  readonly core: CoreProcess
  window(): BrowserWindow | null
  words(): T
  openAdministration(which: WhichAdministration): Promise<Saved>
  setLanguage(language: Language): void
}

/** Answers the page's bridge: only our page, in its main frame, and only questions of the known shape. */
export const answerBridge = (desk: Desk): void =>
  ipcMain.handle(channel.ask, (event, asked: unknown) => {
    const { senderFrame, sender } = event
    const window = desk.window()
    const ours =
      window?.webContents === sender && senderFrame === sender.mainFrame && isOurPage(senderFrame?.url)
    if (!window || !ours) throw new Error('not our page')
    return answer(desk, window, question.parse(asked))
  })

const answer = async (desk: Desk, window: BrowserWindow, asked: Question): Promise<unknown> => {
  switch (asked.ask) {
    case 'connect':
      return window.webContents.postMessage(channel.port, asked.ticket, [await desk.core.connect()])
    case 'stage':
      return (await desk.core.control()).stage({ path: asked.path })
    case 'stageMails':
      return (await desk.core.control()).stageMails({ path: asked.path })
    case 'pickFiles':
      return pickFiles(desk, window)
    case 'pickFolders':
      return pickFolders(desk, window)
    case 'pickDump':
      return pickDump(desk, window)
    case 'saveExport':
      return saveExport(desk, window, asked.id, asked.suggestedName)
    case 'openExport':
      return openExport(desk, asked.id)
    case 'openAdministration':
      return desk.openAdministration(asked.which)
    case 'setLanguage':
      return desk.setLanguage(asked.language)
    default:
      return unreachable(asked, 'bridge')
  }
}

const pickFiles = async (desk: Desk, window: BrowserWindow): Promise<Staged[]> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desk.words()('host.pickFiles'),
    properties: ['openFile', 'multiSelections'],
  })
  if (canceled) return []
  const control = await desk.core.control()
  return Promise.all(filePaths.map((path) => control.stage({ path })))
}

const pickFolders = async (desk: Desk, window: BrowserWindow): Promise<Staged[]> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desk.words()('host.pickFolders'),
    properties: ['openDirectory', 'multiSelections'],
  })
  if (canceled) return []
  const control = await desk.core.control()
  return Promise.all(filePaths.map((path) => control.stageMails({ path })))
}

const pickDump = async (desk: Desk, window: BrowserWindow): Promise<Staged | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desk.words()('dump.load.dialog'),
    properties: ['openFile'],
    filters: [{ name: 'ZIP', extensions: ['zip'] }],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return null
  return (await desk.core.control()).stageDump({ path })
}

const saveExport = async (
  desk: Desk,
  window: BrowserWindow,
  id: string,
  name: string,
): Promise<ExportSaved> => {
  const file = await (await desk.core.control()).exportFile(id)
  if (!file) return 'gone'
  const extension = extname(file.path).slice(1) || 'pdf'
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: desk.words()('host.saveExport'),
    // A name only: where it goes is the mediator's to say.
    defaultPath: name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_'),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  if (canceled || !filePath) return 'cancelled'
  return copyWhole(file.path, filePath)
}

const openExport = async (desk: Desk, id: string): Promise<boolean> => {
  const file = await (await desk.core.control()).exportFile(id)
  if (!file) return false
  const problem = await shell.openPath(file.path)
  if (problem) console.error('export was not opened', problem)
  return problem === ''
}
