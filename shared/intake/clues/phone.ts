import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import type { Country } from '../../calendar/country.ts'
import { before, type FoundOf } from './clue.ts'

const label =
  /(?:^|[^\p{L}])(?:tel(?:efoon|efoonnummer|efoonnr|éphone|ephone)?|gsm(?:-?(?:nummer|nr))?|mobiel(?:e nummer)?|mobile|mob|portable|handy|phone|bereikbaar(?: op)?|bellen(?: op)?|bel|whatsapp|t|m|g)[\s.:()]{0,4}(?:nr\.?|nummer|op|is|:)?[\s.:]{0,3}$/iu
/** A fax is not answered. */
const fax =
  /(?:^|[^\p{L}])(?:(?:tele)?fax(?:nummer)?|télécopie|f)[\s.:()]{1,4}(?:nr\.?|nummer|n°)?[\s.:]{0,3}$/iu
/** Digits after these are no telephone's. */
const otherLabel =
  /(?:factuur|fact|offerte|bestel|order|dossier|klant|artikel|polis|rekening|serie|kenteken|ref(?:erentie)?)[\p{L}-]{0,12}\.?\s*(?:nr\.?|nummer|n°|no\.?)?[\s.:#]{0,3}$/iu

const numbersFor = (text: string, country: Country) =>
  findPhoneNumbersInText(text, country).filter(({ number }) => number.isValid())

/**
 * Telephone numbers, by the numbering plans of libphonenumber. One that is written without a country is read as
 * Belgian, or as Dutch when only that is valid or `home` says so. Certain when its country is written, or when it is
 * valid in one of the two only and a label says that it is a telephone.
 */
export const phonesIn = (text: string, home: Country): FoundOf<'phone'>[] => {
  const away = home === 'BE' ? 'NL' : 'BE'
  const here = numbersFor(text, home)
  const there = numbersFor(text, away)
  const seen = new Set(here.map(({ startsAt }) => startsAt))
  return [...here, ...there.filter(({ startsAt }) => !seen.has(startsAt))].flatMap(
    ({ number, startsAt: start, endsAt }): FoundOf<'phone'>[] => {
      const whole = text.slice(start, endsAt)
      // Digits after a number are as likely something else as an extension.
      const written = number.ext
        ? (/^[^;x#]*?(?=[\s,;]*(?:[;x#,]|ext|toestel)[^;]*$)/iu.exec(whole)?.[0] ?? whole)
        : whole
      const end = start + written.length
      number.setExt('' as never)
      const lead = before(text, start)
      if (written.includes('\n') || otherLabel.test(lead) || fax.test(lead)) return []
      const international = /^\(?(?:\+|00)/.test(written)
      if (!international && !/^\(?0/.test(written)) return []
      const both = here.some((one) => one.startsAt === start) && there.some((one) => one.startsAt === start)
      const certain = international || (!both && label.test(lead))
      return [
        {
          kind: 'phone',
          start,
          end,
          value: { e164: number.number, national: number.formatNational() },
          certainty: certain ? 'certain' : 'proposed',
        },
      ]
    },
  )
}
