import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { Language } from '../case/vocabulary.ts'
import type { Instant } from '../kernel/date.ts'
import type { CaseId } from '../kernel/id.ts'
import type { T } from '../words/index.ts'
import { type Clock, clockKey, isDue } from './clock.ts'

/** A clock as a calendar shows it. */
export type CalendarEntry = {
  readonly case: CaseId
  readonly number: string
  readonly clock: Clock
  /** The version of the case's history, and when that was recorded: what makes a later export the newer one. */
  readonly version: number
  readonly changedAt: Instant
  /** The step from which it came was undone: it is not among the clocks of the case any more. */
  readonly gone: boolean
}

/** The same for the same clock, in every export of whatever installation. */
export const calendarUid = ({ case: id, clock }: Pick<CalendarEntry, 'case' | 'clock'>): string =>
  `${clockKey(clock)}.${id}@wederhoor`

/**
 * The days of clocks as the text of an iCalendar file (RFC 5545): an event of a whole day for each, cancelled where
 * nobody has to do anything by that day any more, or for as long as the case rests. `madeAt` is when it was asked for.
 * No name of a person is in it: calendars are shared and kept elsewhere.
 */
export const calendarFile = (
  entries: readonly CalendarEntry[],
  { t, language, madeAt }: { readonly t: T; readonly language: Language; readonly madeAt: Instant },
): string => {
  const calendar = ical({
    name: t('calendarFile.name'),
    prodId: { company: 'HetKlusHuis', product: 'Wederhoor', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const entry of entries) {
    const { clock, number, version, changedAt, gone } = entry
    if (clock.dueOn === null) continue
    const who = clock.who ?? 'mediator'
    calendar.createEvent({
      id: calendarUid(entry),
      sequence: version,
      stamp: Temporal.Instant.from(madeAt),
      lastModified: Temporal.Instant.from(changedAt),
      allDay: true,
      start: Temporal.PlainDate.from(clock.dueOn),
      summary: t(who === 'mediator' ? 'calendarFile.own' : 'calendarFile.of', {
        number,
        clock: clock.name,
        who,
      }),
      description: t('calendarFile.about'),
      status: !gone && isDue(clock) ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      // It does not take the day: someone who must answer by then is free all the same.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
