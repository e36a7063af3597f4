import type { PlainDate } from '#shared/kernel/date.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import type { AmountRange, DayRange, FieldTest } from '#shared/search/query.ts'
import { tagOf } from '../indexed/tags.ts'
import { mediatorsList } from '../queries/mediators.ts'
import type { Cell, ReadDb } from '../sqlite.ts'
import { named } from './expressions.ts'
import { casesOfNamed } from './people.ts'
import { type Conditions, empty, type Names, type Plan } from './plan.ts'
import type { Wider } from './wider.ts'

/** What a field is asked with: what is late depends on `today`; `wider` says which other words may stand in a name. */
export type FieldContext = {
  readonly db: ReadDb
  readonly today: PlainDate
  readonly names: Names
  readonly wider: Wider
}

const between = (column: string, { from, to }: DayRange | AmountRange, names: Names): Conditions => {
  const conditions: string[] = []
  const bound: Record<string, Cell> = {}
  for (const [sign, value] of [
    ['>=', from],
    ['<=', to],
  ] as const) {
    if (value === null) continue
    const name = names.next()
    conditions.push(`${column} ${sign} @${name}`)
    bound[name] = value
  }
  return { conditions, bound }
}

const inWords = (expression: string): Plan => ({ ...empty, words: [expression] })

const tagged = (...tags: readonly string[]): Plan =>
  inWords(tags.length > 0 ? `tags : (${tags.map((tag) => `"${tag}"`).join(' OR ')})` : 'tags : "nothing"')

/** How a field is asked: by a tag or a column of the index where it has it, else by a condition. */
export const fieldPlan = (test: FieldTest, { db, today, names, wider }: FieldContext): Plan => {
  switch (test.field) {
    case 'klussenier':
    case 'customer':
      return inWords(casesOfNamed(db, test.field, test.value, wider))
    case 'number':
      return inWords(`number : (${named(test.value)})`)
    case 'document':
      return inWords(`{documents texts} : (${named(test.value)})`)
    case 'mediator': {
      const wanted = nameKey(test.value)
      const meant = mediatorsList(db).filter(({ name }) => ` ${nameKey(name)}`.includes(` ${wanted}`))
      return tagged(...meant.map(({ id }) => tagOf.mediator(id)))
    }
    case 'stage':
      return tagged(tagOf.stage(test.value))
    case 'outcome':
      return tagged(tagOf.outcome(test.value))
    case 'ground':
      return tagged(tagOf.ground(test.value))
    case 'direction':
      return tagged(tagOf.direction(test.value))
    case 'category':
      return tagged(tagOf.category(test.value))
    case 'region':
      return tagged(tagOf.region(test.value))
    case 'received':
      return { ...empty, ...between('case_row.received_on', test.value, names) }
    case 'closed':
      return { ...empty, ...between('case_row.closed_on', test.value, names) }
    case 'amount': {
      const { conditions, bound } = between('cents', test.value, names)
      const within = ['case_id = case_row.case_id', ...conditions].join(' AND ')
      return { ...empty, conditions: [`EXISTS (SELECT 1 FROM case_amount WHERE ${within})`], bound }
    }
    case 'late': {
      const name = names.next()
      const late = `case_row.queued = 1 AND case_row.due_key < @${name}`
      return { ...empty, conditions: [test.value ? `(${late})` : `NOT (${late})`], bound: { [name]: today } }
    }
  }
}
