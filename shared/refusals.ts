import type { CaseRefusalFacts } from './case/refusals.ts'
import type { DumpRefusalFacts } from './dump/refusals.ts'
import type { PlainDate } from './kernel/date.ts'
import type { StreamName } from './kernel/decider.ts'
import type { LetterField } from './letters/fields.ts'
import type { Field } from './tables/fields.ts'

/**
 * Why something was refused: a code, and the facts that its sentence needs.
 * The sentences are in `shared/words`, in every language, under `refusal.<code>`.
 */
type GeneralRefusalFacts = {
  /** The file was written by a newer version of the app. */
  newerAdministration: { found: number; known: number }
  /** Another process holds this administration. */
  administrationInUse: { folder: string }
  notAnAdministration: { folder: string }
  /** There is an administration of the mediator's own where the example should come. */
  administrationNotEmpty: { folder: string }
  /** The file is not what SQLite wrote: cut off, overwritten, or of a failing disk. */
  damagedAdministration: { folder: string }
  /** The folder or a file in it may not be read or written. */
  folderForbidden: { folder: string }
  /** As many files are open as the system allows this process, or all of them together. */
  tooManyFilesOpen: { folder: string }
  /** The file system cannot keep a database safely: `setting` is what SQLite could not do there. */
  folderUnsuitable: { folder: string; setting: string }
  /** The stream changed after the sender read it. */
  changedMeanwhile: { expected: number; actual: number }
  /** The history has an event that only a newer version understands. */
  readOnlyStream: { type: string }
  notFound: { what: string; id: string }
  diskFull: Record<never, never>
  invalidInput: { problems: readonly { path: string; message: string }[] }
  notYet: { on: PlainDate }
  alreadyRegistered: { what: StreamName }
  notRegistered: { what: StreamName }
  /** Another record stands for this person: what is to be changed, is changed there. */
  personMerged: Record<never, never>
  /** A record cannot be another person than itself, nor be merged into one that was merged into it. */
  samePerson: Record<never, never>
  notMerged: Record<never, never>
  /** The correction says what is there already. */
  nothingChanged: Record<never, never>
  /** A template has a field that there is not, or not for its kind of letter; as it was typed. */
  unknownField: { fields: readonly string[] }
  /** A list or a text of someone's stands alone in its paragraph. */
  fieldNotAlone: { fields: readonly LetterField[] }
  /** What a letter of this kind must say. */
  fieldNeeded: { fields: readonly LetterField[] }
  /** More saved searches than the side bar takes. */
  tooManySearches: { limit: number }
  termsWithdrawn: { reason: string }
  /** Work in a process of its own (an export) was stopped by who asked for it. */
  jobCancelled: Record<never, never>
  jobTookTooLong: { seconds: number }
  jobNeededTooMuchMemory: { megabytes: number }
  /** The process ended without an answer. */
  jobFailed: { detail: string }
  /** The template could not be set with this data: a bug, told so that the rest goes on. */
  typesettingFailed: { template: string; message: string }
  /** The folder for the result is not there or may not be written. */
  cannotWrite: { path: string }
  fileMissing: { name: string }
  fileUnreadable: { name: string }
  /** A stored file that is not what its kind must be; where it is to be shown. */
  documentDamaged: Record<never, never>
  /** It unpacks to more than is allowed. */
  documentTooLarge: Record<never, never>
  /** More megapixels than are decoded. */
  pictureTooLarge: { megapixels: number; limit: number }
  /** A folder, a pipe or a device. */
  notAFile: { name: string }
  emptyFile: Record<never, never>
  /** In bytes. */
  fileTooLarge: { size: number; limit: number }
  /** `found`: the media type that the content shows. */
  notAPdf: { name: string; found: string }
  notAMail: { found: string }
  /** It looks like a mail, but is built in a way that would take the reader down. */
  mailUnreadable: { detail: string }
  /** More files wait in the list of what came in than it takes. */
  tooManyWaiting: { limit: number }
  mailTooManyLines: { lines: number; limit: number }
  /** Parts within parts. */
  mailTooDeep: { limit: number }
  /** In bytes, of the headers of all parts together. */
  mailHeadersTooLarge: { limit: number }
  notAMailbox: { name: string; found: string }
  mailboxTooManyMails: { limit: number }
  /** `found`: of which kind it is instead, `xls`, `pdf`, `picture` or `zip`. */
  notATable: { found: string }
  tableEmpty: Record<never, never>
  /** It looks like a table, but is damaged or built in a way that would take the reader down. */
  tableUnreadable: { detail: string }
  /** A quote in this row, or before it, is never closed. */
  tableQuoteOpen: { row: number }
  tableSheetUnknown: { sheet: string }
  tableTooWide: { row: number; columns: number; limit: number }
  tableTooLong: { limit: number }
  /** In characters. */
  tableCellTooLong: { row: number; limit: number }
  /** In bytes. */
  tableUnpacksTooLarge: { limit: number }
  /** Fields that must come from a column or a fixed value. */
  tableFieldsMissing: { fields: readonly Field[] }
  /** While a table is being taken over nothing else is recorded. */
  tableBeingImported: Record<never, never>
}

export type RefusalFacts = GeneralRefusalFacts & CaseRefusalFacts & DumpRefusalFacts

/** All codes, those of a case and of a dump included. */
export type RefusalCode = keyof RefusalFacts
export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly facts: RefusalFacts[C] }
}[RefusalCode]
