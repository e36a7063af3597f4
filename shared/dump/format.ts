import { z } from 'zod'
import { instant } from '../kernel/date.ts'
import { type Sha256, sha256 } from '../kernel/id.ts'

/**
 * A whole administration as one ZIP file: what is in it and under which names. `docs/dump-format.md` says the same
 * to who reads such a file without this app.
 */
export const dumpFormat = 'wederhoor-administration'
/** Raised when a reader of the version before could not read it any more. */
export const dumpVersion = 1

export const dumpEntries = {
  manifest: 'manifest.json',
  events: 'events.jsonl',
  drafts: 'drafts.jsonl',
} as const

const documents = 'documents/'
export const documentEntry = (content: string): string => `${documents}${content}`

/** What the name of an entry says; null for a name that has no place in a dump. */
export const entryNamed = (
  name: string,
):
  | { readonly is: keyof typeof dumpEntries }
  | { readonly is: 'document'; readonly sha256: Sha256 }
  | null => {
  for (const is of ['manifest', 'events', 'drafts'] as const) if (name === dumpEntries[is]) return { is }
  const content = name.startsWith(documents) ? sha256.safeParse(name.slice(documents.length)) : null
  return content?.success ? { is: 'document', sha256: content.data } : null
}

const count = z.int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Half a character would be stored as another text than the one that was hashed. */
const text = z.string().refine((value) => value.isWellFormed())
const column = text.min(1)

/** A line of `events.jsonl`: a row of the log, column by column, in the order of `seq`. */
export const eventLine = z
  .strictObject({
    seq: z.int().min(1),
    id: column,
    /** The kind of stream and the id of what it is about, `case/0198…`. */
    stream: column.regex(/^[^/]+\/./),
    version: z.int().min(1),
    type: column,
    at: column,
    /** Empty when nobody had said yet who works there. */
    by: text,
    device: text,
    /** JSON as the exact text that was hashed; null when it was erased. */
    payload: text.nullable(),
    payload_hash: hash,
    previous_hash: hash,
    hash,
    erased_at: column.nullable(),
  })
  .refine(({ payload, erased_at }) => payload !== null || erased_at !== null)
export type EventLine = z.infer<typeof eventLine>

/** A line of `drafts.jsonl`: a text that somebody was still typing. */
export const draftLine = z.strictObject({ key: column, value: text, at: column })
export type DraftLine = z.infer<typeof draftLine>

/** A JSON Lines file: how many lines and the SHA-256 of all its bytes. */
const lines = { count, sha256: hash }

/** A document that an event refers to and that was not there to be taken along, or not any more what it was. */
const absentDocument = z.strictObject({ sha256, what: z.enum(['missing', 'damaged']) })
export type AbsentDocument = z.infer<typeof absentDocument>

/** First read to know whether the rest can be understood. */
export const manifestHead = z.looseObject({ format: z.literal(dumpFormat), version: z.int().min(1) })

/** `manifest.json`. Sizes in bytes. */
export const manifest = z.strictObject({
  format: z.literal(dumpFormat),
  version: z.literal(dumpVersion),
  app: z.strictObject({ name: z.string().max(200), version: z.string().max(200) }),
  madeAt: instant,
  /** `head`: the hash of the last event; 64 zeros when there is none. `erased`: how many payloads were erased. */
  events: z.strictObject({ ...lines, erased: count, head: hash }),
  drafts: z.strictObject(lines),
  documents: z.strictObject({ count, size: count, absent: z.array(absentDocument) }),
  /** The moment at which an administration of invented cases was filled, and got its mail; null for any other. */
  example: z.strictObject({ filledAt: column, mailAt: column.nullable() }).nullable(),
})
export type Manifest = z.infer<typeof manifest>
