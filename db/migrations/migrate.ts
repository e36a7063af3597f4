import { invariant } from '#shared/kernel/invariant.ts'
import type { Db } from '../sqlite.ts'
import { eventLog } from './010-event-log.ts'
import { draftsAndLocal } from './020-drafts-and-local.ts'
import { documentTexts } from './030-document-texts.ts'
import type { Migration } from './migration.ts'

/** All of them, in their order. */
export const migrations: readonly Migration[] = [eventLog, draftsAndLocal, documentTexts]

/** The version of a file that this app writes: the number of the last migration, kept in `user_version`. */
export const knownVersion = migrations.at(-1)?.number ?? 0

/** Brings a file up to date, each migration in one transaction with its number. `upTo` is for tests. */
export const migrate = (db: Db, upTo = knownVersion): void => {
  const version = Number(db.pragma('user_version'))
  for (const { number, sql } of migrations) {
    if (number <= version || number > upTo) continue
    db.immediately(() => {
      db.exec(sql)
      db.pragma(`user_version = ${number}`)
    })
  }
  invariant(db.pragma('user_version') === Math.max(version, upTo), 'a migration did not take', { upTo })
}
