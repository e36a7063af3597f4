import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { Staged } from '#shared/host.ts'
import { droppedFiles } from './droppedFiles.ts'
import type { Host } from './host.ts'
import { addresses, sendUpload } from './hostCommon.ts'

/** The web host: the contract over HTTP, files as streamed uploads, exports as downloads. */
export const webHost = (): Host => {
  const stage = (files: readonly File[]): Promise<Staged[]> =>
    Promise.all(files.map((file) => sendUpload(file)))
  const save = (id: string, name: string): void => {
    const link = document.createElement('a')
    link.href = addresses.exportAddress(id)
    link.download = name
    link.click()
  }
  let leaving = false
  for (const type of ['pagehide', 'pageshow'])
    window.addEventListener(type, () => {
      leaving = type === 'pagehide'
    })
  const link = new RPCLink({
    url: `${window.location.origin}/rpc`,
    // What the page keeps as it goes outlives it.
    fetch: (request, init) => fetch(request, { ...init, keepalive: leaving }),
  })
  return {
    kind: 'web',
    client: createORPCClient(link),
    stage,
    stageMails: (files) => Promise.all(files.map((file) => sendUpload(file, 'mails'))),
    droppedMails: droppedFiles,
    pickFolders: () => pickedFiles({ folder: true }),
    pickFiles: async () => stage(await pickedFiles()),
    pickDump: async () => {
      const [file] = await pickedFiles({ only: '.zip' })
      return file ? sendUpload(file, 'dump') : null
    },
    ...addresses,
    saveExport: async (id, suggestedName) => {
      const { ok } = await fetch(addresses.exportAddress(id), { method: 'HEAD' })
      if (!ok) return 'gone'
      save(id, suggestedName)
      return 'saved'
    },
    openExport: async (id) => window.open(addresses.exportAddress(id), '_blank') !== null,
    openMail: async (id, name) => {
      save(id, name)
      return 'downloaded'
    },
    openAdministration: async (which) => {
      const { ok } = await fetch(`/administration?which=${which}`, { method: 'POST' })
      if (!ok) return 'failed'
      window.location.assign('/')
      return 'saved'
    },
    canChooseAdministration: false,
    setLanguage: () => undefined,
    // The server's end takes the page's with it: there is no news to tell.
    onCoreNews: () => () => undefined,
  }
}

/** `only`: the one kind of file that is asked for, by its extension; then one. `folder`: all files of one folder. */
const pickedFiles = ({ only, folder = false }: { only?: string; folder?: boolean } = {}): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = only === undefined
    if (only !== undefined) input.accept = only
    input.webkitdirectory = folder
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
