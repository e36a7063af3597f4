import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languages } from '#shared/host.ts'

const preferences = z.object({
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().min(400),
      height: z.int().min(300),
      maximized: z.boolean(),
    })
    .optional(),
  language: z.enum(languages).optional(),
})
/** What the desktop host remembers on this machine. It is no part of the administration. */
export type Preferences = z.infer<typeof preferences>

const fileIn = (userData: string): string => join(userData, 'preferences.json')

/** What was kept, or nothing when there is no file or one that cannot be read: it is a convenience only. */
export const readPreferences = (userData: string): Preferences => {
  try {
    return preferences.parse(JSON.parse(readFileSync(fileIn(userData), 'utf8')))
  } catch {
    return {}
  }
}

/** Keeps it, whole or not at all. That it cannot be kept is told on the terminal and is no reason to stop. */
export const keepPreferences = (userData: string, kept: Preferences): void => {
  const temporary = `${fileIn(userData)}.new`
  try {
    writeFileSync(temporary, JSON.stringify(kept))
    renameSync(temporary, fileIn(userData))
  } catch (error) {
    console.error('preferences were not kept', error)
  }
}
