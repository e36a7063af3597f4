import { dumpLimit, mailboxLimit, type Staged, uploadLimit } from '#shared/host.ts'
import type { Host } from './host.ts'

/** The core fell over while it was busy with a call. What came of it must be asked again, not assumed. */
export class CoreLost extends Error {
  override name = 'CoreLost'
}

export const addresses: Pick<Host, 'exportAddress' | 'documentAddress'> = {
  exportAddress: (id) => `/exports/${encodeURIComponent(id)}`,
  documentAddress: ({ sha256, name, mediaType }) =>
    `/documents/${sha256}?${new URLSearchParams({ type: mediaType, name })}`,
}

const limits = { file: uploadLimit, mails: mailboxLimit, dump: dumpLimit }

/**
 * Sends a file's bytes to the host, which streams them to disk. `as`: many mails in one file, or a whole administration,
 * may be larger than others.
 */
export const sendUpload = async (file: File, as: keyof typeof limits = 'file'): Promise<Staged> => {
  const failed = (failure: 'unreadable' | 'tooLarge'): Staged => ({ ok: false, name: file.name, failure })
  // Said here as well as by the host, so that a film is not sent in full only to be refused.
  if (file.size > limits[as]) return failed('tooLarge')
  try {
    const address = `/uploads?${new URLSearchParams({ name: file.name, ...(as !== 'file' && { as }) })}`
    return await (await fetch(address, { method: 'POST', body: file })).json()
  } catch {
    // A folder that was dropped, a file that went away, a connection that broke.
    return failed('unreadable')
  }
}
