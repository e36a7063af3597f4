import { execute } from '#db/execute.ts'
import type { Db } from '#db/sqlite.ts'
import * as small from './laboratory.ts'

/** An administration of a few cases, each with a note. */
export const filled = (...notes: readonly string[]): Db => {
  const { db } = small.opened()
  for (const [nth, text] of notes.entries()) {
    const id = small.newCase()
    const opened = small.openCommand(`2026-${nth}`, { subject: 'X' })
    execute(db, small.caseKind, id, opened, undefined, small.who)
    execute(db, small.caseKind, id, { type: 'note', text }, undefined, small.who)
  }
  return db
}
