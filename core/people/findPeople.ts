import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { PersonRow } from '#db/projections/rowTypes.ts'
import { caseCountsOfKlusseniers, casesOfPerson } from '#db/queries/cases.ts'
import { personsList, personsWithWords } from '#db/queries/persons.ts'
import { type ActionCounts, keptBy } from '#shared/case/actions.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { KlussenierLine, PersonKind, PersonLine } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { Customer } from '#shared/people/customer.ts'
import type { Klussenier } from '#shared/people/klussenier.ts'
import { lineMaker } from '../cases/line.ts'
import { type CoreContext, todayOf } from '../context.ts'

const asLine = ({ kind, id, name, tradeName, city, email }: PersonRow): PersonLine => ({
  kind,
  id,
  name,
  tradeName,
  city,
  email,
})

/** Everyone whose name, trade name or e-mail has all the words, at most 50, by name. */
export const findPeople = (
  context: CoreContext,
  { words, kind }: { words: string; kind?: PersonKind | undefined },
): readonly PersonLine[] => personsWithWords(context.administration.db, words, kind, 50).map(asLine)

/** All Klusseniers by name, with how many cases there were about or by each. */
export const listKlusseniers = ({ administration: { db } }: CoreContext): readonly KlussenierLine[] => {
  const counts = caseCountsOfKlusseniers(db)
  return personsList(db, 'klussenier').map((row) => ({
    ...asLine(row),
    id: row.id as KlussenierId,
    active: row.active,
    cases: counts.get(row.id)?.cases ?? 0,
    open: counts.get(row.id)?.open ?? 0,
  }))
}

type Card<P> = Outcome<{ details: P; version: number; cases: readonly CaseLine[]; actions: ActionCounts }>

const casesOf = (context: CoreContext, id: string): { cases: readonly CaseLine[]; actions: ActionCounts } => {
  const rows = casesOfPerson(context.administration.db, id)
  return {
    cases: rows.map(lineMaker(context)),
    actions: keptBy(rows, id, todayOf(context)),
  }
}

/** A Klussenier with every case, last one first. Refuses `notFound`. */
export const klussenierCard = (context: CoreContext, id: KlussenierId): Card<Klussenier> => {
  const { state, version } = load(context.administration.db, klussenierKind, id)
  if (state.is === 'absent') return refused('notFound', { what: 'klussenier', id })
  const { is: _, ...details } = state
  return { ok: true, details, version, ...casesOf(context, id) }
}

/** A customer with every case, last one first. Refuses `notFound`. */
export const customerCard = (context: CoreContext, id: CustomerId): Card<Customer> => {
  const { state, version } = load(context.administration.db, customerKind, id)
  if (state.is === 'absent') return refused('notFound', { what: 'customer', id })
  const { is: _, ...details } = state
  return { ok: true, details, version, ...casesOf(context, id) }
}
