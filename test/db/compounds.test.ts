import { describe, expect, it } from 'vitest'
import { compoundsOf, longerWords } from '#db/search/compounds.ts'
import { filled } from './wordsOf.ts'

describe('a word is found in a compound', () => {
  it('that ends in it, or has it in its middle, but not in one that begins with it', () => {
    const db = filled(
      'dakgootlekkage, gootlekkage, regengoot en dakgoot',
      'dakgoot en regen',
      'lekkage',
      'goot',
    )
    expect(compoundsOf(db, 'Goot').toSorted()).toEqual(['dakgoot', 'dakgootlekkage', 'regengoot'])
    expect(compoundsOf(db, 'lekkage').toSorted()).toEqual(['dakgootlekkage', 'gootlekkage'])
    expect(longerWords(db, 'Dakgoot')).toEqual(['dakgootlekkage'])
  })

  it('with a binding letter, and in another form', () => {
    const db = filled('stationslekkage en zolderlekkages', 'station', 'dakpannenlekkage', 'dakpan')
    expect(compoundsOf(db, 'lekkage').toSorted()).toEqual([
      'dakpannenlekkage',
      'stationslekkage',
      'zolderlekkages',
    ])
  })

  it('also where nobody wrote its parts as words of their own', () => {
    const db = filled('dakgootlekkage', 'kippenhoklekkage')
    expect(compoundsOf(db, 'goot')).toEqual(['dakgootlekkage'])
    expect(compoundsOf(db, 'lekkage').toSorted()).toEqual(['dakgootlekkage', 'kippenhoklekkage'])
  })

  it('but not where it stands by accident', () => {
    // A verb with a prefix, a head of two letters, one without a vowel, what follows is no word.
    const db = filled('verwerken', 'polekkage', 'brrlekkage', 'afstandsgootxyz', 'klantendag', 'antenne')
    expect(compoundsOf(db, 'werken')).toEqual([])
    expect(compoundsOf(db, 'lekkage')).toEqual([])
    expect(compoundsOf(db, 'goot')).toEqual([])
    expect(compoundsOf(db, 'tend')).toEqual([])
    expect(compoundsOf(db, 'age')).toEqual([])
  })

  it('of three letters that begins with it, where the rest is a word', () => {
    const db = filled('dakgoot, dakloos en dakraam', 'gat')
    expect(longerWords(db, 'dak')).toEqual(['dakgoot', 'dakraam'])
  })
})
