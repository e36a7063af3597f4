/** Why a dump cannot be loaded. `entry` is a name inside the ZIP file, `line` counts from 1. Sizes in bytes. */
export type DumpRefusalFacts = {
  /** No ZIP file, or one of something else. */
  notADump: { name: string }
  /** Made by a newer version of the app, in a form that this one does not know. */
  newerDump: { found: number; known: number }
  /** Cut off or damaged, so that it cannot be read to its end. */
  dumpUnreadable: { detail: string }
  dumpEntryUnexpected: { entry: string }
  dumpEntryTwice: { entry: string }
  dumpEntryMissing: { entry: string }
  /** What an entry says that it becomes is out of all proportion to the file. */
  dumpEntryTooLarge: { entry: string; size: number; limit: number }
  /** The content of an entry is not what the manifest or its own name says. */
  dumpEntryChanged: { entry: string }
  dumpLineWrong: { entry: string; line: number }
  /** An event is not what was recorded, or does not follow the one before it. */
  dumpChainBroken: { line: number; what: DumpChainFault }
  /** Every event is what was recorded, and yet the lists cannot be made of them. */
  dumpNotUnderstood: { detail: string }
  /** A copy only comes where there is nothing yet. */
  loadPlaceTaken: { folder: string }
}

export type DumpChainFault =
  | 'payloadChanged'
  | 'eventChanged'
  | 'linkBroken'
  | 'versionMissing'
  | 'orderBroken'
  | 'idTwice'
