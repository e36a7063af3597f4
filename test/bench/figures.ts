import type { CoreContext } from '#core/context.ts'
import { officeFigures } from '#core/figures/officeFigures.ts'
import { recordOf } from '#core/figures/recordOf.ts'
import { yearsCompared } from '#shared/figures/yearFigures.ts'
import type { KlussenierId } from '#shared/kernel/id.ts'
import type { Operation } from './measure.ts'

/** Of more cases a year takes half a second each time. */
const many = 20_000

/**
 * The figures of the latest year beside those before it, and the record of the Klussenier with the most cases. The floors read the same
 * rows and count nothing.
 */
export const figuresOn = (context: CoreContext): readonly (() => Operation)[] => {
  const { db } = context.administration
  const { n = 0, last = '' } =
    db
      .prepare<{ n: number; last: string }>('SELECT count(*) AS n, max(closed_on) AS last FROM case_row')
      .get() ?? {}
  const year = Number(last.slice(0, 4))
  const [from, to] = [`${year - yearsCompared + 1}-01-01`, `${year}-12-31`]
  const ofYears = db.prepare(
    'SELECT * FROM case_row WHERE (received_on BETWEEN @from AND @to) OR (closed_on BETWEEN @from AND @to)',
  )
  const { id } =
    db
      .prepare<{ id: KlussenierId }>(
        'SELECT klussenier_id AS id FROM case_row WHERE id IS NOT NULL GROUP BY id ORDER BY count(*) DESC LIMIT 1',
      )
      .get() ?? {}
  const ofKlussenier = db.prepare('SELECT * FROM case_row WHERE klussenier_id = ?')
  return [
    () => ({
      name: 'the figures of a year and four before it',
      goal: null,
      grows: true,
      ...(n > many && { rounds: 20 }),
      product: () => officeFigures(context, year),
      floor: () => ofYears.all({ from, to }),
    }),
    () => ({
      name: 'the record of a Klussenier',
      goal: null,
      grows: true,
      product: () => id && recordOf(context, id),
      floor: () => id && ofKlussenier.all(id),
    }),
  ]
}
