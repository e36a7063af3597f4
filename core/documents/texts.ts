import { join } from 'node:path'
import { documentPath } from '#db/documents.ts'
import {
  type DocumentText,
  dropLooseTexts,
  keepText,
  type TextToRead,
  textsToRead,
} from '#db/documentTexts.ts'
import type { Administration } from '#db/open.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { textReader } from '../formats/documents/text.ts'
import type { JobRunner } from '../jobs.ts'

export type TextsOrder = { readonly files: readonly (TextToRead & { readonly path: string })[] }
/** `read` is null when the file is not there. */
export type TextRead = { readonly sha256: Sha256; readonly read: DocumentText | null }

/** Files that one process reads: to start one costs more than to read most files. */
const together = 25
const limits = { seconds: 60, megabytes: 1024 }
/** Milliseconds after the last file came in: whoever adds one often adds more. */
const rest = 1000

/**
 * Reads what the documents say, in a process of its own, while other things go on. What is to be read is a question to
 * the database: nothing gets lost when the app ends half-way, or when an administration comes from elsewhere.
 */
export class DocumentTexts {
  readonly #administration: Administration
  readonly #jobs: JobRunner
  readonly #byItself: boolean
  readonly #stop = new AbortController()
  /** Not there on the disk; asked for again when the app starts. */
  readonly #absent: Sha256[] = []
  #timer: NodeJS.Timeout | undefined
  #reading: Promise<void> | null = null

  /** `byItself`: it begins when it is woken; else only `finish` makes it read. */
  constructor(
    { administration, jobs }: { readonly administration: Administration; readonly jobs: JobRunner },
    byItself: boolean,
  ) {
    this.#administration = administration
    this.#jobs = jobs
    this.#byItself = byItself
  }

  /** Something may be there to read: begins soon. */
  wake(): void {
    if (!this.#byItself || this.#stop.signal.aborted) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.finish(), rest)
    this.#timer.unref()
  }

  /** Reads all that is there to read now, as far as it can be kept. */
  finish(): Promise<void> {
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  /** Stops reading. What was read is kept. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    await this.#reading
  }

  async #readAll(): Promise<void> {
    const { db } = this.#administration
    if (!dropLooseTexts(db).ok) return
    for (;;) {
      if (this.#stop.signal.aborted) return
      const files = textsToRead(db, textReader, { size: together, passed: this.#absent })
      if (files.length === 0 || !(await this.#readSome(files))) return
    }
  }

  /** False when it cannot go on: stopped, the disk is full, or a table is being taken over. Another time then. */
  async #readSome(files: readonly TextToRead[]): Promise<boolean> {
    const { folder } = this.#administration
    let kept = true
    const told = new Set<Sha256>()
    const keep = (read: DocumentText) => {
      kept &&= keepText(this.#administration, textReader, read).ok
    }
    const stop = new AbortController()
    const outcome = await this.#jobs.run(
      'readTexts',
      { files: files.map((file) => ({ ...file, path: join(folder, documentPath(file.sha256)) })) },
      {
        limits,
        signal: AbortSignal.any([this.#stop.signal, stop.signal]),
        onProgress: ({ sha256, read }) => {
          told.add(sha256)
          if (read) keep(read)
          else this.#absent.push(sha256)
          if (!kept) stop.abort()
        },
      },
    )
    if (this.#stop.signal.aborted || !kept) return false
    const [first] = files
    // A file is given up only when it had all the time and memory for itself; else it comes first the next time.
    if (!outcome.ok && first && told.size === 0)
      keep({ sha256: first.sha256, readable: false, text: '', pages: null, silentPages: null })
    return kept
  }
}
