import type { ReadDb } from '../sqlite.ts'

/** All settings by key, as they were recorded; what was never set is not there. */
export const settingsByKey = (db: ReadDb): Record<string, unknown> =>
  Object.fromEntries(
    db
      .prepare<{ key: string; value: string }>('SELECT key, value FROM settings_row ORDER BY key')
      .all()
      .map(({ key, value }): [string, unknown] => [key, JSON.parse(value)]),
  )
