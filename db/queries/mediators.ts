import type { MediatorId } from '#shared/kernel/id.ts'
import { decode, type Raw, selected } from '../projections/cells.ts'
import type { MediatorRow } from '../projections/rowTypes.ts'
import type { ReadDb } from '../sqlite.ts'

/** All mediators, those who left as well (`active` false), by name. */
export const mediatorsList = (db: ReadDb): MediatorRow[] =>
  db
    .prepare<Raw>(`SELECT ${selected('mediator_row')} FROM mediator_row ORDER BY name COLLATE NOCASE, id`)
    .all()
    .map((row) => decode('mediator_row', row))

/** How mediators are called, those who left as well. */
export const mediatorNames = (db: ReadDb): ReadonlyMap<MediatorId, string> =>
  new Map(
    db
      .prepare<{ id: MediatorId; name: string }>('SELECT id, name FROM mediator_row')
      .all()
      .map(({ id, name }) => [id, name]),
  )
