import { z } from 'zod'

/** The days that can be said. Outside these no complaint was ever made: a day there is a slip of the fingers. */
export const saidDays = { first: '1900-01-01', last: '2199-12-31' } as const

/**
 * A day without a time or a zone, `2026-03-20`. Compares as text. Arithmetic is in `shared/calendar`, and may come
 * to a day that cannot be said. An issue about a day outside `saidDays` carries them as its `params`.
 */
export const plainDate = z.iso
  .date({ abort: true })
  .refine((day) => day >= saidDays.first && day <= saidDays.last, { params: saidDays })
  .brand<'PlainDate'>()
export type PlainDate = z.infer<typeof plainDate>

/** A moment in UTC, `2026-03-20T09:15:00.000Z`: when something was recorded. */
export const instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof instant>
