import type { Party } from '../case/vocabulary.ts'
import type { Instant } from '../kernel/date.ts'
import type { Refusal } from '../refusals.ts'
import type { ReplyNature } from './evidence.ts'
import type { MailAddress } from './mail.ts'
import type { Certainty } from './party.ts'

/** What was not looked at, in a folder or a mailbox, that no file by itself tells of. */
export type LeftOut =
  /** Mails that the mail program had marked as deleted, and not cleared away yet. */
  | { readonly code: 'deletedMails'; readonly count: number }
  /** What a folder has more than so many files and folders. */
  | { readonly code: 'tooManyFiles'; readonly count: number }
  /** A folder that lies so many folders deep. */
  | { readonly code: 'tooDeep'; readonly count: number }

/** What a file that came in is, as far as it can be told without the mediator. */
export type GatheredAs =
  /** It belongs to no case that there is. `certainty`: that it is a complaint; 'unknown' where its subject does not say so. */
  | { readonly is: 'complaint'; readonly certainty: Certainty }
  | {
      readonly is: 'reply'
      /** Of the case. */
      readonly number: string
      readonly nature: ReplyNature
      readonly side: Party | null
      readonly certainty: 'certain' | 'proposed'
    }
  /** The same mail as an earlier one in the list: the upload of that one, and its name. */
  | { readonly is: 'repeated'; readonly of: string; readonly file: string }
  /** No mail: a document that came along. */
  | { readonly is: 'file' }
  /** A mail, or a place where mails are, that cannot be read. */
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** No file, but that something was not looked at. */
  | { readonly is: 'leftOut'; readonly left: LeftOut }

/** One file of those that came in together, and what it is. */
export type Gathered = {
  /** By this it is reviewed, opened, filed or attached. */
  readonly upload: string
  /** Its name, after the folder or the mailbox that it came out of. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** The case to which the mediator brought it; null where he left that open. */
  readonly broughtTo: string | null
  /** Null for what is no mail or was not read. */
  readonly mail: {
    readonly from: MailAddress | null
    readonly subject: string | null
    readonly date: Instant | null
  } | null
  readonly as: GatheredAs
}

/** A line of the list, as of now. */
export type GatheredLine = Gathered & {
  /** The numbers of the cases that have it. */
  readonly takenInAs: readonly string[]
  /** Those that had it already when it came. */
  readonly hadIt: readonly string[]
  /** The mediator does nothing with it. */
  readonly skipped: boolean
}

/** Whether a line still asks something of the mediator. */
export const waits = ({
  as,
  takenInAs,
  skipped,
}: Pick<GatheredLine, 'as' | 'takenInAs' | 'skipped'>): boolean =>
  takenInAs.length === 0 && !skipped && as.is !== 'repeated' && as.is !== 'refused' && as.is !== 'leftOut'

/** What the lines are put under, in the order in which they are shown. */
export const gatheredGroups = ['complaint', 'reply', 'mail', 'file', 'had', 'refused'] as const
export type GatheredGroup = (typeof gatheredGroups)[number]

export const gatheredGroupOf = ({ as, hadIt }: Pick<GatheredLine, 'as' | 'hadIt'>): GatheredGroup => {
  if (as.is === 'repeated' || hadIt.length > 0) return 'had'
  if (as.is === 'complaint') return as.certainty === 'unknown' ? 'mail' : 'complaint'
  return as.is === 'leftOut' ? 'refused' : as.is
}
