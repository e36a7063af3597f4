import type { Language } from '../case/vocabulary.ts'
import type { Range } from './spot.ts'

/**
 * Small words that nobody writes without, and that are no word, no name and no abbreviation in one of the other
 * languages: `de`, `en`, `we`, `is`, `van`, `die`, `on`, `plus` are left out. German is told, so that it is not taken for Dutch.
 */
const words = {
  nl:
    'het een ik wij niet maar dat voor aan ook nog naar hij zij heeft hebben hebt werd wordt worden zijn onze mijn ' +
    'deze dit geen uw u om kan moet dan toen omdat ons alles bij zou zouden waar wanneer tot nooit altijd hem haar ' +
    'met uit sinds wel graag hoe waarom goed beste geachte goedendag mevrouw hierbij',
  fr:
    'le les une et je j nous vous il elle est pas ne que qu qui pour dans avec sur mais mon ma mes notre nos votre ' +
    'vos ses au aux du ce cette ces ont avons avez été était sont donc depuis chez où ils elles leur bonjour madame monsieur',
  en:
    'the and you he she it of that with for not but have has had my our your this which were are been his they from ' +
    'would did there still because when what us after could never should dear hello',
  de:
    'der das und ich wir nicht ist ein eine einen mit für auf aber sie dem auch noch wurde haben zu bei nach mein ' +
    'meine unser unsere dass es im sind ihr ihre kein keine wird uns sehr geehrte geehrter damen herren',
} as const
type Told = keyof typeof words

const languageOfWord: ReadonlyMap<string, Told> = new Map(
  (Object.keys(words) as Told[]).flatMap((language) =>
    words[language].split(' ').map((word) => [word, language] as const),
  ),
)

/** As much of a text is looked at. */
const looksAt = 8_000
/** Fewer small words than this, or fewer different ones, tell nothing. */
const least = { words: 3, different: 3 } as const
/** A text in two languages is in neither. */
const asOftenAsNext = 2
const longest = 80

/** The language of a text, with a few words of it that show it. Null when it is too short, mixed, or in another one. */
export const languageIn = (whole: string): { readonly language: Language; readonly at: Range } | null => {
  const text = whole.slice(0, looksAt)
  const found = [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const language = languageOfWord.get(word.toLowerCase())
    return language ? [{ language, word: word.toLowerCase(), index }] : []
  })
  const of = (language: Told) => found.filter((one) => one.language === language)
  const [first, second] = (Object.keys(words) as Told[])
    .map((language) => ({ language, found: of(language) }))
    .sort((a, b) => b.found.length - a.found.length)
  if (!first || !second || first.language === 'de') return null
  const different = new Set(first.found.map(({ word }) => word)).size
  if (first.found.length < least.words || different < least.different) return null
  if (first.found.length < asOftenAsNext * second.found.length) return null
  const places = first.found.map(({ index }) => index)
  return { language: first.language, at: tellingPart(text, places) }
}

/** The piece of a line that has the most of these places, cut between words. */
const tellingPart = (text: string, places: readonly number[]): Range => {
  const ends = places.map((start) => {
    const lineEnd = text.indexOf('\n', start)
    const end = Math.min(start + longest, lineEnd === -1 ? text.length : lineEnd)
    return { start, end, count: places.filter((place) => place >= start && place < end).length }
  })
  const { start, end } = ends.reduce((best, one) => (one.count > best.count ? one : best))
  const cut = text.slice(start, end)
  const space = cut.lastIndexOf(' ')
  const whole = end - start < longest || space < longest / 2 ? cut : cut.slice(0, space)
  return { start, end: start + whole.trimEnd().length }
}
