import CFB from 'cfb'
import type { Storage } from './compound.ts'

const properties = '__properties_version1.0'
const names = '__nameid_version1.0'
/** The head of the properties is longer in a message that stands alone ([MS-OXMSG], 2.4.1): eight bytes of zeros. */
const headEmbedded = 24
const headAlone = 32

/** Else the directory is sorted for each stream, which for a few hundred recipients takes seconds; so it is once. */
const unsorted = { unsafe: true }

/** A message that is attached to another, as a file of its own, as Outlook saves it. */
export const embeddedMessage = (message: Storage, root: Storage): Uint8Array => {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5')
  const add = (path: string, storage: Storage, top: boolean): void => {
    for (const { name, read } of storage.streams) {
      const content = Buffer.from(read())
      const stored = top && name === properties ? standingAlone(content) : content
      CFB.utils.cfb_add(file, `${path}/${name}`, stored, unsorted)
    }
    for (const inner of storage.storages) add(`${path}/${inner.name}`, inner, false)
  }
  add('', message, true)
  const nameTable = root.storages.find(({ name }) => name === names)
  if (nameTable && !message.storages.some(({ name }) => name === names)) add(`/${names}`, nameTable, false)
  return new Uint8Array(CFB.write(file, { type: 'buffer', fileType: 'cfb' }) as Buffer)
}

const standingAlone = (content: Buffer): Buffer =>
  Buffer.concat([
    content.subarray(0, headEmbedded),
    Buffer.alloc(headAlone - headEmbedded),
    content.subarray(headEmbedded),
  ])
