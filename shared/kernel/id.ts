import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

/** Ids are version 7 UUIDs: unique on every installation, and in the order in which they were made. */
const uuid = z.uuid()

export const caseId = uuid.brand<'CaseId'>()
export type CaseId = z.infer<typeof caseId>
export const customerId = uuid.brand<'CustomerId'>()
export type CustomerId = z.infer<typeof customerId>
export const klussenierId = uuid.brand<'KlussenierId'>()
export type KlussenierId = z.infer<typeof klussenierId>
export const mediatorId = uuid.brand<'MediatorId'>()
export type MediatorId = z.infer<typeof mediatorId>
export const termsId = uuid.brand<'TermsId'>()
export type TermsId = z.infer<typeof termsId>
/** Something inside a case: a statement, a document, an invoice, a request, a proposal, an action, a note. */
export const entryId = uuid.brand<'EntryId'>()
export type EntryId = z.infer<typeof entryId>

/** A new id. Called at the edge only (where input is parsed), never by the procedure. */
export const newId = <T extends string>(): T => uuidv7() as T

/** SHA-256 of a file's content, 64 lower-case hexadecimal digits: the name under which it is stored. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof sha256>
