import { parseArgs } from 'node:util'
import { plainDate } from '#shared/kernel/date.ts'
import { type OptionKind, type Options, type Values, type Verb, type WrongUse, wrong } from './verb.ts'

const always = { data: 'text', json: 'flag', help: 'flag' } as const satisfies Options

/** What was typed. `verb` is null when only help was asked for. */
export type Typed = {
  readonly verb: Verb | null
  readonly words: readonly string[]
  readonly options: Values<Options>
  readonly data: string | undefined
  readonly json: boolean
  readonly help: boolean
}

/** Node's parser in its lenient form: what does not fit is told here, in words of ours. */
const tokensOf = (args: readonly string[], options: Options) =>
  parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [
        name,
        {
          type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
    ),
  }).tokens

const checked = (option: string, kind: OptionKind, value: string): string | WrongUse => {
  if (kind === 'date') return plainDate.safeParse(value).success ? value : wrong('notADate', { value })
  if (typeof kind === 'string' || kind.safeParse(value).success) return value
  return wrong('notAChoice', { option, value, choices: kind.options.join(', ') })
}

type Token = ReturnType<typeof tokensOf>[number]

/** The value of an option that was typed, or what is wrong with it. */
const readOption = (token: Extract<Token, { kind: 'option' }>, known: Options): string | true | WrongUse => {
  const { rawName: option, value, inlineValue } = token
  const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined
  if (kind === undefined) return wrong('unknownOption', { option })
  if (kind === 'flag') return value === undefined ? true : wrong('noValueHere', { option })
  // A value that begins with a dash is an option after a forgotten value, unless it is written as --option=value.
  if (!value || (asTyped(value).startsWith('-') && !inlineValue)) return wrong('valueNeeded', { option })
  return checked(option, kind, value)
}

/** Before a word that begins with a dash, so that it is not taken for an option: no argument has this character. */
const dashed = '\0'
const asWord = (arg: string): string => (/^-[^-]/.test(arg) && arg !== '-h' ? `${dashed}${arg}` : arg)
const asTyped = (word: string): string => (word.startsWith(dashed) ? word.slice(dashed.length) : word)

/** Whether one JSON value was asked for, however wrong the rest may be. */
export const asksForJson = (args: readonly string[]): boolean =>
  tokensOf(args, always).some((token) => token.kind === 'option' && token.name === 'json')

/** Reads the arguments of the command line against the verbs. */
export const readArguments = (args: readonly string[], verbs: readonly Verb[]): Typed | WrongUse => {
  const first = tokensOf(args, always).find((token) => token.kind === 'positional')?.value
  const verb = first === undefined ? null : (verbs.find(({ name }) => name === first) ?? undefined)
  if (verb === undefined) return wrong('unknownVerb', { verb: first ?? '' })

  const known: Options = { ...always, ...verb?.options }
  const words: string[] = []
  // Each value was checked against its kind, which is what `Values` says of it.
  const options: Record<string, string | true> = {}
  for (const token of tokensOf(verb?.dashed ? args.map(asWord) : args, known)) {
    if (token.kind === 'positional') words.push(asTyped(token.value))
    if (token.kind !== 'option') continue
    const value = readOption(token, known)
    if (typeof value === 'object') return value
    options[token.name] = value
  }
  words.shift()
  const { data, json, help, ...own } = options
  const typed = {
    verb,
    words,
    options: own as unknown as Values<Options>,
    data: data as string | undefined,
    json: json === true,
  }
  if (help) return { ...typed, help: true }
  if (!verb) return wrong('noVerb')
  const [least, most] = verb.words
  if (words.length < least) return wrong('tooFew')
  if (words.length > most) return wrong('tooMany', { value: words[most] ?? '' })
  return { ...typed, help: false }
}
