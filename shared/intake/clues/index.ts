import type { Country } from '../../calendar/country.ts'
import type { PlainDate } from '../../kernel/date.ts'
import { overlaps, type Range } from '../spot.ts'
import { addressesIn } from './address.ts'
import { amountsIn } from './amount.ts'
import type { Found } from './clue.ts'
import { datesIn } from './date.ts'
import { emailsIn } from './email.ts'
import { otherNumbers } from './numbers.ts'
import { phonesIn } from './phone.ts'
import { referencesIn } from './reference.ts'

export type { Clue, ClueIn, ClueKind, ClueOf, ClueValues, Found, FoundAddress } from './clue.ts'

/** Clues are looked for in this much of a text. In characters. */
export const searched = 50_000
/** More of them is a table, not a complaint. */
const most = 200

/** Numbers of more than this many digits in a row are nobody's. */
const longRun = /\d{22,}/g

const blank = (text: string, { start, end }: Range): string =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, '\u0001') + text.slice(end)

/** Without quote marks, bold and the signs of a link, every character in its place. */
export const plainLines = (text: string): string =>
  text
    .replace(/^[ \t]{0,4}(?:[>|][> \t|]{0,40})/gm, (marks) => ' '.repeat(marks.length))
    .replace(/[*_\u00a0]/g, ' ')

export type Reading = {
  /** The day of the mail. */
  readonly sent: PlainDate | null
  /** Where a telephone number without a country is likely from. */
  readonly home: Country
}

/**
 * Everything in a text that may be taken over, in its order and without overlaps. What has a form of its own is
 * looked for first: digits of a mail address, an account, an invoice or a day are never a telephone's.
 */
export const cluesIn = (text: string, { sent, home }: Reading): Found[] => {
  const found: Found[] = []
  let rest = plainLines(text.slice(0, searched)).replace(longRun, (run) => '\u0001'.repeat(run.length))
  const take = (some: readonly Found[]) => {
    for (const one of some) {
      if (found.some((other) => overlaps(one, other))) continue
      found.push(one)
      rest = blank(rest, one)
    }
  }
  take(emailsIn(rest))
  for (const range of otherNumbers(rest)) rest = blank(rest, range)
  take(referencesIn(rest))
  take(addressesIn(rest))
  take(datesIn(rest, sent))
  take(amountsIn(rest))
  take(phonesIn(rest, home))
  return found.toSorted((a, b) => a.start - b.start).slice(0, most)
}
