import { recordsOfPerson, standsFor } from '../mergers.ts'
import type { Db } from '../sqlite.ts'
import type { PersonRow } from './rowTypes.ts'
import type { Rows } from './tables.ts'

/**
 * Everyone once, with how many cases there were under all records of his, in the orders in which lists of people are read. Like the
 * tallies of no stream in particular: a row follows from the rows of a person and of his cases, and is written with them.
 * `most` and `latest` are there to be walked upwards, by name where they are equal.
 */
export const personList = 'person_list'
const tableDdl = `
    CREATE TABLE ${personList} (
      first_seq INTEGER PRIMARY KEY,
      id        TEXT NOT NULL UNIQUE,
      kind      TEXT NOT NULL,
      name_key  TEXT NOT NULL,
      active    INTEGER NOT NULL,
      cases     INTEGER NOT NULL,
      open      INTEGER NOT NULL,
      last_on   TEXT,
      most      INTEGER GENERATED ALWAYS AS (-cases) VIRTUAL,
      latest    INTEGER GENERATED ALWAYS AS (-CAST(replace(coalesce(last_on, '0'), '-', '') AS INTEGER)) VIRTUAL
    ) STRICT;`
const indexDdl = `
    CREATE INDEX person_list_name ON ${personList} (kind, name_key, first_seq);
    CREATE INDEX person_list_most ON ${personList} (kind, most, name_key, first_seq);
    CREATE INDEX person_list_latest ON ${personList} (kind, latest, name_key, first_seq);`
export const personListDdl = `${tableDdl}${indexDdl}`

const kinds = { customer: 'customer_id', klussenier: 'klussenier_id' } as const

/** Writes the rows of people of a kind. `isHis`: which cases are someone's; `who`: whom to write. */
const listing = (kind: PersonRow['kind'], isHis: string, who: string): string => `
  INSERT INTO ${personList} (first_seq, id, kind, name_key, active, cases, open, last_on)
  SELECT event.seq, person_row.id, person_row.kind, person_row.name_key, person_row.active,
    count(case_row.first_seq), count(case_row.first_seq) FILTER (WHERE closed_on IS NULL), max(received_on)
  FROM person_row CROSS JOIN event ON event.stream = '${kind}/' || person_row.id AND event.version = 1
  LEFT JOIN case_row ON case_row.${kinds[kind]} ${isHis}
  WHERE +person_row.kind = '${kind}' AND merged_into IS NULL AND ${who}
  GROUP BY person_row.id`

// Everyone of a kind in the order of ids, as people, their first events and their cases lie.
const everyone = (kind: PersonRow['kind']) => listing(kind, '= person_row.id', 'true')
const one = (kind: PersonRow['kind']) =>
  `${listing(kind, 'IN (SELECT value FROM json_each(@records))', 'person_row.id = @id')}
  ON CONFLICT (first_seq) DO UPDATE SET
    name_key = excluded.name_key, active = excluded.active, cases = excluded.cases, open = excluded.open,
    last_on = excluded.last_on`
const writing = { customer: one('customer'), klussenier: one('klussenier') } as const

const listAgain = (db: Db, kind: PersonRow['kind'], records: ReadonlySet<string>): void => {
  const standing = new Set([...records].map((id) => standsFor(db, id)))
  const remove = db.write(`DELETE FROM ${personList} WHERE id = ?`)
  for (const id of records) if (!standing.has(id)) remove(id)
  for (const id of standing) {
    const written = db.write(writing[kind])({ id, records: JSON.stringify(recordsOfPerson(db, id)) })
    // Nobody has this record any more, or not yet.
    if (written === 0) remove(id)
  }
}

/** What of a case shows in the list of people. */
const partOf = ({ case_row: [row] = [] }: Rows): string =>
  row ? JSON.stringify([row.customerId, row.klussenierId, row.closedOn === null, row.receivedOn]) : ''

const personOf = ({ person_row: [row] = [] }: Rows): string =>
  row ? JSON.stringify([row.nameKey, row.active, row.mergedInto]) : ''

/** Lists those again whom the rows of a stream are about, once they are written. */
export const relist = (db: Db, before: Rows, after: Rows): void => {
  const rows = [before, after]
  if (partOf(before) !== partOf(after)) {
    const cases = rows.flatMap(({ case_row = [] }) => case_row)
    listAgain(db, 'customer', new Set(cases.map(({ customerId }) => customerId)))
    listAgain(db, 'klussenier', new Set(cases.flatMap(({ klussenierId }) => klussenierId ?? [])))
  }
  if (personOf(before) !== personOf(after)) {
    const people = rows.flatMap(({ person_row = [] }) => person_row)
    const kind = people[0]?.kind
    if (kind) listAgain(db, kind, new Set(people.flatMap(({ id, mergedInto }) => [id, mergedInto ?? id])))
  }
}

/** Makes the list of everyone anew, and its indexes when it is full. */
export const listEveryone = (db: Db): void => {
  db.exec(`DROP TABLE IF EXISTS ${personList}; ${tableDdl}`)
  for (const kind of ['customer', 'klussenier'] as const) db.write(everyone(kind))()
  db.exec(indexDdl)
  const merged = db
    .prepare<{ id: string; kind: PersonRow['kind'] }>(
      'SELECT id, kind FROM person_row WHERE merged_into IS NOT NULL',
    )
    .all()
  for (const { id, kind } of merged) listAgain(db, kind, new Set([id]))
}
