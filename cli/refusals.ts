import { stat } from 'node:fs/promises'
import { ORPCError } from '@orpc/client'
import { mailboxLimit, type Staged, type StagedFile, uploadLimit } from '#shared/host.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { Desk } from './verb.ts'

/** A refusal in the form in which the contract gives one, so that there is one way to answer them. */
export const refusedError = (reason: Refusal): Error =>
  new ORPCError('REFUSED', { defined: true, status: 422, data: reason, message: reason.code })

/** The refusal that an error carries, or null for a bug. */
export const refusalIn = (error: unknown): Refusal | null =>
  error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as Refusal) : null

/** Offers a file to the core. Refuses `fileMissing`, `fileUnreadable`, `notAFile`, `fileTooLarge`. */
export const stage = ({ core }: Desk, path: string): Promise<StagedFile> =>
  offered(core.uploads.stage(path), path, uploadLimit)

/** Offers a mail, a mailbox or a folder of them. Refuses as `stage`. */
export const stageMails = ({ core }: Desk, path: string): Promise<StagedFile> =>
  offered(core.uploads.stageMails(path), path, mailboxLimit)

const offered = async (staging: Promise<Staged>, path: string, limit: number): Promise<StagedFile> => {
  const staged = await staging
  if (staged.ok) return staged.file
  const found = await stat(path).catch(() => null)
  if (staged.failure === 'notAFile') throw refusedError(refusal('notAFile', { name: path }))
  if (staged.failure === 'tooLarge')
    throw refusedError(refusal('fileTooLarge', { size: found?.size ?? 0, limit }))
  throw refusedError(refusal(found ? 'fileUnreadable' : 'fileMissing', { name: path }))
}
