import { describe, expect, it } from 'vitest'
import { asKept, surelyPlain } from '#db/indexed/terms.ts'
import { searchable } from '#shared/search/fold.ts'
import * as small from './laboratory.ts'

/** Of each character, between plain letters, what the index makes of it. */
const termsOfIndex = (): ReadonlyMap<number, string> => {
  const { db } = small.opened()
  db.exec(`
    CREATE VIRTUAL TABLE temp.letter USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE temp.letter_term USING fts5vocab (temp, letter, instance);`)
  const put = db.write('INSERT INTO temp.letter (rowid, text) VALUES (?, ?)')
  db.immediately(() => {
    for (let code = 0x80; code < 0xd800; code += 1) put(code, searchable(around(code)))
  })
  const terms = new Map<number, string>()
  for (const { doc, term } of db
    .prepare<{ doc: number; term: string }>('SELECT doc, term FROM temp.letter_term ORDER BY doc, offset')
    .all())
    terms.set(doc, terms.has(doc) ? `${terms.get(doc)} ${term}` : term)
  return terms
}
const around = (code: number): string => `ax${String.fromCharCode(code)}xa`
const isPlain = (text: string): boolean => /^[a-z0-9]+$/.test(text)

describe('what a text falls apart into', () => {
  it('is plain letters where the index has them, and nowhere else', () => {
    const wrong = [...termsOfIndex()].filter(([code, term]) => {
      const sure = surelyPlain(around(code))
      return isPlain(term) ? sure !== term : isPlain(sure)
    })
    expect(wrong.map(([code]) => code.toString(16))).toEqual([])
  })

  it('is kept as a word, as what begins as one, or not at all', () => {
    expect(asKept('dakgoot')).toBe('dakgoot')
    expect(asKept('voeg2')).toBe('voeg2')
    expect(asKept('voegд')).toBe('voeg*')
    expect(asKept('д')).toBeNull()
  })
})
