import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { recordsOfPerson, standsFor } from '#db/mergers.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { casesOfPerson } from '#db/queries/cases.ts'
import { personsWithWords } from '#db/queries/peopleList.ts'
import { type ActionCounts, countActions, keptBy } from '#shared/case/actions.ts'
import type { CaseOfPerson } from '#shared/contract/cases.ts'
import type { FoundPerson, MergedRecord, PersonKind, PersonLine } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { type Customer, customerOf } from '#shared/people/customer.ts'
import { type Klussenier, klussenierOf } from '#shared/people/klussenier.ts'
import { nameWords } from '#shared/people/nameWords.ts'
import { lineMaker } from '../cases/line.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { meantBesides } from './meantBesides.ts'
import { mergedInto } from './mergedInto.ts'
import { personLine } from './personLine.ts'

/** Of those who are named so. */
const mostNamed = 50

/** Whose own names begin with what was typed: not found by a place, or under another record of his. */
const namedSo = (typed: string) => {
  const words = nameWords(typed)
  return ({ name, tradeName }: PersonLine): boolean => {
    const names = nameWords(name, tradeName)
    return words.every((word) => names.some((one) => one.startsWith(word)))
  }
}

/**
 * Everyone whose name, trade name, place or e-mail has all the words, at most 50, by name, those first whose names begin so; and, where
 * these are few, who may be meant by a name that was mistyped.
 */
export const findPeople = (
  { administration: { db } }: CoreContext,
  { words, kind }: { words: string; kind?: PersonKind | undefined },
): readonly FoundPerson[] => {
  const kinds = kind ? [kind] : (['customer', 'klussenier'] as const)
  const named = kinds
    .flatMap((one) => personsWithWords(db, words, one, mostNamed))
    .toSorted((one, other) => (one.nameKey < other.nameKey ? -1 : one.nameKey > other.nameKey ? 1 : 0))
    .slice(0, mostNamed)
    .map(personLine)
  const ids = new Set(named.map(({ id }) => id))
  const meant = meantBesides(db, { words, kind }, named.length, ({ id }) => !ids.has(id))
  const isNamed = namedSo(words)
  const inOrder = [...named.filter(isNamed), ...named.filter((person) => !isNamed(person))]
  return [
    ...inOrder.map((person) => ({ ...person, alike: false })),
    ...meant.map((row) => ({ ...personLine(row), alike: true })),
  ]
}

type Card<P> = Outcome<{
  details: P
  version: number
  cases: readonly CaseOfPerson[]
  actions: ActionCounts
  merged: readonly MergedRecord[]
}>

type Cases = { readonly cases: readonly CaseOfPerson[]; readonly actions: ActionCounts }

const casesOf = (context: CoreContext, id: string): Cases => {
  const { db } = context.administration
  const records = new Set(recordsOfPerson(db, id))
  const rows = casesOfPerson(db, id)
  // Under whichever record of his he was in a case, it was he.
  const asOne = rows.map((row) => ({
    ...row,
    customerId: records.has(row.customerId) ? id : row.customerId,
    klussenierId: row.klussenierId !== null && records.has(row.klussenierId) ? id : row.klussenierId,
  }))
  const today = todayOf(context)
  const line = lineMaker(context)
  const cases = rows.map((row) => ({
    ...line(row),
    actions: {
      complainant: countActions([row.actions.complainant], today),
      respondent: countActions([row.actions.respondent], today),
    },
  }))
  return { cases, actions: keptBy(asOne, id, today) }
}

/**
 * A Klussenier with every case, last one first, and the records that were merged into his. Of a record that was merged
 * itself: the one that stands for him. Refuses `notFound`.
 */
export const klussenierCard = (context: CoreContext, id: KlussenierId): Card<Klussenier> => {
  const { db } = context.administration
  const { state, version } = load(db, klussenierKind, standsFor(db, id))
  if (state.is === 'absent') return refused('notFound', { what: 'klussenier', id })
  const merged = mergedInto(context, 'klussenier', state.id)
  return { ok: true, details: klussenierOf(state), version, merged, ...casesOf(context, state.id) }
}

/** A customer, as `klussenierCard`. Refuses `notFound`. */
export const customerCard = (context: CoreContext, id: CustomerId): Card<Customer> => {
  const { db } = context.administration
  const { state, version } = load(db, customerKind, standsFor(db, id))
  if (state.is === 'absent') return refused('notFound', { what: 'customer', id })
  const merged = mergedInto(context, 'customer', state.id)
  return { ok: true, details: customerOf(state), version, merged, ...casesOf(context, state.id) }
}
