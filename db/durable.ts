import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

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

/**
 * Makes a folder and those above it, durably. Throws what the system throws. Not `mkdirSync` with `recursive`: that
 * one never ends where the system says that a folder is not there and cannot be made either, as in `/proc`.
 */
export const makeFolder = (folder: string): void => {
  const above = dirname(folder)
  if (above !== folder && !existsSync(above)) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have been first.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
  syncFolder(above)
}
