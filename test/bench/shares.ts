import type { CoreContext } from '#core/context.ts'
import { saidIn } from '#db/indexed/said.ts'
import { kinds } from '#db/kinds/index.ts'
import { namesMeant } from '#db/search/alike.ts'
import { peopleMeant } from '#db/search/meant.ts'
import type { Db } from '#db/sqlite.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { mistyped } from './data/mistyped.ts'
import { Random } from './data/random.ts'

/** What is no time: a part of a whole, and how much of it is wanted. */
export type Share = {
  readonly name: string
  readonly is: number
  readonly goal: number
  readonly verdict: 'held' | 'missed'
}

const atLeast = (name: string, is: number, goal: number): Share => ({
  ...{ name, is, goal },
  verdict: is >= goal ? 'held' : 'missed',
})
const atMost = (name: string, is: number, goal: number): Share => ({
  ...{ name, is, goal },
  verdict: is <= goal ? 'held' : 'missed',
})

/** In how many of these rounds something was so. */
const partOf = (rounds: number, isSo: () => boolean): number => {
  let so = 0
  for (let round = 0; round < rounds; round += 1) if (isSo()) so += 1
  return so / rounds
}

/** Names as often as people have them, and which of them are found when letters are mistyped. */
const names = (db: Db): readonly Share[] => {
  const known = db
    .prepare<{ name: string }>('SELECT name FROM person_row ORDER BY id LIMIT 20000')
    .all()
    .map(({ name }) => name)
  const random = new Random(11)
  const inWords = partOf(2000, () => {
    const meant = random.one(nameWords(random.one(known)))
    return namesMeant(db, mistyped(random, meant), 5).some(({ word }) => word === meant)
  })
  const whole = partOf(500, () => {
    const meant = random.one(known)
    return peopleMeant(db, mistyped(random, meant), undefined, 5).some(({ name }) => name === meant)
  })
  return [
    atLeast('mistyped words of names found in the first five', inWords, 0.95),
    atLeast('mistyped whole names found in the first five', whole, 0.95),
  ]
}

/** Of every so many cases the texts are read: to read all takes as long as to make the index. */
const every = 20

/** Bytes of all that the index was made of. */
const textBytes = (db: Db): number => {
  const caseKind = kinds.find(({ stream }) => stream === 'case')
  invariant(caseKind, 'no kind of cases')
  const ids = db.prepare<{ id: string }>('SELECT case_id AS id FROM case_row ORDER BY first_seq').all()
  let bytes = 0
  for (const { id } of ids.filter((_, nth) => nth % every === 0)) {
    const [row] = caseKind.rowsOf(db, id).rows.search_index ?? []
    if (!row) continue
    const { rowid: _, tags: __, texts, ...said } = row
    bytes += Buffer.byteLength(Object.values(said).join('') + saidIn(db, JSON.stringify(texts)))
  }
  return bytes * every
}

/** The tables of the search: three indexes, the words that there are and what compounds end in. */
const indexBytes = (db: Db): number => {
  const sizes = db
    .prepare<{ name: string; bytes: number }>('SELECT name, pgsize AS bytes FROM dbstat WHERE aggregate = 1')
    .all()
  return sizes
    .filter(({ name }) => /^(?:search|name|person)_index_|^search_(?:word|part|odd)$/.test(name))
    .reduce((sum, { bytes }) => sum + bytes, 0)
}

/** How much is found, and how much room that takes. */
export const sharesOf = ({ administration: { db } }: CoreContext): readonly Share[] => [
  ...names(db),
  atMost('the indexes of the search beside the texts', indexBytes(db) / textBytes(db), 0.65),
]
