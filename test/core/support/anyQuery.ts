import type { FieldName } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import type { Random } from '#test/bench/data/random.ts'
import { nameIn, textIn, words } from './anyAdministration.ts'

const vocabulary = vocabularyIn('nl')
const fields = vocabulary.fields.map(({ field }) => field)

const values: Readonly<Partial<Record<FieldName, (random: Random) => string>>> = {
  amount: (random) =>
    random.one(['>3', '<500', '>=500', '<=500', '500', '3,5..500', '500..', '..500', '0', '500,01']),
  received: (random) =>
    random.one([
      '2025',
      '2026',
      '2026-01',
      '<2026',
      '>2025',
      '2024-02-29',
      '..2025',
      '2026-02..2026-03',
      '1/1/2026',
    ]),
  closed: (random) => random.one(['2025', '2026', '>=2026', '..2026', '2026-03-02', '2024..']),
  number: (random) => random.one(['2026', '2026-0001', '0002', '2026-00', '"2026 0003"']),
  document: (random) => random.one(['txt', 'dak', 'dakg', '"goot txt"', random.one(words)]),
}
const nameValue = (random: Random): string => {
  const name = random.chance(0.2) ? random.one(['gent', 'sint', 'jan', 'meijer@sint']) : nameIn(random)
  const some = random.one([name, name.split(' ')[0] ?? name, name.split(' ').at(-1) ?? name])
  const cut = random.chance(0.3) ? some.slice(0, random.between(1, some.length)) : some
  return /[\s()]/.test(cut) ? `"${cut}"` : cut
}

const field = (random: Random): string => {
  const one = random.one(fields)
  const name = random.one(vocabulary.fields.find((known) => known.field === one)?.names ?? [one])
  const coded = vocabulary.values[one]
  const value = coded ? random.one(random.one(coded).names) : (values[one] ?? nameValue)(random)
  return `${name}:${value}`
}

const word = (random: Random): string => {
  const whole = random.chance(0.3) ? (nameIn(random).split(' ').at(-1) ?? '') : random.one(words)
  if (random.chance(0.6)) return whole
  const cut = whole.slice(0, random.between(1, whole.length))
  return random.chance(0.5) ? cut : `${cut}*`
}

const piece = (random: Random, depth: number): string => {
  const way = random.between(0, 99)
  if (way < 45) return word(random)
  if (way < 55) return `"${textIn(random, 3)}"${random.chance(0.3) ? '*' : ''}`
  if (way < 75) return field(random)
  if (way < 85) return `-${piece(random, depth)}`
  return depth > 0 ? `(${anyQuery(random, depth - 1)})` : word(random)
}

/** Something that may be typed: words, phrases, beginnings, fields and what must not be there, joined and within each other. */
export const anyQuery = (random: Random, depth = 2): string => {
  const pieces = Array.from({ length: random.one([1, 1, 2, 2, 3, 4]) }, () => piece(random, depth))
  return (
    pieces.reduce((typed, one) => `${typed}${random.chance(0.25) ? ' OF ' : ' '}${one}`) +
    (random.chance(0.3) ? ' ' : '')
  )
}
