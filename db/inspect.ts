import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { connect } from './sqlite.ts'

/** 'Wdhr': says in the head of the file that it is an administration of ours. */
export const applicationId = 0x57646872

/** What a file is, found without writing a byte to it or beside it. */
export type Inspection =
  | { readonly is: 'missing' }
  | { readonly is: 'damaged' }
  | { readonly is: 'foreign' }
  | { readonly is: 'ours'; readonly version: number }

const headSize = 100
const magic = 'SQLite format 3\0'

const readHead = (file: string): { head: Buffer; size: number } => {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(headSize)
    readSync(handle, head, 0, headSize, 0)
    return { head, size: fstatSync(handle).size }
  } finally {
    closeSync(handle)
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** https://www.sqlite.org/fileformat.html#the_database_header: offsets 16, 24, 28, 60, 68, 92. */
export const inspectFile = (file: string): Inspection => {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return { is: 'missing' }
  if (!found.isFile()) return { is: 'foreign' }
  const { head, size } = readHead(file)
  if (size < headSize || head.toString('latin1', 0, 16) !== magic) return { is: 'damaged' }
  if (head.readUInt32BE(68) !== applicationId) return { is: 'foreign' }

  // What a crash left in the write-ahead log counts: only SQLite can read that. Without one the head says it all,
  // and opening would put files beside it.
  if (sizeOf(`${file}-wal`) > 0) {
    const db = connect(file, { mode: 'read' })
    try {
      return { is: 'ours', version: Number(db.pragma('user_version')) }
    } finally {
      db.close()
    }
  }
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16)
  const pages = head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : 0
  if (size < pages * pageSize) return { is: 'damaged' } // cut off
  return { is: 'ours', version: head.readUInt32BE(60) }
}
