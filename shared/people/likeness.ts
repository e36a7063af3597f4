import { cityKey, companyDomain, isMobile, mailKey, phoneKey, postalKey, streetKey } from './contactKeys.ts'
import { type NameClash, type NameLikeness, type NameLink, nameLikeness } from './nameLikeness.ts'

/** What is known of someone, as far as he can be recognised by it. */
export type PersonFacts = {
  readonly name: string | null
  readonly tradeName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly street: string | null
  readonly postalCode: string | null
  readonly city: string | null
}

/** What two have in common. The wording is in `shared/words`. */
export type Agreement =
  | NameLink
  | 'sameTradeName'
  | 'tradeNameAlike'
  | 'sameEmail'
  | 'sharedEmail'
  | 'samePhone'
  | 'sharedPhone'
  | 'sameDomain'
  | 'sameStreet'
  | 'samePlace'
/** In what they differ. */
export type Clash = NameClash | 'otherEmail' | 'otherPhone' | 'otherPlace'

/** A reason, with the words on both sides. */
export type Reason<Code = Agreement> = { readonly code: Code; readonly said: string; readonly known: string }

/** `same`: in all likelihood one person; `undecided`: may be; never a merger without a yes. */
export type Verdict = 'same' | 'undecided' | 'different'

export type Likeness = {
  /** From 0 to 1, as a chance. */
  readonly score: number
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  /** What speaks against it. */
  readonly against: readonly Reason<Clash>[]
}

/**
 * How much each piece of evidence says, as the binary logarithm of how much more often it is found with one person's
 * two records than with those of two people (Fellegi and Sunter). Set from what is known of names in Belgium and
 * the Netherlands, and held to `test/shared/people/pairs.ts`; 1 is twice as likely.
 *
 * - A whole name is shared by about one in 3,000; a little less is said by words in another order or spelling. An
 *   initial leaves the first names of a tenth, a family name alone leaves a family.
 * - An address for mail is one person's, with one couple in twenty using one together. A mobile telephone is one
 *   person's, but is handed on, and given for someone else; other ones are a household's.
 * - A house has a household, and another one before it. A place says little.
 * - Two first names with one family name are found with brothers far more often than with one person.
 */
const weights: Readonly<Record<Agreement | Clash, number>> = {
  sameName: 11.5,
  sameLetters: 11.4,
  sameWords: 11.3,
  soundsAlike: 10.4,
  spelledAlike: 9.8,
  sameInitial: 9.5,
  partOfName: 9.2,
  akinName: 9,
  familyName: 8.7,
  commonName: 7,
  sameTradeName: 11.3,
  tradeNameAlike: 9.5,
  sameEmail: 13,
  sharedEmail: 8,
  samePhone: 10,
  sharedPhone: 5.5,
  sameDomain: 1.5,
  sameStreet: 4.8,
  samePlace: 1.5,
  otherFirstName: -6,
  otherFamilyName: -4,
  otherName: -3,
  otherGeneration: -6,
  otherEmail: -0.4,
  otherPhone: -0.4,
  otherPlace: -0.8,
}

/** Of two records of which nothing is known: one in 256 of those that anybody would lay side by side. */
const prior = -8
/** From here on two records are in all likelihood one person's: 39 to 1. */
export const surely = 0.975
/** From here on someone is proposed. */
export const likely = 0.6
/** From here on someone is shown among those who may be meant. */
export const worthShowing = 0.25

/** As much as can be said where evidence leaves open which of a household is meant, or shows two people. */
const ceilings = { open: 0.96, otherName: 0.9, otherFirstName: 0.55, around: 0.2 } as const
/** What is around someone, and not of his own. */
const around: readonly string[] = ['sameDomain', 'sameStreet', 'samePlace']

/** Names after which a brother or a son may be meant, whatever else agrees. */
const always: readonly NameLink[] = ['akinName', 'sameInitial', 'familyName', 'commonName']
/** Names after which he may be meant unless something agrees that is one person's own. */
const unlessOwn: readonly NameLink[] = ['spelledAlike', 'partOfName']

/** How many of those who are compared have this address for mail, or this telephone. Without it: one. */
export type Holders = { email(key: string): number; phone(key: string): number }

/**
 * How likely it is that two are one person, and why. As much one way as the other. Another thing that agrees never
 * makes it less likely.
 */
export const likeness = (said: PersonFacts, known: PersonFacts, holders?: Holders): Likeness => {
  const named = namesLike(said, known)
  const reached = [...mailsLike(said, known, holders), ...phonesLike(said, known, holders)]
  const housed = placesLike(said, known)
  const found = [...named.found, ...reached, ...housed].sort((a, b) => weights[b.code] - weights[a.code])
  const codes = new Set(found.map(({ code }) => code))
  const bits = found.reduce((sum, { code }) => sum + weights[code], prior)
  const own = codes.has('sameEmail') || (codes.has('samePhone') && isMobile(said.phone ?? ''))
  const near = found.every(({ code }) => weights[code] < 0 || around.includes(code))
  const ceiling = near ? ceilings.around : ceilingOf(named, own)
  const score = Math.min(ceiling, Math.round(10_000 / (1 + 2 ** -bits)) / 10_000)
  return {
    score,
    verdict: score >= surely ? 'same' : score >= worthShowing ? 'undecided' : 'different',
    reasons: found.filter((one): one is Reason => weights[one.code] > 0),
    against: found.filter((one): one is Reason<Clash> => weights[one.code] < 0),
  }
}

