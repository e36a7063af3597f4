import { after, before, type ClueValues, type FoundOf } from './clue.ts'
import { checks97 } from './numbers.ts'

type Of = ClueValues['invoiceNumber']['of']

const structured = /(?<![\d+*])([+*]{3})\s?(\d{3})\s?\/\s?(\d{4})\s?\/\s?(\d{5})\s?\1(?![\d+*])/g
const labelled =
  /(?<![\p{L}])(?<label>(?:voorschot|eind|slot|deel)?factu(?:ur|re)|rekening|fact\.|credit-?nota|kreditnota|invoice|rechnung|note de crédit|offerte|devis|quot(?:e|ation)|angebot|(?:werk|bestel|opdracht|lever)?bon|opdracht|order|bestelling|commande|auftrag|overeenkomst)(?<explicit>(?:bevestiging)?s?[ -]?(?:nummer|nr|no|number)?\.?\s{0,2}(?:nr|nummer|n°|nº|no|num(?:éro|ero|mer)|number)?\.?\s{0,2}[:#=]?\s{0,2}(?:is\s)?)(?<number>(?:\p{Lu}{1,6}[-/. ]?)?\d[\p{Lu}\d]*(?:[-/.][\p{Lu}\d]+){0,5})(?![\p{L}\d])/giu
const numbered =
  /(?<![\p{L}])(?:nr|no|nummer|n°|num[ée]ro)\.?\s?:?\s?(?<number>\d[\p{Lu}\d]*(?:[-/.][\p{Lu}\d]+){0,4})(?![\p{L}\d])/gu
const alone =
  /(?<![\p{L}\d-])(?:F|FA|FAC|FACT|FV|VF|INV|CN|OF|OFF|BON)[-. /]?\d{2,4}[-./]?\d{2,6}(?![\p{L}\d-])/gu

const kindOf = (label: string): Of => {
  if (/^(?:offerte|devis|quot|angebot)/i.test(label)) return 'offer'
  return /bon$|^(?:opdracht|order|bestelling|commande|auftrag|overeenkomst)/i.test(label)
    ? 'order'
    : 'invoice'
}

/** A day or an amount after the word "factuur" is no number of it. */
const isOther = (number: string, next: string): boolean =>
  /^\d{1,2}([-/.])\d{1,2}\1(?:\d{2}|\d{4})$/.test(number) ||
  /^\d{4}-\d{2}-\d{2}$/.test(number) ||
  /^\d{1,2}[/.]\d{1,2}$/.test(number) ||
  /^\s{0,2}(?:€|eur|%|dagen|weken|maand|x\b|keer|stuks?)/iu.test(next) ||
  /^[,.]\d/.test(next) ||
  /^\s\p{Ll}{3,4}\w*\.?\s(?:19|20)\d\d/u.test(next)

/**
 * Numbers of invoices, offers and orders, and Belgian structured communications. Certain: a structured communication
 * whose check digits are right, and a number after a word that says that a number follows.
 */
export const referencesIn = (text: string): FoundOf<'invoiceNumber'>[] => [
  ...[...text.matchAll(structured)].map(
    ({ index: start, 0: number, 2: a = '', 3: b = '', 4: c = '' }): FoundOf<'invoiceNumber'> => ({
      kind: 'invoiceNumber',
      start,
      end: start + number.length,
      value: { number: `+++${a}/${b}/${c}+++`, of: 'payment' },
      certainty: checks97(a + b + c) ? 'certain' : 'proposed',
    }),
  ),
  ...[...text.matchAll(labelled)].flatMap(({ index, 0: words, groups }): FoundOf<'invoiceNumber'>[] => {
    const { label = '', explicit = '', number = '' } = groups ?? {}
    const end = index + words.length
    const said = /n[ro°º]|num|#|:/i.test(explicit)
    const digits = number.replace(/\D/g, '').length
    if (isOther(number, after(text, end)) || digits > 20) return []
    // "offerte 15 …" may go on as anything; what is no plain figure is a number.
    if (!said && (/^\d{1,4}$/.test(number) || digits < 2)) return []
    // The expression takes capitals and small letters alike; a word is no number.
    if (/^\p{Ll}/u.test(number)) return []
    if (/^rekening$/i.test(label) && !said) return []
    return [
      {
        kind: 'invoiceNumber',
        start: end - number.length,
        end,
        value: { number, of: kindOf(label) },
        certainty: said ? 'certain' : 'proposed',
      },
    ]
  }),
  ...[...text.matchAll(numbered)].flatMap(({ index, 0: words, groups }): FoundOf<'invoiceNumber'>[] => {
    const { number = '' } = groups ?? {}
    const end = index + words.length
    // "mijn factuur te betalen (nr 2026/044)": the word stands before it in the sentence.
    const label = /(?:factu(?:ur|re)|offerte|devis|bestelbon|werkbon|opdracht)(?!.*(?:factu|offerte))/iu.exec(
      before(text, index, 60),
    )?.[0]
    if (!label || isOther(number, after(text, end)) || number.replace(/\D/g, '').length < 3) return []
    return [
      {
        kind: 'invoiceNumber',
        start: end - number.length,
        end,
        value: { number, of: kindOf(label) },
        certainty: 'proposed',
      },
    ]
  }),
  ...[...text.matchAll(alone)].map(
    ({ index: start, 0: number }): FoundOf<'invoiceNumber'> => ({
      kind: 'invoiceNumber',
      start,
      end: start + number.length,
      value: { number, of: /^O/.test(number) ? 'offer' : /^B/.test(number) ? 'order' : 'invoice' },
      certainty: 'proposed',
    }),
  ),
]
