import { load } from '#db/kind.ts'
import { customerKind, klussenierKind } from '#db/kinds/index.ts'
import { casesUnder } from '#db/queries/cases.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import { mergedRecords } from '#db/queries/persons.ts'
import { today } from '#shared/calendar/index.ts'
import type { MergedRecord, PersonKind } from '#shared/contract/people.ts'
import type { Instant } from '#shared/kernel/date.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { CoreContext } from '../context.ts'

/** When a record was last merged, and by whom. */
const mergerOf = (context: CoreContext, kind: PersonKind, id: string) => {
  const { db } = context.administration
  const { history } = kind === 'customer' ? load(db, customerKind, id) : load(db, klussenierKind, id)
  const last = history.findLast(
    ({ event }) => event.type === 'customerMerged' || event.type === 'klussenierMerged',
  )
  return last ? { on: today(last.at as Instant), by: last.by } : null
}

/** The records that were merged into that of a person, also by way of others, each as it still is by itself. */
export const mergedInto = (context: CoreContext, kind: PersonKind, id: string): readonly MergedRecord[] => {
  const { db } = context.administration
  const rows = mergedRecords(db).get(id) ?? []
  if (rows.length === 0) return []
  const names = new Map(mediatorsList(db).map((mediator) => [mediator.id as string, mediator.name]))
  return rows.flatMap((row) => {
    const merger = mergerOf(context, kind, row.id)
    if (!merger) return []
    return {
      kind,
      id: row.id as CustomerId | KlussenierId,
      name: row.name,
      tradeName: row.tradeName,
      city: row.city,
      email: row.email,
      phone: row.phone,
      on: merger.on,
      by: names.get(merger.by) ?? null,
      cases: casesUnder(db, row.id),
    }
  })
}
