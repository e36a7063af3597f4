import { z } from 'zod'

/** A day without a time or a zone, `2026-03-20`. Compares as text. Arithmetic is in `shared/calendar`. */
export const plainDate = z.iso.date().brand<'PlainDate'>()
export type PlainDate = z.infer<typeof plainDate>

/** A moment in UTC, `2026-03-20T09:15:00.000Z`: when something was recorded. */
export const instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof instant>
