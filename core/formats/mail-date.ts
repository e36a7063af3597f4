import { Temporal } from 'temporal-polyfill'
import { type Instant, instant } from '#shared/kernel/date.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones that old mailers write as letters (RFC 5322, 4.3). Others, and none at all, count as UTC. */
const namedZones: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  MET: '+01:00',
  CEST: '+02:00',
}

const pattern =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i

/**
 * The Date header of a mail (RFC 5322, 3.3) as an instant; null when it is none. Stricter than `Date.parse`,
 * which makes a day of any text that ends in a number, and takes this machine's zone when none is given.
 */
export const readMailDate = (header: string): Instant | null => {
  const [, day, month, year, hour, minute, second, zone] = pattern.exec(header.trim()) ?? []
  const monthNumber = months.indexOf(month?.toLowerCase() ?? '') + 1
  if (!day || !year || !hour || !minute || monthNumber === 0) return null
  try {
    const local = Temporal.PlainDateTime.from(
      {
        // Two digits: RFC 5322, 4.3.
        year: year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900),
        month: monthNumber,
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        second: Math.min(Number(second ?? 0), 59),
      },
      { overflow: 'reject' },
    )
    const offset = /^[+-]/.test(zone ?? '')
      ? `${zone?.slice(0, 3)}:${zone?.slice(3)}`
      : (namedZones[zone?.toUpperCase() ?? ''] ?? '+00:00')
    return instant.parse(local.toZonedDateTime(offset).toInstant().toString({ fractionalSecondDigits: 3 }))
  } catch (error) {
    // A day or an hour that does not exist: not a date.
    if (error instanceof RangeError) return null
    throw error
  }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** An instant as the Date header of a mail (RFC 5322, 3.3), with the clock of Brussels and Amsterdam. */
export const writeMailDate = (moment: Instant): string => {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Brussels')
  const month = months[local.month - 1] ?? ''
  const named = `${month[0]?.toUpperCase()}${month.slice(1)}`
  const time = local.toPlainTime().toString({ smallestUnit: 'second' })
  return `${weekdays[local.dayOfWeek - 1]}, ${local.day} ${named} ${local.year} ${time} ${local.offset.replace(':', '')}`
}

/** A complaint was mailed after 1995, and no later than two days from now (clocks and zones differ). */
export const isPlausible = (date: Instant, now: Instant): boolean => {
  const latest = Temporal.Instant.from(now).add({ hours: 48 })
  return date >= '1995-01-01' && Temporal.Instant.compare(Temporal.Instant.from(date), latest) <= 0
}
