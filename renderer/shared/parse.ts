import { today } from '#shared/calendar/days.ts'
import { type Instant, type PlainDate, plainDate } from '#shared/kernel/date.ts'

/** Today, as the clock stands here. Only for what a form proposes: what depends on it is computed by the core. */
export const todayHere = (): PlainDate => today(new Date().toISOString() as Instant)

/** The day that someone typed: 3/4/2026, 03-04-26, 3.4 (this year), 03042026 or 2026-04-03; null when it is none. */
export const parseDay = (typed: string): PlainDate | null => {
  const text = typed.trim()
  const iso = plainDate.safeParse(text)
  if (iso.success) return iso.data
  const found =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?[.]?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (!found) return null
  const [, day = '', month = '', year = ''] = found
  const whole = year === '' ? todayHere().slice(0, 4) : year.length === 2 ? `20${year}` : year
  const parsed = plainDate.safeParse(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

/** The cents of a typed amount; null when it is none. A dot or comma before one or two last digits is the decimal. */
export const parseMoney = (typed: string): number | null => {
  const text = typed.replace(/[€\s\u00a0\u202f]|EUR/gi, '')
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text)
  if (!found) return null
  const [, whole = '', decimals = ''] = found
  return Number(whole.replace(/[.,]/g, '')) * 100 + Number(decimals.padEnd(2, '0'))
}
