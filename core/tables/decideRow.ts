import type { PersonKind } from '#db/queries/persons.ts'
import type { ImportedCase } from '#shared/case/facts.ts'
import type { Case } from '#shared/case/state.ts'
import { type CaseId, newId } from '#shared/kernel/id.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { differencesWith, identityOf } from '#shared/tables/identity.ts'
import {
  type ComparedField,
  problem,
  type RowDoing,
  type RowReason,
  type RowRemark,
  remark,
} from '#shared/tables/outcome.ts'
import type { ToldCase, ToldPerson, ToldRow } from '#shared/tables/told.ts'
import { contentOf, keyOf, type Person } from './knowledge.ts'
import { asPerson, type Deciding, type Found, type NewPerson, whom } from './whom.ts'

/** A past complaint that is opened and closed for a row. `customer`, `klussenier`: the ids of its parties. */
export type NewCase = {
  readonly id: CaseId
  readonly told: ToldCase
  readonly customer: string
  readonly klussenier: string | null
  readonly imported: Omit<ImportedCase, 'from'>
  readonly key: string
}

/** What a row comes to, and what is recorded for it; nothing unless it adds something. */
export type Decided = {
  readonly does: RowDoing
  readonly why: readonly RowReason[]
  readonly persons: readonly NewPerson[]
  readonly case: NewCase | null
}

const none = { persons: [], case: null } as const
const refused = (reason: RowReason): Decided => ({ does: 'refuse', why: [reason], ...none })
const knownAs = (why: readonly RowRemark[], fields: readonly ComparedField[]): Decided => ({
  does: 'known',
  why: [...why, ...(fields.length > 0 ? [remark('differs', { fields })] : [])],
  ...none,
})

const decidePerson = (
  kind: PersonKind,
  {
    told,
    active,
    key,
    row,
  }: {
    readonly told: ToldPerson
    readonly active: boolean | null
    readonly key: string
    readonly row: number
  },
  { knowledge, alike }: Deciding,
): Decided => {
  const differing = (person: Person): readonly ComparedField[] => [
    ...differencesWith(told, person),
    ...(active !== null && active !== person.active ? (['active'] as const) : []),
  ]
  const before = knowledge.importedAs(key)
  const imported = before && knowledge.person(before)
  if (imported) {
    // He may have been corrected since: a later row of this file still tells of him as this one does.
    knowledge.bring(kind, asPerson({ id: imported.id, told, active: imported.active }, row), { anew: false })
    return knownAs([remark('importedBefore', {})], differing(imported))
  }
  const found = whom(kind, told, { knowledge, alike, key, active: active ?? true })
  if (found.is === 'refused') return refused(found.reason)
  if (found.is === 'known') {
    const { person, why } = found
    const known =
      person.row === null
        ? remark('knownPerson', { name: person.name })
        : remark('repeatsRow', { row: person.row })
    return knownAs(why.length > 0 ? why : [known], differing(person))
  }
  knowledge.bring(kind, asPerson(found.made, row), { anew: true })
  return { does: 'add', why: found.why, persons: [found.made], case: null }
}

/** In what a case that was imported before differs from what a row tells now. */
const differencesWithCase = (told: ToldCase, known: Case): readonly ComparedField[] => {
  const { imported } = known
  const differing: readonly (readonly [ComparedField, boolean])[] = [
    ['receivedOn', told.receivedOn !== known.receivedOn],
    ['closedOn', told.closedOn !== imported?.closedOn],
    ['outcome', told.outcome !== imported?.outcome],
    ['subject', nameKey(told.subject) !== nameKey(known.subject)],
    ['description', told.description !== '' && told.description !== imported?.description],
    ['amount', told.amount !== null && told.amount !== imported?.amount],
    ['name', nameKey(told.customer.name) !== nameKey(known.customer.name)],
  ]
  return differing.flatMap(([one, differs]) => (differs ? [one] : []))
}

const decideCase = (
  {
    told,
    number,
    key,
    row,
  }: {
    readonly told: ToldCase
    readonly number: string | null
    readonly key: string
    readonly row: number
  },
  { knowledge, alike }: Deciding,
): Decided => {
  const before = knowledge.importedAs(key)
  const imported = before && knowledge.case(before)
  if (imported) return knownAs([remark('importedBefore', {})], differencesWithCase(told, imported))
  const around = { knowledge, alike, key: null, active: true }
  const customer = whom('customer', told.customer, around)
  const klussenier = told.klussenier && whom('klussenier', told.klussenier, around)
  if (customer.is === 'refused') return refused(customer.reason)
  if (klussenier?.is === 'refused') return refused(klussenier.reason)
  const persons = [customer, klussenier].flatMap((found) => (found?.is === 'new' ? [found.made] : []))
  for (const made of persons) knowledge.bring(made.kind, asPerson(made, row), { anew: true })
  const idOf = (found: Exclude<Found, { is: 'refused' }>): string =>
    found.is === 'new' ? found.made.id : found.person.id
  const { outcome, outcomeTold, closedOn, description, amount } = told
  return {
    does: 'add',
    why: [
      ...persons.map(({ kind, told: { name } }) =>
        kind === 'customer' ? remark('addsCustomer', { name }) : remark('addsKlussenier', { name }),
      ),
      ...told.categoriesUnread.map((value) => remark('categoryUnknown', { value })),
      ...customer.why,
      ...(klussenier?.why ?? []),
    ],
    persons,
    case: {
      id: newId<CaseId>(),
      told,
      customer: idOf(customer),
      klussenier: klussenier && idOf(klussenier),
      imported: { externalNumber: number, outcome, outcomeTold, closedOn, description, amount },
      key,
    },
  }
}

/**
 * What becomes of a row that could be read. Two rows of one file that are of the same complaint or person are one when
 * they say the same, and the later one is refused when they do not: which of them is right is not for us to say.
 */
export const decideRow = (row: ToldRow, at: number, deciding: Deciding): Decided => {
  const { knowledge } = deciding
  const key = keyOf(identityOf(row))
  const content = contentOf(JSON.stringify(row))
  const earlier = knowledge.earlier(key)
  if (earlier)
    return earlier.content === content
      ? knownAs([remark('repeatsRow', { row: earlier.row })], [])
      : refused(problem('differsFromRow', { row: earlier.row }))
  const decided =
    row.kind === 'cases'
      ? decideCase({ told: row.told, number: row.number, key, row: at }, deciding)
      : decidePerson(
          row.kind === 'customers' ? 'customer' : 'klussenier',
          { told: row.person, active: row.kind === 'klusseniers' ? row.active : null, key, row: at },
          deciding,
        )
  if (decided.does !== 'refuse') knowledge.remember(key, { row: at, content })
  return decided
}
