import type { PersonRow } from '#db/projections/rowTypes.ts'
import type { PersonFacts } from '#shared/people/likeness.ts'

/** What someone can be recognised by. */
export const factsOf = ({ name, tradeName, email, phone, street, postalCode, city }: PersonRow) =>
  ({ name, tradeName, email, phone, street, postalCode, city }) satisfies PersonFacts
