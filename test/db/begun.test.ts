import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '#db/kinds/index.ts'
import { beginIndex } from '#db/projections/indexing.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { begunWord } from '#db/search/begun.ts'
import { wordOrBegin } from '#db/search/expressions.ts'
import type { Db } from '#db/sqlite.ts'
import { filled } from './wordsOf.ts'

const found = (db: Db, match: string): readonly unknown[] =>
  db.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid').all(match)
const asBeginning = (typed: string): string => wordOrBegin(typed, true)

describe('the beginning of a word', () => {
  it('is asked as the words that begin so', () => {
    const db = filled('dakgoot', 'dakgoten', 'dakgoot en dakg2', 'goot')
    expect(begunWord(db, 'dakg').split(' OR ').toSorted()).toEqual(['"dakg2"', '"dakgoot"', '"dakgoten"'])
    expect(found(db, begunWord(db, 'dakg'))).toHaveLength(3)
  })

  it('is asked as hundreds of words', () => {
    const some = Array.from(
      { length: 480 },
      (_, n) => `voeg${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`,
    )
    const db = filled(some.slice(0, 200).join(' '), some.slice(200).join(' '), 'tegels')
    expect(begunWord(db, 'voeg').split(' OR ')).toHaveLength(480)
    expect(found(db, begunWord(db, 'voeg'))).toHaveLength(2)
  })

  it('is asked as a beginning where it is short or no word, where there are too many, and while the index is made', () => {
    const many = Array.from({ length: 26 * 20 }, (_, n) => {
      const letter = (at: number) => String.fromCharCode(97 + at)
      return `voeg${letter(n % 26)}${letter(Math.floor(n / 26))}`
    })
    const db = filled(many.join(' '), 'tegels')
    for (const typed of ['teg', '12', 'voeg', 'zeker', 'te gels'])
      expect(begunWord(db, typed)).toBe(asBeginning(typed))
    expect(begunWord(db, 'tege')).toBe('"tegels"')
    db.immediately(() => beginIndex(db, kinds))
    expect(begunWord(db, 'tege')).toBe(asBeginning('tege'))
  })

  const piece = fc.oneof(
    fc.constantFrom(
      'dak',
      'goot',
      'dakg',
      'Dák',
      'ij',
      'y',
      'ß',
      'œ',
      '2',
      '²',
      'ŋ',
      'д',
      '字',
      '’',
      '-',
      '_',
      '\ue000',
      '😀',
      'e\u0301',
      'Ơ',
      'o\u031b',
      'ẞ',
      '\u{1d800}',
      'a'.repeat(31),
    ),
    fc.stringMatching(/^[a-e]{1,4}$/),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  const word = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

  it('finds what begins so, whatever the texts are, while they come and when all is made again', () =>
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const db = filled(...texts)
        const typed = texts
          .flatMap((one) => one.split(' '))
          .flatMap((one) => [one, one.slice(0, 4), one.slice(0, 5)])
        const check = () => {
          for (const one of new Set(typed.filter(Boolean)))
            expect(found(db, begunWord(db, one)), one).toEqual(found(db, asBeginning(one)))
        }
        check()
        rebuild(db, kinds)
        check()
      }),
      { numRuns: 150, examples: [[['aaaO\u031b\u{1d800}dak ', '']]] },
    ))
})
