import { z } from 'zod'

/** Where a list goes on. Given by the page before; of no other meaning. */
export const cursor = z.string().max(1_000)

/** Lines on a page, where nobody asks for another number. */
export const pageSize = 100

/**
 * How long a list is and where its pages of `pageSize` begin, so that any part of it can be asked for without those before it: the first
 * begins at the top, the one after it after the first of `marks`, and so on.
 */
export type Outline = { readonly count: number; readonly marks: readonly string[] }
