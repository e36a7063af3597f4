import type { FieldName, Span } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'
import { nameOf, type Vocabulary } from './vocabulary.ts'

/** What can stand where the caret is. `text` goes in the place of `span`; a field still wants its value. */
export type Completion = {
  readonly text: string
  readonly field: FieldName
  /** Null for a field itself. */
  readonly value: string | null
}
/** `ask`: the field of which names or other values of the administration would fit; null for none. */
export type Completions = {
  readonly span: Span
  readonly options: readonly Completion[]
  readonly ask: { readonly field: FieldName; readonly begun: string } | null
}

const none = (at: number): Completions => ({ span: { from: at, to: at }, options: [], ask: null })

/** Fields whose values are names in the administration. */
const asked: readonly FieldName[] = ['klussenier', 'customer', 'mediator']

const fieldNamed = (vocabulary: Vocabulary, typed: string) =>
  vocabulary.fields.find(({ names }) => names.some((name) => nameOf(name) === nameOf(typed)))

const begins = (names: readonly string[], begun: string): boolean =>
  names.some((name) => nameOf(name).startsWith(nameOf(begun)))

const ofFields = (vocabulary: Vocabulary, begun: string, span: Span): Completions => ({
  span,
  options: vocabulary.fields
    .filter(({ names }) => begins(names, begun))
    .map(({ field, names }) => ({ text: `${names[0]}:`, field, value: null })),
  ask: null,
})

const ofValue = (
  vocabulary: Vocabulary,
  token: Extract<Token, { is: 'field' }>,
  caret: number,
): Completions => {
  const known = fieldNamed(vocabulary, token.name)
  if (!known)
    return ofFields(vocabulary, token.name, { from: token.from, to: token.from + token.name.length + 1 })
  const { field } = known
  const after = token.from + token.name.length + 1
  // A quote that is still open takes in all that comes behind it; what was begun ends at the caret.
  const unclosed = token.value?.open ? token.value.text.slice(0, Math.max(0, caret - after - 1)) : null
  const span = { from: after, to: unclosed === null ? (token.value?.to ?? after) : caret }
  const begun = unclosed ?? token.value?.text ?? ''
  const options = (vocabulary.values[field] ?? [])
    .filter(({ names }) => begins(names, begun))
    .map(({ value, names }) => ({ text: names[0] ?? value, field, value }))
  return { span, options, ask: asked.includes(field) ? { field, begun } : null }
}

/** What the field or the value under the caret can become: `caret` lies between characters, from 0. */
export const completionsAt = (typed: string, caret: number, vocabulary: Vocabulary): Completions => {
  const token = tokensOf(typed, vocabulary.or).find(({ from, to }) => from < caret && caret <= to)
  if (token?.is === 'field') {
    const colon = token.from + token.name.length
    return caret > colon
      ? ofValue(vocabulary, token, caret)
      : ofFields(vocabulary, token.name, { from: token.from, to: colon + 1 })
  }
  // Signs alone begin no name.
  if (token?.is !== 'word' || nameOf(token.text) === '') return none(caret)
  return ofFields(vocabulary, token.text, { from: token.from, to: token.to })
}
