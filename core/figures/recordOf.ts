import { load } from '#db/kind.ts'
import { klussenierKind } from '#db/kinds/index.ts'
import { standsFor } from '#db/mergers.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { casesOfPerson } from '#db/queries/cases.ts'
import { klussenierSide } from '#shared/case/vocabulary.ts'
import { type KlussenierRecord, klussenierRecord } from '#shared/figures/klussenierRecord.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { klussenierOf } from '#shared/people/klussenier.ts'
import type { CoreContext } from '../context.ts'

/**
 * Every case of a Klussenier over the years, under all records of his; of a record that was merged: of the one that
 * stands for him. Refuses `notFound`.
 */
export const recordOf = (
  { administration: { db } }: CoreContext,
  id: KlussenierId,
): Outcome<{ record: KlussenierRecord }> => {
  const { state } = load(db, klussenierKind, standsFor(db, id))
  if (state.is === 'absent') return refused('notFound', { what: 'klussenier', id })
  const details = klussenierOf(state)
  const cases = casesOfPerson(db, details.id).map((figures) => ({
    figures,
    own: figures.actions[klussenierSide(figures.direction)],
  }))
  return { ok: true, record: klussenierRecord({ id: details.id, name: details.name }, cases) }
}
