import fc from 'fast-check'
import type { PlainDate } from '#shared/kernel/date.ts'
import { parseQuery } from '#shared/search/parse.ts'
import type { Query } from '#shared/search/query.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'

export const dutch = vocabularyIn('nl')
export const today = '2026-11-22' as PlainDate
export const parse = (typed: string) => parseQuery(typed, dutch, { today })

/** A query as one line, to compare. */
export const shown = (query: Query | null): string => {
  if (!query) return 'nothing'
  switch (query.is) {
    case 'word':
      return query.word + (query.prefix ? '*' : '')
    case 'phrase':
      return `"${query.words.join(' ')}"${query.prefix ? '*' : ''}`
    case 'field':
      return `${query.field}=${typeof query.value === 'object' ? `${query.value.from ?? ''}..${query.value.to ?? ''}` : query.value}`
    case 'not':
      return `-${shown(query.query)}`
    default:
      return `(${query.of.map(shown).join(query.is === 'and' ? ' & ' : ' | ')})`
  }
}
export const read = (typed: string): string => shown(parse(typed).query)

const piece = fc.oneof(
  fc.constantFrom(
    'dak',
    'OF',
    '-',
    '(',
    ')',
    '"',
    'stap:',
    'hoor',
    'bedrag:>',
    '500',
    '..',
    'te-laat',
    '*',
    ' ',
    'ontvangen:',
    '2026',
    '\n',
    'klant:"',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
export const anything = fc.array(piece, { maxLength: 90 }).map((pieces) => pieces.join(''))
