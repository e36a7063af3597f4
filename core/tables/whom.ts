import type { PersonKind } from '#db/queries/persons.ts'
import { type CustomerId, type KlussenierId, newId } from '#shared/kernel/id.ts'
import type { AlikeAs } from '#shared/tables/alike.ts'
import { matchPerson } from '#shared/tables/identity.ts'
import { problem, type RowReason, type RowRemark, remark } from '#shared/tables/outcome.ts'
import type { ToldPerson } from '#shared/tables/told.ts'
import type { Knowledge, Person } from './knowledge.ts'

/** Someone who is registered for a row. `key`: of the row, when the row is about him alone. */
export type NewPerson = {
  readonly kind: PersonKind
  readonly id: CustomerId | KlussenierId
  readonly told: ToldPerson
  readonly active: boolean
  readonly key: string | null
}

/** Someone as a row told of him, for the rows after it. */
export const asPerson = (
  { id, told, active }: Pick<NewPerson, 'told' | 'active'> & { readonly id: string },
  row: number,
): Person => ({
  id,
  name: told.name,
  tradeName: told.tradeName,
  street: told.address?.street || null,
  postalCode: told.address?.postalCode || null,
  city: told.address?.city || null,
  email: told.email,
  phone: told.phone,
  language: told.language,
  active,
  row,
})

/** What was known before a row, and what becomes of who looks like someone else. */
export type Deciding = { readonly knowledge: Knowledge; readonly alike: AlikeAs }

/** `why`: whom he looks like, and for whom he is taken. */
export type Found =
  | { readonly is: 'refused'; readonly reason: RowReason }
  | { readonly is: 'known'; readonly person: Person; readonly why: readonly RowRemark[] }
  | { readonly is: 'new'; readonly made: NewPerson; readonly why: readonly RowRemark[] }

/**
 * Whom a row tells of: someone who is known, someone new, or one of several whom nothing tells apart. Someone new who
 * looks like another is told with it, and only taken for him when the mediator said so.
 */
export const whom = (
  kind: PersonKind,
  told: ToldPerson,
  { knowledge, alike, key, active }: Deciding & { readonly key: string | null; readonly active: boolean },
): Found => {
  const match = matchPerson(told, knowledge.named(kind, told.name))
  const { name } = told
  if (match.is === 'several') return { is: 'refused', reason: problem('severalKnown', { name }) }
  if (match.is === 'known') return { ...match, why: [] }
  const like = knowledge.like(kind, told)
  const made = { kind, id: newId<CustomerId | KlussenierId>(), told, active, key }
  if (!like) return { is: 'new', made, why: [] }
  const { person, score, reasons, others } = like
  const { name: known, city, row } = person
  const looks = remark('likePerson', {
    name,
    known,
    city,
    person: row === null ? person.id : null,
    row,
    score,
    reasons,
  })
  if (alike === 'add') return { is: 'new', made, why: [looks] }
  if (alike === 'leave') return { is: 'refused', reason: looks }
  if (others) return { is: 'refused', reason: problem('severalLike', { name }) }
  return { is: 'known', person, why: [looks, remark('takenFor', { name, known })] }
}
