import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import { kinds, klussenierKind } from '#db/kinds/index.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { compoundsOf, longerWords, namesMeant, namesThatSound, wordsMeant } from '#db/search/alike.ts'
import { learnAllWords } from '#db/search/words.ts'
import type { Db } from '#db/sqlite.ts'
import { type KlussenierId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { slipsAllowed, slipsIn } from '#shared/search/slips.ts'
import { personOf } from '../bench/data/people.ts'
import { Random } from '../bench/data/random.ts'
import * as small from './laboratory.ts'

const register = (db: Db, name: string, tradeName: string | null = null): KlussenierId => {
  const id = newId<KlussenierId>()
  const details = { address: null, email: null, phone: null, language: 'nl' } as const
  const command = { type: 'registerKlussenier', active: true, id, name, tradeName, ...details } as const
  const done = execute(db, klussenierKind, id, command, {}, small.who)
  invariant(done.ok, 'refused', { done })
  return id
}
const withNames = (...names: readonly string[]): Db => {
  const { db } = small.opened(small.newFolder(), kinds)
  for (const name of names) register(db, name)
  return db
}
const words = (found: readonly { readonly word: string }[]) => found.map(({ word }) => word)

/** One letter added, left out, changed, or swapped with the next. */
const slip = (random: Random, word: string): string => {
  const at = random.between(0, word.length - 1)
  const letter = random.one([...'abcdefghijklmnopqrstuvwxyz'])
  switch (random.between(0, 3)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1)
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
}

describe('names', () => {
  it('with one or two letters mistyped are among the first five, 95 times in 100', () => {
    const random = new Random(7)
    const names = Array.from({ length: 400 }, (_, nth) => personOf(random, nth).name)
    const db = withNames(...names)
    const known = [...new Set(names.flatMap((name) => nameWords(name)))].filter((word) => word.length > 3)
    let found = 0
    const rounds = 2_000
    for (let round = 0; round < rounds; round += 1) {
      const meant = random.one(known)
      let typed = slip(random, meant)
      if (slipsAllowed(meant.length) === 2 && random.chance(0.5)) typed = slip(random, typed)
      if (words(namesMeant(db, typed, 5)).includes(meant)) found += 1
    }
    expect(found / rounds).toBeGreaterThanOrEqual(0.95)
  })

  it('that are there are the first, whatever else is like them', () => {
    const random = new Random(8)
    const names = Array.from({ length: 300 }, (_, nth) => personOf(random, nth).name)
    const db = withNames(...names)
    for (const word of new Set(names.flatMap((name) => nameWords(name))))
      expect(namesMeant(db, word, 5)[0]).toEqual({ word, apart: 0 })
  })

  it('come in the order of how near they are, and then of how many people have them', () => {
    const db = withNames('An Janssens', 'Bo Janssens', 'Piet Janssen', 'Jansje Hanssen')
    expect(words(namesMeant(db, 'janssen', 5)).slice(0, 4)).toEqual([
      'janssen',
      'janssens',
      'hanssen',
      'jansje',
    ])
  })

  it('of three letters are found by the very word, and longer ones by their beginning', () => {
    const db = withNames('Jan Bos', 'Jos Vos', 'Janneke Mos')
    expect(words(namesMeant(db, 'jan', 5))).toEqual(['jan', 'janneke'])
    expect(words(namesMeant(db, 'bos', 5))).toEqual(['bos'])
  })

  it.each([
    ['Jansen', 'janssens'],
    ['Janssen', 'janssens'],
    ['Thyssen', 'thijsen'],
    ['Claes', 'klaes'],
    ['Desmedt', 'smet'],
  ])('sound alike: %s and %s', (one, other) => {
    expect(namesThatSound(withNames(`Piet ${other}`), [one]).get(one)).toEqual(nameWords(other))
  })

  it('are kept and forgotten with the people who have them, and the same when made again', () => {
    const { db } = small.opened(small.newFolder(), kinds)
    const content = () => ({
      words: db.prepare('SELECT * FROM name_word ORDER BY word').all(),
      slips: db.prepare('SELECT * FROM name_slip ORDER BY slip, word').all(),
    })
    const id = register(db, 'Renée Wouters-Maes', 'Klusbedrijf De Smet')
    register(db, 'Piet Maes')
    for (const name of ['Renée Claes', 'Zoë Claes', 'Renée Maes']) {
      const command = { type: 'correctKlussenier', name } as const
      invariant(execute(db, klussenierKind, id, command, {}, small.who).ok, 'refused')
      const live = content()
      rebuild(db, kinds)
      expect(content()).toEqual(live)
    }
    expect(content().words).toContainEqual({ word: 'maes', sound: 'mas', persons: 2 })
  })

  it('keep the same ways to leave letters out as what is typed has', () => {
    const word = fc.stringMatching(/^[a-hk-z]{1,12}$/)
    const { db } = small.opened(small.newFolder(), kinds)
    fc.assert(
      fc.property(word, (one) => {
        register(db, `X ${one}`)
        const kept = db.prepare<{ slip: string }>('SELECT slip FROM name_slip WHERE word = ?').all(one)
        const typed = new Set(slipsIn(one))
        for (const { slip: way } of kept) if (way !== '') expect(typed).toContain(way)
        expect(kept.map((way) => way.slip)).toContain(one.slice(0, 7))
        if (one.length >= 6) expect(kept.filter((way) => way.slip !== '')).toHaveLength(typed.size)
      }),
      { numRuns: 60 },
    )
  })
})

describe('words of texts', () => {
  const filled = (...notes: readonly string[]) => {
    const { db } = small.opened()
    for (const [nth, text] of notes.entries()) {
      const id = small.newCase()
      execute(
        db,
        small.caseKind,
        id,
        small.openCommand(`2026-${nth}`, { subject: 'X' }),
        undefined,
        small.who,
      )
      execute(db, small.caseKind, id, { type: 'note', text }, undefined, small.who)
    }
    return db
  }

  it('are part of longer ones, where both parts are words of the administration', () => {
    const db = filled('dakgootlekkage en stationslekkage', 'dakgoot en station', 'lekkage', 'polekkage')
    expect(longerWords(db, 'Dakgoot')).toEqual(['dakgootlekkage'])
    expect(compoundsOf(db, 'lekkage').toSorted()).toEqual(['dakgootlekkage', 'stationslekkage'])
    expect(compoundsOf(db, 'age')).toEqual([])
  })

  it('may be meant by one that is mistyped: the nearest first, then those of most cases; three at most', () => {
    const db = filled('dakgoot', 'dakgoten dakgoot', 'dakroot', 'dakgoud', 'schoorsteen')
    expect(wordsMeant(db, 'dakgot')).toEqual([
      { word: 'dakgoot', apart: 1 },
      { word: 'dakgoten', apart: 2 },
      { word: 'dakgoud', apart: 2 },
    ])
    expect(words(wordsMeant(db, 'cshoorsteen'))).toEqual(['schoorsteen'])
    expect(wordsMeant(db, 'dag')).toEqual([])
  })

  it('are known while they come, as they are when all are made again', () => {
    const db = filled('Façade, ijzer & 12 ß-stralen', 'dakgoot dakgoot', 'Zoë’s tegels')
    const known = () => db.prepare('SELECT * FROM search_word ORDER BY word').all()
    const live = known()
    learnAllWords(db)
    expect(known()).toEqual(live)
    expect(live.length).toBeGreaterThan(6)
  })
})
