import type { Direction, Merits, Outcome } from '../case/vocabulary.ts'
import type { PersonKind } from '../contract/people.ts'
import { type Earlier, isSetAside } from '../people/earlier.ts'
import { capital } from './capital.ts'
import type { T } from './catalogue.ts'

const spelled = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Which one in a row, of a complaint: "vierde", "quatrième", "fourth"; in figures beyond the tenth: "12e". */
export const ordinalWord = (t: T, nth: number): string => {
  const word = spelled.find((one) => one === nth)
  return word ? t(`earlier.ordinal.n${word}`) : t('earlier.ordinal.beyond', { count: nth, ordinal: true })
}

type Asked = {
  readonly kind: PersonKind
  /** Of the complaint that it is asked for. */
  readonly direction: Direction
  /** Without the complaint itself. */
  readonly earlier: Pick<Earlier, 'complained' | 'about'>
  /** What came of the complaint itself, when there is a case of it already. */
  readonly own?: { readonly outcome: Outcome | null; readonly merits: Merits | null }
}

/**
 * What came before a complaint, of someone in it: "derde klacht over deze Klussenier in twaalf maanden, waarvan 1 ongegrond". Of who
 * complains all his complaints count, of the other one those about him in twelve months; this one counts as the last, unless it was withdrawn
 * or could not be mediated. Without capital and full stop; empty where nothing came before.
 */
const earlierPhrases = (t: T, { kind, direction, earlier, own }: Asked): readonly string[] => {
  const complains = (kind === 'customer') === (direction === 'customerComplains')
  const side = complains ? 'by' : 'about'
  const { counted, unfounded, setAside } = complains ? earlier.complained.ever : earlier.about.year
  if (counted === 0) return setAside === 0 ? [] : [t('earlier.onlySetAside', { count: setAside })]
  const counts = !own || !isSetAside(own)
  const sentence = counts
    ? t(`earlier.nth.${side}.${kind}`, { nth: ordinalWord(t, counted + 1) })
    : t(`earlier.before.${side}.${kind}`, { count: counted })
  const without = unfounded + (counts && own?.merits === 'unfounded' ? 1 : 0)
  return [
    without > 0 ? t('earlier.unfounded', { sentence, count: without }) : sentence,
    ...(setAside > 0 ? [t('earlier.setAside', { count: setAside })] : []),
  ]
}

const sentenceOf = (phrase: string): string => `${capital(phrase)}.`

/** The same as sentences; null where nothing came before. */
export const earlierSentence = (t: T, asked: Asked): string | null =>
  earlierPhrases(t, asked).map(sentenceOf).join(' ') || null

/** The same of someone who may be meant: "Als dit Jan Peeters is: tweede klacht van deze klant." */
export const earlierIfThis = (t: T, name: string, asked: Asked): string | null => {
  const [first, ...more] = earlierPhrases(t, asked)
  if (first === undefined) return null
  return [t('earlier.ifThis', { name, sentence: `${first}.` }), ...more.map(sentenceOf)].join(' ')
}
