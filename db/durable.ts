import { closeSync, fsyncSync, openSync } from 'node:fs'

/**
 * Makes the names in a folder durable: without it a renamed file can be gone after a power cut. Windows has no
 * such call for folders; there NTFS journals its names.
 */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
