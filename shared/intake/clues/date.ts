import { addDays, daysBetween } from '../../calendar/days.ts'
import { type PlainDate, plainDate } from '../../kernel/date.ts'
import type { FoundOf } from './clue.ts'
import { monthOf, monthWords, weekdayOf, weekdayWords, wholeWeekdays } from './months.ts'

const pattern = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}./-])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')
const weekdayBefore = `(?:(?<weekday>${weekdayWords})\\.?,?\\s{1,3}(?:(?:den|de|le|the|der|am)\\s)?)?`
const year = `(?<year>(?:19|20|21)\\d\\d|['’]\\d\\d)`

const iso = pattern('(?<year>(?:19|20|21)\\d\\d)-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?![-/]\\d)')
const numeric = pattern(
  `${weekdayBefore}(?<day>\\d{1,2})(?<mark> ?[-/.] ?)(?<month>\\d{1,2})\\k<mark>(?<year>(?:19|20|21)\\d\\d|\\d\\d)(?![./-]?\\d)`,
)
const worded = pattern(
  `${weekdayBefore}(?<day>\\d{1,2})(?:ste|de|er|e|st|nd|rd|th|\\.)?(?:\\s{1,3}|-)(?:of\\s)?(?<word>${monthWords})\\b\\.?(?:,?(?:\\s{1,3}|-)(?:(?:de|of)\\s)?${year})?`,
)
const american = pattern(
  `${weekdayBefore}(?<word>${monthWords})\\.?\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s{1,3}${year})`,
)
/** "op 3/4": only after a word that says that a day follows. */
const short = pattern(
  `(?:op|van|sinds|tot|vanaf|du|le|on|since|am|vom|${wholeWeekdays})\\s{1,3}(?<at>(?<day>\\d{1,2})[/.-](?<month>\\d{1,2}))(?![./,-]?\\d|\\s\\d|\\s?(?:%|uur|u\\b|h\\b|m\\b|cm|euro|€))`,
)
const relative = pattern(
  `(?<ago>eergisteren|avant-hier|vorgestern|gisteren?|yesterday|gestern)|(?:vorige|afgelopen|voorbije|laatste|verleden|last|letzte[nr]?|vergangenen)\\s{1,3}(?<last>${wholeWeekdays})|(?<dernier>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s{1,3}dernier`,
)

const pad = (value: number, length: number) => String(value).padStart(length, '0')

/** Null for a day that there is not: 30 February, or one that cannot be said. */
const dayOf = (yearNumber: number, month: number, day: number): PlainDate | null =>
  plainDate.safeParse(`${pad(yearNumber, 4)}-${pad(month, 2)}-${pad(day, 2)}`).data ?? null

/** 0 for Monday. */
const weekdayOn = (day: PlainDate): number => ((daysBetween('2001-01-01' as PlainDate, day) % 7) + 7) % 7

const fullYear = (written: string): number => {
  const digits = Number(written.replace(/\D/g, ''))
  if (digits > 99) return digits
  return digits < 70 ? 2000 + digits : 1900 + digits
}

/** The last such day before a mail, or the first after it when that is much nearer: people tell what was, or is near. */
const nearest = (sent: PlainDate, month: number, day: number): PlainDate | null => {
  const thisYear = Number(sent.slice(0, 4))
  const possible = [thisYear - 1, thisYear, thisYear + 1].flatMap((one) => dayOf(one, month, day) ?? [])
  return possible.findLast((one) => daysBetween(sent, one) <= 60) ?? null
}

type Read = { readonly day: PlainDate; readonly clear: boolean }

const absolute = (groups: Record<string, string | undefined>, sent: PlainDate | null): Read | null => {
  const { word, weekday, year: written } = groups
  const day = Number(groups.day)
  const month = word ? monthOf(word) : Number(groups.month)
  if (month === null) return null
  if (written === undefined) {
    const found = sent && nearest(sent, month, day)
    return found ? { day: found, clear: false } : null
  }
  const named = dayOf(fullYear(written), month, day)
  // 3/25/2026 can only be American.
  const swapped = named || word ? null : dayOf(fullYear(written), day, month)
  const found = named ?? swapped
  if (!found) return null
  const said = weekday ? weekdayOf(weekday) : null
  const agrees = said === null || said === weekdayOn(found)
  return { day: found, clear: named !== null && agrees && /\d{4}/.test(written) }
}

const past = (groups: Record<string, string | undefined>, sent: PlainDate | null): Read | null => {
  if (!sent) return null
  const { ago, last, dernier } = groups
  if (ago) return { day: addDays(sent, /^(?:eer|avant|vor)/i.test(ago) ? -2 : -1), clear: false }
  const weekday = weekdayOf(last ?? dernier ?? '')
  if (weekday === null) return null
  const back = (weekdayOn(sent) - weekday + 7) % 7 || 7
  return { day: addDays(sent, -back), clear: false }
}

/**
 * Days, in Dutch, French, English, German or figures. `sent`: the day of the mail, by which a day without a year and
 * "vorige dinsdag" are understood; those are proposed, as is one whose weekday is another. A day that there is not
 * is not found. In figures the day comes before the month, as everywhere around here; in an English text it may not.
 */
export const datesIn = (text: string, sent: PlainDate | null): FoundOf<'date'>[] => {
  const english = /\b(?:the|and|with|have)\b[\s\S]{0,400}\b(?:the|and|with|have|was)\b/i.test(
    text.slice(0, 4000),
  )
  const kinds = [
    { by: iso, read: absolute },
    { by: numeric, read: absolute },
    { by: worded, read: absolute },
    { by: american, read: absolute },
    { by: short, read: absolute },
    { by: relative, read: past },
  ]
  return kinds.flatMap(({ by, read }) =>
    [...text.matchAll(by)].flatMap(({ index, 0: words, groups = {} }): FoundOf<'date'>[] => {
      const found = read(groups, sent)
      if (!found) return []
      const figures = by === numeric && english && Number(groups.day) <= 12
      const start = groups.at ? index + words.lastIndexOf(groups.at) : index
      return [
        {
          kind: 'date',
          start,
          end: index + words.length,
          value: { day: found.day },
          certainty: found.clear && !figures ? 'certain' : 'proposed',
        },
      ]
    }),
  )
}
