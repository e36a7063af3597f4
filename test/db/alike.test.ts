import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import { learnIndexed, wordBeginnings } from '#db/indexed/words.ts'
import { kinds, klussenierKind } from '#db/kinds/index.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { namesMeant, namesThatSound, wordsMeant } from '#db/search/alike.ts'
import { peopleMeant } from '#db/search/meant.ts'
import type { Db } from '#db/sqlite.ts'
import { type KlussenierId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { slipsIn } from '#shared/search/slips.ts'
import { mistyped } from '../bench/data/mistyped.ts'
import { personOf } from '../bench/data/people.ts'
import { Random } from '../bench/data/random.ts'
import * as small from './laboratory.ts'
import { filled } from './wordsOf.ts'

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

describe('names', () => {
  /** People as they are generated, with the words of their names as often as people have them. */
  const spread = (random: Random, many: number) => {
    const names = Array.from({ length: many }, (_, nth) => personOf(random, nth).name)
    return { names, all: names.flatMap((name) => nameWords(name)), db: withNames(...names) }
  }
  it('with one or two letters mistyped, however short, are among the first five, 95 times in 100', () => {
    const random = new Random(7)
    const { all, db } = spread(random, 400)
    let found = 0
    const rounds = 2_000
    for (let round = 0; round < rounds; round += 1) {
      const meant = random.one(all)
      if (words(namesMeant(db, mistyped(random, meant), 5)).includes(meant)) found += 1
    }
    expect(found / rounds).toBeGreaterThanOrEqual(0.95)
  })

  it('of people, with one or two letters mistyped, have someone who is called so among the first five', () => {
    const random = new Random(9)
    const { names, db } = spread(random, 400)
    let found = 0
    const rounds = 500
    for (let round = 0; round < rounds; round += 1) {
      const meant = random.one(names)
      const people = peopleMeant(db, mistyped(random, meant), undefined, 5)
      if (people.some(({ name }) => name === meant)) found += 1
    }
    expect(found / rounds).toBeGreaterThanOrEqual(0.95)
  })

  it('that were typed as one word are taken apart where one of them is right', () => {
    const db = withNames('Jan Janssens', 'Renée De Smet', 'Piet Bos')
    const called = (text: string) => peopleMeant(db, text, 'klussenier', 5).map(({ name }) => name)
    expect(called('janjanssens')).toEqual(['Jan Janssens'])
    expect(called('PietxBis')).toEqual(['Piet Bos'])
    expect(called('reneede Smet')).toEqual(['Renée De Smet'])
    expect(called('qqqqqqqqbosqqqqq')).toEqual([])
  })

  it('that are short do not keep someone from being found by his other names', () => {
    const db = withNames('An Janssens', 'Bo Wouters')
    const called = (text: string) => peopleMeant(db, text, 'klussenier', 5).map(({ name }) => name)
    expect(called('Bo Janssens')).toEqual(['An Janssens'])
    expect(called('dr. Wauters')).toEqual(['Bo Wouters'])
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

  it('of few letters are found by the very word where there is one, and else by what is near', () => {
    const db = withNames('Jan Bos', 'Jos Vos', 'Janneke Mos')
    expect(words(namesMeant(db, 'jan', 5))).toEqual(['jan', 'janneke'])
    expect(words(namesMeant(db, 'bos', 5))).toEqual(['bos'])
    expect(namesMeant(db, 'bis', 2)).toEqual([
      { word: 'bos', apart: 1 },
      { word: 'jos', apart: 2 },
    ])
    expect(namesMeant(db, 'bis', 5, { strict: true })).toEqual([])
  })

  it.each([
    ['Jansen', 'janssens'],
    ['Janssen', 'janssens'],
    ['Thyssen', 'thijsen'],
    ['Claes', 'klaes'],
    ['Desmedt', 'smet'],
  ])('sound alike: %s and %s', (one, other) => {
    expect(namesThatSound(withNames(`Piet ${other}`), one)).toEqual(nameWords(other))
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
        for (const { slip: way } of kept) expect(typed).toContain(way)
        expect(kept.map((way) => way.slip)).toContain(one.slice(0, 7))
        expect(kept).toHaveLength(typed.size)
      }),
      { numRuns: 60 },
    )
  })
})

describe('words of texts', () => {
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
    const db = filled('Façade, ijzer & 12 ß-stralen', 'dakgoot dakgoot', 'Zoë’s tegels, tegel2 en tegelŋ')
    const known = () => [
      ...db.prepare('SELECT * FROM search_word ORDER BY word').all(),
      ...db.prepare('SELECT * FROM search_part ORDER BY part, word').all(),
      ...db.prepare('SELECT * FROM search_odd ORDER BY word').all(),
    ]
    const live = known()
    learnIndexed(db, 0, wordBeginnings)
    expect(known()).toEqual(live)
    expect(live.length).toBeGreaterThan(6)
  })
})
