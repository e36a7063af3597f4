import { asSeenBy } from '../../case/redact.ts'
import { type Case, partyDetails } from '../../case/state.ts'
import { type Direction, klussenierSide, otherParty, type Party } from '../../case/vocabulary.ts'
import { type T, type Write, wordsFor, writeIn } from '../../words/index.ts'
import type { LetterAround } from '../draft.ts'
import type { CompleteOrder } from '../order.ts'

/** Who a letter speaks to, and in which words. */
export type Reader = {
  readonly side: Party
  readonly direction: Direction
  /** The case as he may see it: what a letter says is taken from here. */
  readonly seen: Case
  readonly t: T
  readonly write: Write
  /** The other side inside a sentence: "Klussenier Sam Claes", "uw klant Jo Peeters". */
  readonly other: string
}

/** One line, however it was typed. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** As it can stand between double quotation marks: its own become single ones. */
export const quotable = (text: string): string =>
  oneLine(text)
    .replaceAll(/"([^"]*)"/g, '‘$1’')
    .replaceAll(/[“„«]\s*/g, '‘')
    .replaceAll(/\s*[”»]/g, '’')

const otherSide = (state: Case, side: Party, t: T): string => {
  const other = otherParty(side)
  const name = oneLine(partyDetails(state, other)?.name ?? '')
  if (other !== klussenierSide(state.direction)) return t('letterValue.customer', { name })
  return name ? t('letterValue.klussenier', { name }) : t('letterValue.unknownKlussenier')
}

/** Who reads a letter: what he may see of the case, and the words of his language. */
export const readerOf = (
  state: Case,
  { to, language }: Pick<CompleteOrder, 'to' | 'language'>,
  { settings }: Pick<LetterAround, 'settings'>,
): Reader => {
  const t = wordsFor(language, settings.country)
  return {
    side: to,
    direction: state.direction,
    seen: asSeenBy(state, to),
    t,
    write: writeIn(language, settings.country),
    other: otherSide(state, to, t),
  }
}

/** The name of a side; of a Klussenier whom nobody named, that he is one. */
export const nameOf = ({ seen, t }: Reader, side: Party): string =>
  oneLine(partyDetails(seen, side)?.name ?? '') || t('letterValue.unknownKlussenier')

/** The name under which a Klussenier does business, without his own name, which stands beside it. */
const business = (tradeName: string, name: string): string =>
  tradeName
    .replace(name, '')
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, '')
    .replace(/^Klussenier$/i, '')

/** The other side with the name under which he does business. */
export const otherInFull = ({ seen, side, other, t }: Reader): string => {
  const details = partyDetails(seen, otherParty(side))
  const known = details && 'tradeName' in details ? oneLine(details.tradeName ?? '') : ''
  const tradeName = business(known, oneLine(details?.name ?? ''))
  return tradeName ? t('letterValue.withTradeName', { who: other, tradeName }) : other
}

/** A side as it is named in a list that both sides read: a Klussenier with what he is, a customer by name. */
export const inList = (reader: Reader, side: Party): string => {
  const name = nameOf(reader, side)
  if (side !== klussenierSide(reader.direction) || !partyDetails(reader.seen, side)) return name
  return reader.t('letterValue.listedKlussenier', { name })
}
