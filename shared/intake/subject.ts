import { withoutPrefixes } from './prefixes.ts'
import { type FoundName, isHalf, loosened, nameIn, unwrap } from './subjectNames.ts'
import { againstIn, type Cut, nounOf, ofIn, type Wording } from './subjectWords.ts'

export { withoutPrefixes } from './prefixes.ts'

type Names = { readonly customer: string | null; readonly klussenier: string | null }

/** What the subject says. A side that is left out, or still reads as in the instructions, is null. */
export type SubjectReading = Names & {
  /** The subject says in so many words that the Klussenier complains. Else who is known decides, see `proposeParties`. */
  readonly reversed: boolean
  /**
   * 'certain' for the form that the procedure asks for, spelled right, with two names that can be nothing else: no
   * word in them could begin something that is no name, and the form can be cut in one place only.
   */
  readonly certainty: 'certain' | 'proposed'
  /** Other ways to cut it, the likeliest first. */
  readonly alternatives: readonly Names[]
}

type Parts = {
  readonly complainant: FoundName | null
  readonly respondent: FoundName | null
  readonly fixed: boolean
  /** Of two ways to cut it the one with more is likelier. */
  readonly weight: number
}

/** Words that people put before "klacht". */
const before =
  /^(?:(?:nieuwe|mijn|onze|formele|officiële|dringende|tweede|herhaalde|ernstige|indienen|melding|indiening|urgent|belangrijk|dringend|betreft|nouvelle|ma|notre|my|our|new|formal|meine)[\s:!,–-]+){1,3}/iu
const separators = /\s(?:[-–—/|]|vs\.?|c\/|\.\/\.|contra|versus)\s|\s?\/\s?(?=\p{Lu})/iu
const longest = 400

/**
 * Reads the names from a subject in the form that the procedure asks for, in both orders, misspelt, in Dutch, French,
 * English or German, whatever the case, the spacing, the prefixes and the quotes or brackets around. Names keep their
 * particles and capitals. Null when it is no such subject.
 */
export const readSubject = (subject: string): SubjectReading | null => {
  const rest = unwrap(
    withoutPrefixes(subject)
      .rest.replace(/\p{Cf}/gu, '')
      .replace(/\s+/g, ' '),
  ).slice(0, longest)
  const lead = before.exec(rest)?.[0] ?? ''
  const found =
    fromNoun(rest.slice(lead.length)) ?? fromNoun(loosened(rest)) ?? nounLater(rest) ?? inQuotes(rest)
  const [best, ...others] = (found?.readings ?? []).filter(
    ({ complainant, respondent }) => complainant || respondent,
  )
  if (!found || !best) return null
  const { complainant, respondent } = best
  const reversed = complainant?.role === 'klussenier' || respondent?.role === 'customer'
  const named = (one: FoundName | null, other: FoundName | null): Names =>
    reversed
      ? { customer: other?.name ?? null, klussenier: one?.name ?? null }
      : { customer: one?.name ?? null, klussenier: other?.name ?? null }
  const clear =
    found.exact &&
    lead === '' &&
    best.fixed &&
    !reversed &&
    others.length === 0 &&
    complainant?.plain &&
    respondent?.plain
  const whole = (one: FoundName | null) => one && { ...one, name: one.whole ?? one.name }
  const uncut = complainant?.whole || respondent?.whole ? [named(whole(complainant), whole(respondent))] : []
  return {
    ...named(complainant, respondent),
    reversed,
    certainty: clear ? 'certain' : 'proposed',
    alternatives: [...uncut, ...others.map((one) => named(one.complainant, one.respondent))].slice(0, 5),
  }
}

/** "Verslag bij “Klacht van X aan het adres van Y”": about that complaint, and never certain. */
const inQuotes = (text: string): Readings | null => {
  const form = /["“”„«](?<form>[^"“”„«»]{6,300})["“”»]/u.exec(text)?.groups?.form
  const found = form ? fromNoun(form.trim()) : null
  return found && { ...found, exact: false }
}

type Readings = { readonly exact: boolean; readonly readings: readonly Parts[] }

const firstWord = /^(\p{L}+)\s*(?:[:–—,-]\s*)?/u

/** "Klacht van X aan het adres van Y", "Klacht tegen Y door X", "Klacht X tegen Y". */
const fromNoun = (text: string): Readings | null => {
  const head = firstWord.exec(text)
  const noun = head && nounOf(head[1] ?? '')
  if (!head || !noun) return null
  const body = text.slice(head[0].length)
  const { wording } = noun
  const of = ofIn(body, wording)[0]
  const against = againstIn(body, wording)[0]
  if (of?.start === 0 && against?.start !== 0) {
    // "Klacht Van Damme tegen Piet": the capital may be the name's.
    const rest = body.slice(of.end)
    const cutsAt = againstIn(rest, wording)
    const name =
      /^V/.test(body) && !/^K[A-Z]|\sAan\s|\sTegen\s/.test(text) && !cutsAt.some(({ fixed }) => fixed)
    const readings = complainantFirst(rest, cutsAt, noun.exact)
    return {
      exact: noun.exact && body.slice(0, of.end).toLowerCase() === 'van',
      readings: name ? [...complainantFirst(body, againstIn(body, wording)), ...readings] : readings,
    }
  }
  if (against?.start === 0)
    return { exact: false, readings: respondentFirst(body.slice(against.end), wording) }
  const readings = complainantFirst(body, againstIn(body, wording)).filter(({ respondent }) => respondent)
  return { exact: false, readings: readings.length > 0 ? readings : separated(body) }
}

