/**
 * The only thing between the page and the desktop: a bridge of named questions. Runs sandboxed; nothing of Node or
 * of Electron's own interfaces reaches the page.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, CoreNews, PortMessage, Staged } from '#shared/host.ts'
import type { Question } from './bridge.ts'

// Written out here: a sandboxed preload is one file, and the parser of `bridge.ts` has no place in it.
const channel = { ask: 'wederhoor:ask', port: 'wederhoor:port', news: 'wederhoor:news' } as const
const ask = (question: Question): Promise<unknown> => ipcRenderer.invoke(channel.ask, question)

ipcRenderer.on(channel.port, ({ ports }, ticket: string) => {
  const message: PortMessage = { type: channel.port, ticket }
  window.postMessage(message, window.location.origin, ports)
})

const stage = (as: 'stage' | 'stageMails', file: File): Promise<Staged> => {
  // The path comes from the File itself: the page cannot name one. Pasted files have none.
  const path = webUtils.getPathForFile(file)
  const none: Staged = { ok: false, name: file.name, failure: 'unreadable' }
  return path === '' ? Promise.resolve(none) : (ask({ ask: as, path }) as Promise<Staged>)
}

const bridge: Bridge<File> = {
  host: 'electron',
  connect: (ticket) => void ask({ ask: 'connect', ticket }),
  stage: (file) => stage('stage', file),
  stageMails: (file) => stage('stageMails', file),
  hasPath: (file) => webUtils.getPathForFile(file) !== '',
  pickFiles: () => ask({ ask: 'pickFiles' }) as ReturnType<Bridge<File>['pickFiles']>,
  pickFolders: () => ask({ ask: 'pickFolders' }) as ReturnType<Bridge<File>['pickFolders']>,
  pickDump: () => ask({ ask: 'pickDump' }) as ReturnType<Bridge<File>['pickDump']>,
  saveExport: (id, suggestedName) =>
    ask({ ask: 'saveExport', id, suggestedName }) as ReturnType<Bridge<File>['saveExport']>,
  openExport: (id) => ask({ ask: 'openExport', id }) as Promise<boolean>,
  openAdministration: (which) =>
    ask({ ask: 'openAdministration', which }) as ReturnType<Bridge<File>['openAdministration']>,
  setLanguage: (language) => void ask({ ask: 'setLanguage', language }),
  onCoreNews: (listener) => {
    const hear = (_event: unknown, news: CoreNews) => listener(news)
    ipcRenderer.on(channel.news, hear)
    return () => ipcRenderer.off(channel.news, hear)
  },
}
contextBridge.exposeInMainWorld('wederhoor', bridge)
