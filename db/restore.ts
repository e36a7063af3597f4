import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DraftLine, EventLine } from '#shared/dump/format.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { verifyChain } from './chain.ts'
import { createFile } from './create.ts'
import { syncFolder } from './durable.ts'
import { errorCode } from './failures.ts'
import type { Kinds } from './kind.ts'
import { type Outcome, refused } from './outcome.ts'
import { rebuild } from './projections/rebuild.ts'
import { contentsReferredTo } from './queries/documents.ts'
import { settle } from './settle.ts'
import { connect } from './sqlite.ts'

/**
 * A file that an administration is put into, event by event, as it was elsewhere. Only who makes it has it open, and
 * it is no administration before it is `finish`ed under its own name.
 */
export type Restoring = {
  /** Runs `work` so that all of its rows go to the disk together. */
  together(work: () => void): void
  /** A row of the log, exactly as it stood. False when there is an event of that id or place already. */
  event(line: EventLine): boolean
  /** False when there is one of that key already. */
  draft(line: DraftLine): boolean
  local(key: string, value: string): void
  /** Makes the lists. Throws what reading senseless events throws. */
  makeLists(kinds: Kinds, appVersion: string): void
  /** The contents that its lists refer to. */
  documents(): Sha256[]
  /** Reads the log back from the file: whether it is whole, and its last hash. */
  head(): string | null
  /** Puts everything on the disk and gives it its name. Nothing can be added then. */
  finish(name: string): void
  close(): void
}

/** A row that cannot be there twice; whatever else goes wrong is thrown on. */
const unlessTwice = (insert: () => unknown): boolean => {
  try {
    insert()
    return true
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/** Begins one, in place of what is there under that name. Refuses `folderUnsuitable`; throws what SQLite throws. */
export const beginRestoring = (file: string): Outcome<{ restoring: Restoring }> => {
  rmSync(file, { force: true })
  const unsettled = createFile(file)
  if (unsettled) return refused('folderUnsuitable', { folder: dirname(file), setting: unsettled })
  const db = connect(file, { mode: 'write' })
  settle(db)
  const insertEvent = db.write(`
    INSERT INTO event (seq, id, stream, version, type, at, "by", device, payload, payload_hash, previous_hash, hash,
      erased_at)
    VALUES (@seq, @id, @stream, @version, @type, @at, @by, @device, @payload, @payload_hash, @previous_hash, @hash,
      @erased_at)`)
  const insertDraft = db.write('INSERT INTO draft (key, value, at) VALUES (@key, @value, @at)')
  const restoring: Restoring = {
    together: (work) => db.immediately(work),
    event: (line) => unlessTwice(() => insertEvent(line)),
    draft: (line) => unlessTwice(() => insertDraft(line)),
    local: (key, value) => void db.write('INSERT INTO local (key, value) VALUES (?, ?)')(key, value),
    makeLists: (kinds, appVersion) => rebuild(db, kinds, appVersion),
    documents: () => contentsReferredTo(db).map(({ sha256 }) => sha256),
    head: () => {
      const { head, damages } = verifyChain(db)
      return damages.length === 0 ? head : null
    },
    finish: (name) => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
      const handle = openSync(file, 'r+')
      fsyncSync(handle)
      closeSync(handle)
      renameSync(file, name)
      syncFolder(dirname(name))
    },
    close: () => db.close(),
  }
  return { ok: true, restoring }
}
