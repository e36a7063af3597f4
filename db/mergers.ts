import type { ReadDb } from './sqlite.ts'

/** The record that stands for the person of this one: itself, unless it was merged into another. */
export const standsFor = (db: ReadDb, id: string): string => {
  const question = db.prepare<{ into: string | null }>(
    'SELECT merged_into AS "into" FROM person_row WHERE id = ?',
  )
  const passed = new Set<string>()
  let end = id
  for (let into = question.get(end)?.into; into && !passed.has(end); into = question.get(end)?.into) {
    passed.add(end)
    end = into
  }
  return end
}

/** All records of the person that one of them is of, as a `WITH` clause: `someone`. It goes through mergers both ways. */
export const someone = (first: string): string => `
  WITH RECURSIVE someone(id) AS (
    ${first}
    UNION SELECT merged_into FROM person_row JOIN someone USING (id) WHERE merged_into IS NOT NULL
    UNION SELECT person_row.id FROM person_row JOIN someone ON merged_into = someone.id)`

/** All records of the person that this one is of, through mergers both ways; itself first. */
export const recordsOfPerson = (db: ReadDb, id: string): string[] => [
  id,
  ...db
    .prepare<{ id: string }>(`${someone('VALUES (@id)')} SELECT id FROM someone WHERE id <> @id ORDER BY id`)
    .all({ id })
    .map((row) => row.id),
]
