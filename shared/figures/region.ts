import type { Address } from '../case/facts.ts'
import { remembering } from '../kernel/remembering.ts'
import { readCountry, readPostalCode } from '../tables/values/contact.ts'

/**
 * The provinces of Belgium, with Brussels, by their postal codes (bpost: the first digits say the province), and those of
 * the Netherlands by the four digits of theirs (PostNL; provinces as of 2019, when Leerdam, Vianen and Zederik came to
 * Utrecht).
 */
const belgian = {
  brussels: '1000-1299',
  walloonBrabant: '1300-1499',
  flemishBrabant: '1500-1999 3000-3499',
  antwerp: '2000-2999',
  limburg: '3500-3999',
  liege: '4000-4999',
  namur: '5000-5999',
  hainaut: '6000-6599 7000-7999',
  luxembourg: '6600-6999',
  westFlanders: '8000-8999',
  eastFlanders: '9000-9999',
} as const

const dutch = {
  noordHolland: '1000-1277 1380-1383 1394 1398-1424 1430-2158 2165 3625',
  zuidHolland: '1428 2159-2163 2170-3381 3465-3466 3651-3653 4200-4209 4213 4221-4230 4240-4241',
  utrecht:
    '1390-1393 1396 1426-1427 3400-3464 3467-3621 3626-3648 3700-3769 3790-3791 3800-3836 ' +
    '3900-3922 3927-3999 4121-4145 4163 4231-4235 4243-4247',
  gelderland:
    '3770-3785 3792-3794 3840-3888 3925 4000-4119 4147-4161 4170-4197 4211-4212 4214 5300-5335 ' +
    '6500-6582 6600-7399 7439 8050-8052 8070-8097 8160-8194',
  noordBrabant: '4250-4288 4600-4671 4681 4700-5298 5340-5764 5821-5846 6020-6029',
  nlLimburg: '5766-5817 5851-6019 6030-6471 6584-6599',
  zeeland: '4300-4589 4675 4690-4698',
  flevoland: '1300-1363 3890-3899 8200-8256 8300-8322',
  overijssel:
    '7400-7437 7440-7702 7707-7739 7770-7798 7946 7950-7955 8000-8045 8055-8066 8100-8154 ' +
    '8196-8198 8260-8294 8325-8347 8355-8378',
  drenthe:
    '7705 7740-7766 7800-7944 7948-7949 7957-7991 8351 8381-8387 8437-8439 9300-9343 9400-9475 ' +
    '9480-9497 9511-9537 9564 9571-9574 9654-9659 9749 9761-9766',
  friesland: '8388-8435 8440-9299 9851-9853 9871-9873',
  groningen:
    '9350-9367 9479 9500-9503 9540-9563 9566 9580-9651 9661-9747 9750-9756 9771-9845 9860-9866 ' +
    '9881-9999',
} as const

/** A province, or Brussels. The Dutch Limburg and the Belgian one are two. */
export type Region = keyof typeof belgian | keyof typeof dutch
export const regions = [...Object.keys(belgian), ...Object.keys(dutch)] as readonly Region[]

/** The region of each code of four digits; null where nobody has that code. */
const byCode = (ranges: Readonly<Record<string, string>>): readonly (Region | null)[] => {
  const codes = Array.from<Region | null>({ length: 10_000 }).fill(null)
  for (const [region, list] of Object.entries(ranges))
    for (const range of list.split(' ')) {
      const [from = '', to = from] = range.split('-')
      codes.fill(region as Region, Number(from), Number(to) + 1)
    }
  return codes
}
const inBelgium = byCode(belgian)
const inTheNetherlands = byCode(dutch)

/** What a code says, of the last thousands: whole streets have the same. */
const partsOf = remembering(5_000, (postalCode) => {
  const [, digits, letters] = /^(\d{4})(?: ([A-Z]{2}))?$/.exec(readPostalCode(postalCode)) ?? []
  return digits ? { number: Number(digits), dutch: letters !== undefined } : null
})

const countryOf = remembering(1_000, (country) => readCountry(country))

/**
 * Where an address lies, by its postal code; null where that does not say so. A Dutch code is known by its letters and a
 * Belgian one by having none, unless the address names its country.
 */
export const regionOf = (address: Pick<Address, 'postalCode' | 'country'> | null): Region | null => {
  const parts = address && partsOf(address.postalCode)
  if (!parts) return null
  const { number, dutch } = parts
  const country = address.country && countryOf(address.country)
  if (country === 'België') return dutch ? null : (inBelgium[number] ?? null)
  if (country === 'Nederland') return inTheNetherlands[number] ?? null
  if (country !== '') return null
  return (dutch ? inTheNetherlands : inBelgium)[number] ?? null
}
