import { categories, condition, direction, outcome, stage } from '../case/vocabulary.ts'
import { regions } from '../figures/region.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { FieldName, FieldValues, QueryProblem, Span } from './query.ts'
import { readAmounts, readDays } from './ranges.ts'
import type { FieldText } from './tokens.ts'
import { named, nearest, type Vocabulary } from './vocabulary.ts'

export type Problems = QueryProblem[]

/** Adds a problem; gives null, for what then has no value. */
export const tell = <C extends QueryProblem['code']>(
  problems: Problems,
  { from, to }: Span,
  code: C,
  facts: Extract<QueryProblem, { code: C }>['facts'],
): null => {
  problems.push({ code, facts, from, to } as Extract<QueryProblem, { code: C }>)
  return null
}

/** The words of a text as the index has them: letters and digits. */
export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:\p{M}[\p{L}\p{N}\p{M}]*)*/gu) ?? []

/** What a field takes, read from what was typed after its colon; null where that is nothing that it takes, which is told. */
export const fieldValue = (
  field: FieldName,
  value: FieldText,
  {
    name,
    vocabulary,
    today,
    problems,
  }: {
    /** The field as it was typed. */
    readonly name: string
    readonly vocabulary: Vocabulary
    readonly today: PlainDate
    readonly problems: Problems
  },
): FieldValues[FieldName] | null => {
  const { text } = value
  const chosen = (options: readonly string[]): string | null => {
    const values = vocabulary.values[field] ?? []
    const found = named(values, text)
    if (found && options.includes(found.value)) return found.value
    return tell(problems, value, 'unknownValue', { field, value: text, near: nearest(values, text) })
  }
  switch (field) {
    case 'stage':
      return chosen(stage.options) as FieldValues['stage'] | null
    case 'outcome':
      return chosen(outcome.options) as FieldValues['outcome'] | null
    case 'ground':
      return chosen(condition.options) as FieldValues['ground'] | null
    case 'direction':
      return chosen(direction.options) as FieldValues['direction'] | null
    case 'category':
      return chosen([...categories, 'none']) as FieldValues['category'] | null
    case 'region':
      return chosen([...regions, 'unknown']) as FieldValues['region'] | null
    case 'late': {
      const said = chosen(['yes', 'no'])
      return said === null ? null : said === 'yes'
    }
    case 'received':
    case 'closed': {
      const days = readDays(text, today)
      if (!days) return tell(problems, value, 'notADay', { value: text })
      return days.from && days.to && days.from > days.to
        ? tell(problems, value, 'emptyRange', { value: text })
        : days
    }
    case 'amount': {
      const cents = readAmounts(text)
      if (!cents) return tell(problems, value, 'notAnAmount', { value: text })
      return cents.from !== null && cents.to !== null && cents.from > cents.to
        ? tell(problems, value, 'emptyRange', { value: text })
        : cents
    }
    default:
      return wordsIn(text).length > 0 ? text.trim() : tell(problems, value, 'valueMissing', { field: name })
  }
}
