import type { PersonRow } from '#db/projections/rowTypes.ts'
import type { PersonLine } from '#shared/contract/people.ts'

/** What is told of someone wherever people are listed. */
export const personLine = ({ kind, id, name, tradeName, city, email }: PersonRow): PersonLine => ({
  kind,
  id,
  name,
  tradeName,
  city,
  email,
})