type Found = Reason<Agreement | Clash>
type Named = { readonly found: readonly Found[]; readonly name: NameLikeness | null }

const ceilingOf = ({ name, found }: Named, own: boolean): number => {
  if (found.some(({ code }) => code === 'otherFirstName' || code === 'otherGeneration'))
    return ceilings.otherFirstName
  if (found.some(({ code }) => code === 'otherFamilyName' || code === 'otherName')) return ceilings.otherName
  if (!name || name.open || found.some(({ code }) => code === 'tradeNameAlike' && found.length === 1))
    return ceilings.open
  if (name.link === null) return found.length > 0 ? 1 : ceilings.open
  return always.includes(name.link) || (unlessOwn.includes(name.link) && !own) ? ceilings.open : 1
}

/** Both names, and the trade name of each with the other's: what agrees best counts, once. */
const namesLike = (said: PersonFacts, known: PersonFacts): Named => {
  const trade = [
    [said.tradeName, known.tradeName],
    [said.name, known.tradeName],
    [said.tradeName, known.name],
  ].flatMap(([one, other]) => {
    const link = one && other ? nameLikeness(one, other).link : null
    if (!one || !other || !link) return []
    const code = tradeLinks[link]
    return code ? [{ code, said: one, known: other }] : []
  })
  const business = trade.sort((a, b) => weights[b.code] - weights[a.code])[0]
  const name = said.name && known.name ? nameLikeness(said.name, known.name) : null
  const words = { said: said.name ?? '', known: known.name ?? '' }
  const personal: Found[] = name?.link ? [{ code: name.link, ...words }] : []
  // Someone who is named by his business does not have another name for it.
  const sameHat = business && (business.said === said.name || business.known === known.name)
  if (name?.clash && !sameHat) personal.push({ code: name.clash, ...words })
  if (!business) return { found: personal, name }
  const both = business.said === said.tradeName && business.known === known.tradeName && name?.link
  if (both) return { found: [...personal, business], name }
  const better = name?.link && weights[name.link] >= weights[business.code]
  return better ? { found: personal, name } : { found: [...personal.filter(isClash), business], name: whole }
}

const isClash = ({ code }: Found): boolean => weights[code] < 0
/** A business that is named as a whole leaves nothing open. */
const whole: NameLikeness = { link: null, clash: null, open: false }

const tradeLinks: Partial<Readonly<Record<NameLink, 'sameTradeName' | 'tradeNameAlike'>>> = {
  sameName: 'sameTradeName',
  sameLetters: 'sameTradeName',
  sameWords: 'sameTradeName',
  soundsAlike: 'tradeNameAlike',
  spelledAlike: 'tradeNameAlike',
  partOfName: 'tradeNameAlike',
}

const mailsLike = (
  { email: said }: PersonFacts,
  { email: known }: PersonFacts,
  holders: Holders | undefined,
): Found[] => {
  const [one, other] = [mailKey(said), mailKey(known)]
  if (!said || !known || !one || !other) return []
  if (one === other) {
    const shared = (holders?.email(one) ?? 1) > 1
    return [{ code: shared ? 'sharedEmail' : 'sameEmail', said, known }]
  }
  const domain = companyDomain(one)
  const against: Found = { code: 'otherEmail', said, known }
  return domain && domain === companyDomain(other)
    ? [{ code: 'sameDomain', said: domain, known: domain }]
    : [against]
}

const phonesLike = (
  { phone: said }: PersonFacts,
  { phone: known }: PersonFacts,
  holders: Holders | undefined,
): Found[] => {
  const [one, other] = [phoneKey(said), phoneKey(known)]
  if (!said || !known || !one || !other) return []
  if (one !== other) return [{ code: 'otherPhone', said, known }]
  const shared = !isMobile(said) || (holders?.phone(one) ?? 1) > 1
  return [{ code: shared ? 'sharedPhone' : 'samePhone', said, known }]
}

/** The house, and the place that it is in: a house of that number is in every town. */
const placesLike = (said: PersonFacts, known: PersonFacts): Found[] => {
  const [postal, otherPostal] = [postalKey(said.postalCode), postalKey(known.postalCode)]
  const [city, otherCity] = [cityKey(said.city), cityKey(known.city)]
  const words = {
    said: [said.postalCode, said.city].filter(Boolean).join(' '),
    known: [known.postalCode, known.city].filter(Boolean).join(' '),
  }
  const compared =
    postal && otherPostal ? postal === otherPostal : city && otherCity ? city === otherCity : null
  if (compared === null) return []
  if (!compared) return [{ code: 'otherPlace', ...words }]
  const street = streetKey(said.street)
  const place: Found = { code: 'samePlace', ...words }
  return street && street === streetKey(known.street)
    ? [{ code: 'sameStreet', said: said.street ?? '', known: known.street ?? '' }, place]
    : [place]
}
