import { type Category, categories, type Direction } from '../case/vocabulary.ts'
import type { Range } from './spot.ts'

/** What a complaint may be about, with the words that say so. */
export type ToldCategory = { readonly category: Category; readonly range: Range }

/**
 * The words by which each category is known, in the three languages; `*` goes on as a word does. Only what is hardly
 * said of anything else: an invoice or a guarantee is mentioned in many complaints, a leak can be the work or the damage.
 */
const said: Readonly<Record<Category, readonly string[]>> = {
  workmanship: [
    ...[
      'scheef',
      'scheve',
      'slordig*',
      'prutswerk',
      'knoeiwerk',
      'gebrekkig*',
      'onvakkundig*',
      'slecht werk',
    ],
    ...['(?:slecht|verkeerd|fout) (?:geplaatst|gelegd|uitgevoerd|gemonteerd|afgewerkt)', 'lekt', 'lekkage*'],
    ...['niet (?:goed|correct|juist|vakkundig|degelijk) (?:geplaatst|gelegd|uitgevoerd|gedaan|gemonteerd)'],
    ...['malfaçon*', 'mal (?:fait|posé|exécuté|installé)*', 'de travers', 'travail bâclé', 'fuite*'],
    ...['poor workmanship', 'badly (?:done|fitted|installed|laid)', 'crooked', 'sloppy', 'leaks', 'leaking'],
  ],
  unfinished: [
    ...['onafgewerkt*', 'niet (?:af|afgewerkt|afgemaakt|voltooid)', '(?:nog )?niet klaar', 'vertraging*'],
    ...[
      'halverwege (?:gestopt|vertrokken)',
      'niet (?:meer )?(?:komen opdagen|teruggekomen)',
      'nooit afgewerkt',
    ],
    ...['inachevé*', 'pas (?:fini|terminé|achevé)*', 'retard*', 'unfinished', 'not finished', 'delay*'],
  ],
  damage: [...['~schade', 'beschadig*', 'dégât*', 'endommag*', 'abîm*', 'damage*']],
  price: [
    ...['meerwerk*', 'te ?veel (?:aangerekend|gerekend|gefactureerd|gevraagd|betaald)', 'duurder dan'],
    ...[
      '(?:factuur|prijs|rekening|bedrag) (?:is|was|ligt) (?:veel )?(?:te hoog|hoger)',
      'hoger dan de offerte',
    ],
    ...['trop cher', 'surfactur*', '(?:facture|prix) (?:est )?(?:trop|plus) élevée?', 'overcharg*'],
    ...['(?:more|higher) than (?:agreed|quoted)', 'extra work'],
  ],
  payment: [
    ...['(?:nog )?niet betaald', 'onbetaald*', 'weigert te betalen', 'betaalt niet', 'wil niet betalen'],
    ...['openstaande? (?:factuur|facturen|bedrag|saldo)', 'impayé*', 'refuse de payer', 'pas payé*'],
    ...['unpaid', 'not paid', 'refuses to pay', 'outstanding (?:invoice|invoices|amount)'],
  ],
  guarantee: ['garantie*', 'waarborg', 'guarantee', 'warranty'],
  conduct: [
    ...['onbeleefd*', 'onbeschoft*', 'onvriendelijk*', 'agressief', 'agressieve', 'scheldt', 'uitgescholden'],
    ...['bedreigd', 'impoli*', 'grossier*', 'agressi(?:f|ve)', 'insult*', 'rude', 'aggressive', 'threatened'],
  ],
  // Nothing says so.
  other: [],
}

/** `*` at the end: the word goes on; `~` at the beginning: it may be the end of a longer one. */
const compiled = (words: readonly string[]): RegExp | null => {
  if (words.length === 0) return null
  const each = words.map((word) =>
    word
      .replace(/^~/, '\\p{L}*')
      .replace(/\*$/, '\\p{L}*')
      .replaceAll(' ', '\\s+')
      .replaceAll('\\s+?', '\\s*'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
const patterns = new Map(categories.map((category) => [category, compiled(said[category])]))

/** Right before it: what is said not to be. */
const denied = /(?:^|[^\p{L}])(?:geen|zonder|nooit|aucune?|sans|pas de|no|without|any)\s+(?:\p{L}+\s+)?$/iu
/** So far back a denial is looked for, in characters. */
const before = 30

const firstIn = (text: string, pattern: RegExp): Range | null => {
  for (const { index, 0: words } of text.matchAll(pattern))
    if (!denied.test(text.slice(Math.max(0, index - before), index)))
      return { start: index, end: index + words.length }
  return null
}

/**
 * What a complaint may be about, by the first words that say so, in the order of the vocabulary. Never certain: words can
 * mean another thing. That someone was not paid is what a Klussenier complains of; a customer who has not paid yet says
 * so by the way. Ranges are in UTF-16 code units of `text`.
 */
export const categoriesTold = (text: string, direction: Direction): readonly ToldCategory[] =>
  categories.flatMap((category) => {
    if (category === 'payment' && direction === 'customerComplains') return []
    const pattern = patterns.get(category)
    const range = pattern && firstIn(text, pattern)
    return range ? [{ category, range }] : []
  })
