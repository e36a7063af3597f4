import type { ReadDb } from '#db/sqlite.ts'
import type { Gathered, GatheredLine } from '#shared/intake/gathered.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { Uploads } from '../../uploads.ts'
import { casesWithSameMail } from '../replyTo.ts'

/** By what a file is known when it comes again; null for what was not read, or is no mail. */
export type Known = { readonly messageId: string | null; readonly sha256: Sha256 | null }

type Entry = {
  gathered: Gathered
  readonly known: Known
  readonly hadIt: readonly string[]
  skipped: boolean
}

/** As many files wait at once. */
export const mostWaiting = 20_000

/**
 * What came in and waits for the mediator, until he takes it off or the app ends. Only what can be said of each file
 * in a line is kept; the files themselves stay where they are, and are held so that a filing can be undone.
 * What became of each is asked of the cases: the list cannot say otherwise than they do.
 */
export class GatheredList {
  readonly #uploads: Uploads
  readonly #entries = new Map<string, Entry>()
  readonly #byMessageId = new Map<string, string>()

  constructor(uploads: Uploads) {
    this.#uploads = uploads
  }

  get full(): boolean {
    return this.#entries.size >= mostWaiting
  }

  /** The upload of the same mail in the list, or null. */
  sameAs(messageId: string): string | null {
    return this.#byMessageId.get(messageId) ?? null
  }

  add(db: ReadDb, gathered: Gathered, known: Known): GatheredLine {
    const { upload } = gathered
    const entry: Entry = { gathered, known, hadIt: casesWithSameMail(db, known), skipped: false }
    this.#entries.set(upload, entry)
    this.#uploads.hold(upload)
    if (known.messageId !== null && gathered.as.is !== 'repeated')
      this.#byMessageId.set(known.messageId, upload)
    return { ...gathered, takenInAs: entry.hadIt, hadIt: entry.hadIt, skipped: false }
  }

  /** A closer look said something else of it. */
  see(upload: string, as: Gathered['as']): void {
    const entry = this.#entries.get(upload)
    if (entry && entry.gathered.as.is !== 'repeated') entry.gathered = { ...entry.gathered, as }
  }

  /** False for what is not in the list. */
  skip(upload: string, skipped: boolean): boolean {
    const entry = this.#entries.get(upload)
    if (entry) entry.skipped = skipped
    return entry !== undefined
  }

  async remove(uploads: readonly string[] | null): Promise<void> {
    for (const upload of uploads ?? [...this.#entries.keys()]) {
      const messageId = this.#entries.get(upload)?.known.messageId ?? null
      this.#entries.delete(upload)
      if (messageId !== null && this.sameAs(messageId) === upload) this.#byMessageId.delete(messageId)
      await this.#uploads.release(upload)
    }
  }

  /** In the order in which they came. */
  lines(db: ReadDb): readonly GatheredLine[] {
    return [...this.#entries.values()].map(({ gathered, known, hadIt, skipped }) => ({
      ...gathered,
      takenInAs: casesWithSameMail(db, known),
      hadIt,
      skipped,
    }))
  }
}
