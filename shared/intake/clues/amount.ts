import { after, before, type FoundOf } from './clue.ts'

const figure =
  /(?<![\d.,])(?<!\p{L}(?<!\b(?:EUR|Eur|eur)))(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+|\d{1,9})(?:[.,](?:\d{1,2}|[-–—]{1,2}))?(?![\d])/gu
const leading = /(?:€|\bEUR|\beuro)\s{0,2}(?<inner>[-–−])?\s?$/iu
const trailing = /^\s{0,2}(?:€|EUR\b|euro(?:'s|s)?(?![\p{L}]))/iu
const minus = /(?:^|[\s(:])[-–−]\s?(?:(?:€|EUR|euro)\s{0,2})?$/iu

/** Cents, and whether the figure could also mean another amount: "1.234" is 1 234 here, and 1.234 elsewhere. */
const centsOf = (written: string): { cents: number; clear: boolean } | null => {
  const plain = written.replace(/[ \u00a0\u202f'’]/g, '').replace(/[.,][-–—]+$/, '')
  const dashed = plain.length !== written.replace(/[ \u00a0\u202f'’]/g, '').length
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d{1,2}))?$/.exec(plain)
  if (!parts?.[1]) return null
  const [, whole, mark, decimals = ''] = parts
  const marks = new Set(whole.replace(/\d/g, ''))
  // Thousands and decimals are told apart by different marks.
  if (marks.size > 1 || (mark && marks.has(mark))) return null
  const groups = whole.split(/[.,]/).length
  const cents = Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0') || 0)
  if (!Number.isSafeInteger(cents) || cents > 1e13) return null
  return { cents, clear: decimals.length !== 1 && (groups !== 2 || decimals !== '' || dashed) }
}

/** Amounts in euro, with the sign or the word before or after the figure. */
export const amountsIn = (text: string): FoundOf<'amount'>[] =>
  [...text.matchAll(figure)].flatMap(({ index, 0: written }): FoundOf<'amount'>[] => {
    const end = index + written.length
    const lead = before(text, index, 12)
    const sign = leading.exec(lead)
    const tail = trailing.exec(after(text, end, 8))
    const read = sign || tail ? centsOf(written) : null
    if (!read || (!sign && !tail)) return []
    const below = minus
      .exec(lead)?.[0]
      .trimStart()
      .replace(/^[(:]\s?/, '')
    const negative = Boolean(sign?.groups?.inner) || below !== undefined
    const start = Math.min(index - (below?.length ?? 0), sign ? index - (lead.length - sign.index) : index)
    return [
      {
        kind: 'amount',
        start,
        end: tail && !sign ? end + tail[0].length : end,
        value: { cents: negative ? -read.cents : read.cents, currency: 'EUR' },
        certainty: read.clear ? 'certain' : 'proposed',
      },
    ]
  })
