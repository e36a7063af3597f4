import type { CoreContext } from '#core/context.ts'
import { streamsAfter } from '#db/eventLog.ts'
import { kinds } from '#db/kinds/index.ts'
import { snake } from '#db/projections/cells.ts'
import { partOfStreams } from '#db/projections/partOfStreams.ts'
import { rebuildIndex, rebuildLists } from '#db/projections/rebuild.ts'
import { cellsOf } from '#db/projections/rewrite.ts'
import { tables, wordIndexes } from '#db/projections/tables.ts'
import type { Cell, Db } from '#db/sqlite.ts'
import type { Operation } from './measure.ts'

/** More cases than this take minutes. */
const many = 20_000

const roundsOn = (db: Db): number =>
  (db.prepare<{ n: number }>('SELECT count(*) AS n FROM case_row').get()?.n ?? 0) > many ? 1 : 3

/** All that lists are made of, computed from the log, beside reading and parsing the log. */
const lists = ({ administration: { db }, version }: CoreContext): Operation => ({
  name: 'all lists made again from the log',
  goal: 2,
  grows: true,
  rounds: roundsOn(db),
  product: () => rebuildLists(db, kinds, version),
  floor: () => {
    let read = 0
    for (const { payload } of db
      .prepare<{ payload: string }>('SELECT payload FROM event ORDER BY seq')
      .iterate()) {
      JSON.parse(payload)
      read += 1
    }
    return read
  },
})

type Index = (typeof wordIndexes)[number]

/** The texts of all streams as the indexes take them, worked out beforehand and held in memory. */
const preparedTexts = (db: Db): Readonly<Record<Index, Record<string, Cell>[]>> => {
  const prepared: Record<Index, Record<string, Cell>[]> = {
    search_index: [],
    name_index: [],
    person_index: [],
  }
  for (let seq = 0; ; ) {
    const streams = streamsAfter(db, seq, 500)
    for (const { rows } of partOfStreams(kinds, streams, 'searched'))
      for (const index of wordIndexes)
        for (const row of rows[index] ?? []) prepared[index].push(cellsOf(db, index, row))
    if (streams.length < 500) return prepared
    seq = streams.at(-1)?.said[0]?.seq ?? seq
  }
}

/** The index made again from the log, beside bare inserts of the same texts into the same indexes, and one merge. */
const index = ({ administration: { db } }: CoreContext): Operation => {
  const prepared = preparedTexts(db)
  const bare = (of: Index): string => `bare_${of}`
  return {
    name: 'the index of the search made again from the log',
    goal: 1.5,
    grows: true,
    rounds: roundsOn(db),
    product: () => rebuildIndex(db, kinds),
    floor: () =>
      db.immediately(() => {
        for (const of of wordIndexes) {
          const made = new RegExp(`CREATE VIRTUAL TABLE ${of}[^;]*;`).exec(tables[of].ddl)?.[0] ?? ''
          db.exec(`DROP TABLE IF EXISTS ${bare(of)}; ${made.replace(of, bare(of))}`)
          const set = (setting: string, value: number) =>
            db.exec(`INSERT INTO ${bare(of)} (${bare(of)}, rank) VALUES ('${setting}', ${value})`)
          set('automerge', 0)
          set('hashsize', 67_108_864)
          const names = Object.keys(tables[of].columns)
          const insert = db.write(
            `INSERT INTO ${bare(of)} (${names.map(snake).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
          )
          for (const cells of prepared[of]) insert(cells)
          set('merge', -1_000_000)
        }
      }),
  }
}

/** What is done once after a new version was installed, and wants more memory than the rest. */
export const remakingOn = (context: CoreContext): readonly (() => Operation)[] => [
  () => lists(context),
  () => index(context),
]
