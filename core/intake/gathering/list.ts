import { type Outcome, refused } from '#db/outcome.ts'
import { mailsInCases } from '#db/queries/mails.ts'
import { remembered } from '#db/remembered.ts'
import type { Db } from '#db/sqlite.ts'
import type { GatheredNext, GatheredOutline, GatheredPlace } from '#shared/contract/gathered.ts'
import { pageSize } from '#shared/contract/lists.ts'
import {
  type Gathered,
  type GatheredGroup,
  type GatheredLine,
  gatheredGroups,
  waits,
} from '#shared/intake/gathered.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import type { Uploads } from '../../uploads.ts'
import { casesWithSameMail } from '../replyTo.ts'
import { Ordered, type Place, placeOf, readCursor, writeCursor } from './order.ts'

/** By what a file is known when it comes again; null for what was not read, or is no mail. */
export type Known = { readonly messageId: string | null; readonly sha256: Sha256 | null }

type Entry = {
  readonly gathered: Gathered
  readonly known: Known
  readonly hadIt: readonly string[]
  readonly skipped: boolean
  readonly place: Place
}

type Asked = {
  readonly group?: GatheredGroup | undefined
  readonly waiting: boolean
  readonly after?: string | undefined
  readonly size: number
}
type Page = { readonly lines: readonly GatheredLine[]; readonly next: string | null }

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
  readonly #ordered = new Ordered<Entry>()
  readonly #byMessageId = new Map<string, string>()
  #came = 0

  constructor(uploads: Uploads) {
    this.#uploads = uploads
  }

  get full(): boolean {
    return this.#entries.size >= mostWaiting
  }

  /** The same mail in the list, or null. */
  sameAs(messageId: string): { readonly of: string; readonly file: string } | null {
    const of = this.#byMessageId.get(messageId)
    const entry = of === undefined ? undefined : this.#entries.get(of)
    return of !== undefined && entry ? { of, file: entry.gathered.file } : null
  }

  add(db: Db, gathered: Gathered, known: Known): GatheredLine {
    const { upload } = gathered
    const hadIt = casesWithSameMail(db, known)
    this.#came += 1
    const place = placeOf({ ...gathered, hadIt }, this.#came)
    const entry: Entry = { gathered, known, hadIt, skipped: false, place }
    this.#entries.set(upload, entry)
    this.#ordered.add(entry)
    this.#uploads.hold(upload)
    if (known.messageId !== null && gathered.as.is !== 'repeated')
      this.#byMessageId.set(known.messageId, upload)
    return { ...gathered, takenInAs: hadIt, hadIt, skipped: false }
  }

  /** A closer look said something else of it. */
  see(upload: string, as: Gathered['as']): void {
    const entry = this.#entries.get(upload)
    if (!entry || entry.gathered.as.is === 'repeated') return
    const { gathered, hadIt, place } = entry
    const seen = { ...gathered, as }
    this.#change(entry, { ...entry, gathered: seen, place: placeOf({ ...seen, hadIt }, place.nth) })
  }

  /** Refuses `notFound` for what is not in the list. */
  skip(db: Db, upload: string, skipped: boolean): Outcome<{ line: GatheredLine }> {
    const entry = this.#entries.get(upload)
    if (!entry) return refused('notFound', { what: 'upload', id: upload })
    const changed = { ...entry, skipped }
    this.#change(entry, changed)
    return { ok: true, line: lineOf(db, changed) }
  }

  async clear(db: Db, which: 'all' | 'finished'): Promise<void> {
    const waiting = this.#waiting(db)
    const gone = [...this.#entries.values()].filter((entry) => which === 'all' || !waiting(entry))
    const uploads = new Set(gone.map(({ gathered }) => gathered.upload))
    for (const { gathered, known } of gone) {
      const { upload } = gathered
      this.#entries.delete(upload)
      if (known.messageId !== null && this.#byMessageId.get(known.messageId) === upload)
        this.#byMessageId.delete(known.messageId)
    }
    this.#ordered.keep(({ gathered }) => !uploads.has(gathered.upload))
    for (const upload of uploads) await this.#uploads.release(upload)
  }

  /** A page of it. An unknown cursor begins anew. */
  page(db: Db, { group, waiting, after, size }: Asked): Page {
    const from = after === undefined ? null : readCursor(after)
    const [first, end] = group ? this.#ordered.under(group) : [0, this.#ordered.length]
    const start = from ? Math.max(first, this.#ordered.upTo(from)) : first
    const found: Entry[] = []
    const isWaiting = waiting ? this.#waiting(db) : () => true
    for (let index = start; index < end && found.length <= size; index += 1) {
      const entry = this.#ordered.at(index)
      if (entry && isWaiting(entry)) found.push(entry)
    }
    const more = found.length > size
    const shown = found.slice(0, size)
    const last = more ? shown.at(-1) : undefined
    return { lines: shown.map((entry) => lineOf(db, entry)), next: last ? writeCursor(last.place) : null }
  }

  outline(db: Db): GatheredOutline {
    const isWaiting = this.#waiting(db)
    const sections = gatheredGroups.flatMap((group) => {
      const [from, to] = this.#ordered.under(group)
      const entries = this.#ordered.slice(from, to)
      if (entries.length === 0) return []
      const marks = entries
        .slice(0, -1)
        .filter((_, nth) => (nth + 1) % pageSize === 0)
        .map(({ place }) => writeCursor(place))
      return [{ group, count: entries.length, waiting: entries.filter(isWaiting).length, marks }]
    })
    const waiting = sections.reduce((sum, section) => sum + section.waiting, 0)
    return { sections, count: this.#entries.size, waiting }
  }

  place(upload: string): GatheredPlace | null {
    const entry = this.#entries.get(upload)
    if (!entry) return null
    const { group } = entry.place
    return { group, position: this.#ordered.before(entry.place) - this.#ordered.under(group)[0] }
  }

  next(db: Db, upload: string): GatheredNext {
    const isWaiting = this.#waiting(db)
    const entry = this.#entries.get(upload)
    const here = entry ? this.#ordered.upTo(entry.place) : 0
    const others = [
      ...this.#ordered.slice(here, this.#ordered.length),
      ...this.#ordered.slice(0, Math.max(0, here - 1)),
    ].filter((other) => other.gathered.as.is !== 'file' && isWaiting(other))
    const first = others[0]?.gathered
    return {
      listed: entry !== undefined && this.#entries.size > 1,
      waiting: others.length,
      next: first ? { upload: first.upload, broughtTo: first.broughtTo } : null,
    }
  }

  #change(before: Entry, after: Entry): void {
    this.#ordered.delete(before)
    this.#entries.set(after.gathered.upload, after)
    this.#ordered.add(after)
  }

  /** Of all at once: to look each up by itself takes ten times as long. */
  readonly #taken = remembered((db) => {
    const known = [...this.#entries.values()].map((entry) => entry.known)
    return {
      came: this.#came,
      found: mailsInCases(db, {
        messageIds: known.flatMap(({ messageId }) => messageId ?? []),
        contents: known.flatMap(({ sha256 }) => sha256 ?? []),
      }),
    }
  })

  /** Says of each whether it still asks something of the mediator. */
  #waiting(db: Db): (entry: Entry) => boolean {
    const { came, found } = this.#taken(db)
    const isTaken = ({ known, hadIt, place }: Entry): boolean =>
      // What came after they were looked up was in the cases that it says, or in none.
      place.nth > came
        ? hadIt.length > 0
        : (known.messageId !== null && found.messageIds.has(known.messageId)) ||
          (known.sha256 !== null && found.contents.has(known.sha256))
    return (entry) =>
      waits({ as: entry.gathered.as, skipped: entry.skipped, takenInAs: isTaken(entry) ? ['taken'] : [] })
  }
}

const lineOf = (db: Db, { gathered, known, hadIt, skipped }: Entry): GatheredLine => ({
  ...gathered,
  takenInAs: casesWithSameMail(db, known),
  hadIt,
  skipped,
})
