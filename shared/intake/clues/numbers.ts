import type { Range } from '../spot.ts'

/** Whether the last two digits are what the others leave when divided by 97 (Belgian structured communication). */
export const checks97 = (digits: string): boolean => {
  const rest = Number(digits.slice(0, -2)) % 97
  return (rest === 0 ? 97 : rest) === Number(digits.slice(-2))
}

/** Whether ten digits are the number of a Belgian enterprise (KBO): the last two complete the others to 97. */
const isEnterprise = (digits: string): boolean =>
  /^[01]\d{9}$/.test(digits) && 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))

const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\d])/gu
const enterprise =
  /(?<![\p{L}\d])(?:(?:rp[rm]\s\p{L}{2,20}|btw|kbo|kvk|tva|vat|bce|rpr|ust|ondernemings?(?:nummer|nr)|rsin)[\s.:-]{0,4}(?:nr\.?|nummer|n°|no\.?|id)?[\s.:-]{0,4}(?:[A-Z]{2} ?)?|BE ?)[01]?\d{3}[ .]?\d{3}[ .]?\d{2,3}(?:[ .]?[B\d]{1,3})?(?![\p{L}\d])/giu
const bare = /(?<![\d.+])[01]\d{3}\.\d{3}\.\d{3}(?![\d.])/g
const link = /\b(?:https?:\/\/|www\.)\S{1,500}/giu

/** Numbers of accounts and enterprises, and links: what stands in them is nothing else. */
export const otherNumbers = (text: string): Range[] => [
  ...matches(text, iban),
  ...matches(text, enterprise),
  ...matches(text, link),
  ...matches(text, bare).filter(({ start, end }) => isEnterprise(text.slice(start, end).replace(/\D/g, ''))),
]

const matches = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