const looksNamed = (found: FoundName | null): boolean => found !== null && /^\P{Ll}*\p{Lu}/u.test(found.name)

const byWeight = (readings: readonly Parts[]): Parts[] => readings.toSorted((a, b) => b.weight - a.weight)

/** `small`: a name without capitals may be meant. */
const complainantFirst = (text: string, cuts: readonly Cut[], small = false): Parts[] => {
  if (cuts.length === 0) {
    const complainant = nameIn(text)
    const named = looksNamed(complainant) || (small && !/\p{Lu}/u.test(text))
    return complainant && named ? [{ complainant, respondent: null, fixed: false, weight: 0 }] : []
  }
  const fixed = cuts.filter((cut) => cut.fixed)
  const readings = (fixed.length > 0 ? fixed : cuts).map(({ start, end, fixed: asked }): Parts => {
    const complainant = nameIn(text.slice(0, start))
    const respondent = nameIn(text.slice(end))
    // "Klacht van Jan over de badkamer" names nobody else.
    const meant = asked || looksNamed(respondent) || !/\p{Lu}/u.test(text) ? respondent : null
    const weight =
      (complainant ? 4 : 0) + (meant ? 2 : 0) + (complainant?.plain ? 1 : 0) + (meant?.plain ? 1 : 0)
    return { complainant, respondent: meant, fixed: asked, weight: asked ? 10 - start / longest : weight }
  })
  const both = readings.filter(
    ({ complainant, respondent, fixed: asked }) =>
      complainant && respondent && (asked || !(isHalf(complainant) || isHalf(respondent))),
  )
  return byWeight(both.length > 0 ? both : readings).slice(0, both.length > 0 ? undefined : 1)
}

const particleFirst = /^(?:de|den|der|het|['’]t|ter|ten)\s/u

const respondentFirst = (text: string, wording: Wording): Parts[] => {
  const alone = nameIn(text)
  const both = ofIn(text, wording).flatMap(({ start, end }): Parts[] => {
    const respondent = nameIn(text.slice(0, start))
    const complainant = nameIn(text.slice(end))
    // "over de werken van Piet": whose the works are is not who complains.
    if (
      !respondent ||
      !complainant ||
      isHalf(respondent) ||
      isHalf(complainant) ||
      !looksNamed(respondent) ||
      !looksNamed(complainant)
    )
      return []
    const begins = particleFirst.test(complainant.name) ? 3 : 0
    const single = [respondent, complainant].filter(({ name }) => !name.includes(' ')).length
    const inside = ofIn(complainant.name, wording).length
    return [{ complainant, respondent, fixed: false, weight: 10 - begins - single - inside }]
  })
  const only = looksNamed(alone) ? [{ complainant: null, respondent: alone, fixed: false, weight: 0 }] : []
  return byWeight([...both, ...only])
}

/** "X / Y", "X vs Y": the first complains. */
const separated = (text: string): Parts[] => {
  const cut = separators.exec(text)
  if (!cut) {
    const alone = nameIn(text)
    return looksNamed(alone) && alone?.plain && alone.name.includes(' ')
      ? [{ complainant: alone, respondent: null, fixed: false, weight: 0 }]
      : []
  }
  const complainant = nameIn(text.slice(0, cut.index))
  const respondent = nameIn(text.slice(cut.index + cut[0].length))
  const real = (one: FoundName | null) => (looksNamed(one) && one?.plain ? one : null)
  return real(complainant)
    ? [{ complainant: real(complainant), respondent: real(respondent), fixed: false, weight: 0 }]
    : []
}

/** "Y – klacht van X", "X - klacht tegen Y", "X / Y - klacht over het terras". */
const nounLater = (text: string): Readings | null => {
  const later = /^(.{2,150}?)\s*[-–—:|/,]\s*(\p{L}{5,12}\b.*)$/u.exec(text)
  const [, left = '', right = ''] = later ?? []
  const word = firstWord.exec(right)?.[1] ?? ''
  if (!later || !nounOf(word)) return null
  const inner = fromNoun(right)?.readings[0]
  const outer = nameIn(left)
  const named = looksNamed(outer) && outer?.plain ? outer : null
  if (inner?.complainant && !inner.respondent)
    return { exact: false, readings: [{ ...inner, respondent: named, fixed: false }] }
  if (inner?.respondent && !inner.complainant)
    return { exact: false, readings: [{ ...inner, complainant: named, fixed: false }] }
  const readings = inner ? [inner] : separators.test(left) ? separated(left) : []
  return { exact: false, readings: readings.map((one) => ({ ...one, fixed: false })) }
}
