import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** Where the platform keeps an app's data: the same folder as Electron's `userData`, for the hosts without Electron. */
export const userDataFolder = (): string => {
  const { env, platform } = process
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Wederhoor')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Wederhoor')
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'Wederhoor')
}

/** The folders of one installation: the mediator's own administration, and the example one to look around in. */
export type AdministrationFolders = { readonly own: string; readonly example: string }

/** `data` is what `--data` named: another folder for the own administration, with its example beside it. */
export const administrationFolders = (userData: string, data?: string): AdministrationFolders => {
  if (data === undefined) return { own: join(userData, 'administration'), example: join(userData, 'example') }
  const own = resolve(data)
  return { own, example: join(dirname(own), `${basename(own)}-example`) }
}

/** Of one administration, emptied at each start. Inside it, so that nothing of a case lies elsewhere on the disk. */
export const temporaryFolderIn = (administration: string): string => join(administration, 'temporary')
