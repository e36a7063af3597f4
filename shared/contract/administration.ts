import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { AbsentDocument } from '../dump/format.ts'
import type { Instant } from '../kernel/date.ts'
import { base } from './base.ts'
import { upload } from './cases.ts'

/** How far it is. `checking` goes through the documents, `lists` is one step. */
export type DumpProgress = {
  readonly step: 'events' | 'checking' | 'documents'
  readonly done: number
  readonly total: number
}
/** A finished dump. The host saves it by its `id`. `size` in bytes; `absent` could not be taken along. */
export type Dumped = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly events: number
  readonly documents: number
  readonly absent: readonly AbsentDocument[]
}

export type LoadProgress = {
  readonly step: 'events' | 'documents' | 'lists'
  readonly done: number
  readonly total: number
}
/** What was read and found good. */
export type Loaded = {
  readonly events: number
  readonly documents: number
  readonly drafts: number
  /** Documents that were gone or damaged already where the dump was made. */
  readonly absent: readonly AbsentDocument[]
  readonly madeAt: Instant
  /** The version of the app that made it. */
  readonly madeBy: string
  /** Invented cases, to look around in. */
  readonly example: boolean
}

export type Stepped<P, D> = ({ readonly type: 'progress' } & P) | ({ readonly type: 'done' } & D)

export const administration = {
  /**
   * Everything as one ZIP file, as it is when this begins, while the work goes on. Ending the stream cancels it and
   * leaves nothing behind.
   */
  dump: base.output(eventIterator(type<Stepped<DumpProgress, { readonly dumped: Dumped }>>())),
  /**
   * Reads an offered dump and makes an administration of it, beside the open one, which must have nothing in it. It
   * takes its place when the host is asked to open `loaded`.
   */
  load: base
    .input(z.object({ upload }))
    .output(eventIterator(type<Stepped<LoadProgress, { readonly loaded: Loaded }>>())),
}
