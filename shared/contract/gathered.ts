import { type } from '@orpc/contract'
import { z } from 'zod'
import { type GatheredGroup, type GatheredLine, gatheredGroups } from '../intake/gathered.ts'
import { base } from './base.ts'
import { upload } from './cases.ts'
import { cursor, type Outline, pageSize } from './lists.ts'

/** The lines under each heading that has some; `waiting`: how many of them still ask something of the mediator. */
export type GatheredOutline = {
  readonly sections: readonly (Outline & { readonly group: GatheredGroup; readonly waiting: number })[]
  readonly count: number
  readonly waiting: number
}
/** Under which heading a line stands, and how many stand before it there. */
export type GatheredPlace = { readonly group: GatheredGroup; readonly position: number }

/** The way from one mail to the next. */
export type GatheredNext = {
  /** It is in the list, with others. */
  readonly listed: boolean
  /** How many other mails are still to be looked at. */
  readonly waiting: number
  /** The first of them after it, from the top again after the last. */
  readonly next: Pick<GatheredLine, 'upload' | 'broughtTo'> | null
}

/** The list of what came in together (`intake.gather`) and waits; empty once the app was closed. */
export const gathered = {
  /** The lines as of now, heading by heading; under each the oldest mail first, and what has no date last, as it came. */
  list: base
    .input(
      z.object({
        group: z.enum(gatheredGroups).optional(),
        /** Only what still asks something of the mediator. */
        waiting: z.boolean().default(false),
        after: cursor.optional(),
        size: z.int().min(1).max(500).default(pageSize),
      }),
    )
    .output(type<{ readonly lines: readonly GatheredLine[]; readonly next: string | null }>()),
  /** How long the list is, and where the pages under each heading begin. */
  outline: base.output(type<GatheredOutline>()),
  /** Where in the list a line stands; null when it is not in it. */
  place: base.input(z.object({ upload })).output(type<GatheredPlace | null>()),
  /** Which mail is looked at after this one. */
  next: base.input(z.object({ upload })).output(type<GatheredNext>()),
  /** Says of a line that nothing is to be done with it, or that something is after all. */
  skip: base.input(z.object({ upload, skipped: z.boolean() })).output(type<GatheredLine>()),
  /** Takes lines off the list, with what was offered: all, or those that ask nothing any more. */
  clear: base.input(z.object({ which: z.enum(['all', 'finished']) })).output(type<GatheredOutline>()),
}
