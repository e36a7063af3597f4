import { standsFor } from '#db/mergers.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { personsByIds, recordsLike } from '#db/queries/persons.ts'
import type { DoublePair, PersonRef } from '#shared/contract/people.ts'
import { likely } from '#shared/people/likeness.ts'
import type { CoreContext } from '../../context.ts'
import { pairOf } from './pair.ts'
import { peopleIn } from './people.ts'

const most = 5

/** Who may be the same person as someone, most likely first, at most five. Refuses `notFound`. */
export const doublesOf = (
  context: CoreContext,
  { kind, id }: PersonRef,
): Outcome<{ pairs: readonly DoublePair[] }> => {
  const { db } = context.administration
  const standing = standsFor(db, id)
  const [row] = personsByIds(db, [standing])
  if (row?.kind !== kind) return refused('notFound', { what: kind, id })
  const people = peopleIn(db)
  const like = recordsLike(db, kind, {
    names: [row.name, row.tradeName].flatMap((name) => name ?? []),
    emails: row.email ? [row.email] : [],
    phones: row.phone ? [row.phone] : [],
  })
  const others = new Set(like.map((record) => people.standing(record.id)))
  others.delete(standing)
  const pairs = personsByIds(db, [...others])
    .filter((other) => !people.areApart(standing, other.id))
    .map((other) => ({ other, found: people.compare(row, other) }))
    .filter(({ found }) => found.score >= likely)
    .sort((a, b) => b.found.score - a.found.score || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, most)
  return { ok: true, pairs: pairs.map(({ other, found }) => pairOf(db, [row, other], found)) }
}
