import ICAL from 'ical.js'
import { asLatin1 } from './media.ts'
import type { FoundPart } from './parts.ts'

const calendarTypes = new Set(['text/calendar', 'application/ics'])

export const isCalendar = ({ declared }: FoundPart): boolean => calendarTypes.has(declared)

/** In bytes: an invitation has no more. */
const largest = 200_000

/** `2026-03-02 14:00`, in the zone that the invitation has it in. */
const moment = (time: ICAL.Time | null): string =>
  time === null ? '' : time.toString().slice(0, 16).replace('T', ' ')

/**
 * What an invitation says, a line each: what, when, where, and the description. Null for one that cannot be read:
 * the file is there all the same.
 */
export const wordsOfCalendar = (bytes: Uint8Array): string | null => {
  if (bytes.length > largest || !asLatin1(bytes.subarray(0, 200)).includes('BEGIN:VCALENDAR')) return null
  try {
    const root = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)))
    const found = root.getFirstSubcomponent('vevent')
    if (!found) return null
    const event = new ICAL.Event(found)
    const when = [moment(event.startDate), moment(event.endDate)].filter((one) => one !== '').join(' – ')
    const lines = [event.summary, when, event.location, event.description]
    return lines.filter((line) => typeof line === 'string' && line.trim() !== '').join('\n') || null
  } catch {
    // The library throws whatever comes, on what is no calendar.
    return null
  }
}
