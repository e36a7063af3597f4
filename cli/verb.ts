import type { z } from 'zod'
import type { Core } from '#core/host.ts'
import type { Loaded } from '#shared/contract/administration.ts'
import type { Client } from '#shared/contract/index.ts'
import { type PlainDate, plainDate } from '#shared/kernel/date.ts'
import type { T, Words, Write } from '#shared/words/index.ts'

/** What a verb works with. */
export type Desk = {
  readonly core: Core
  readonly client: Client
  /** The administration was not there before. */
  readonly made: boolean
  /** What it was made of, for a verb whose administration is `loaded`. */
  readonly loaded: Loaded | null
  readonly t: T
  readonly write: Write
  /** A line for people, at once; nothing with `--json`. */
  say(line: string): void
  /** What went wrong with a part of the work; nothing with `--json`, whose value says it. */
  complain(line: string): void
  /** How far it is: one line that is written over, on a terminal only. */
  progress(line: string): void
  readStdin(): Promise<string>
  /** Ctrl-C. */
  readonly signal: AbortSignal
}

/** What day it is for the administration. */
export const todayAt = async ({ client }: Pick<Desk, 'client'>): Promise<PlainDate> =>
  plainDate.parse((await client.system.info()).today)

/** What is needed to put something in words. */
export type Speaker = Pick<Desk, 't' | 'write'>

/** 0 done, 1 refused, 2 wrong use, 3 damage found. */
export type Exit = 0 | 1 | 2 | 3
/** `value` is what `--json` prints. */
export type Done = { readonly value: unknown; readonly exit?: Exit }
export type Work = (desk: Desk) => Promise<Done | WrongUse>

export type WrongUse = {
  readonly wrong: keyof Words['cli']['wrong']
  readonly facts: Readonly<Record<string, string>>
}
export const wrong = (code: WrongUse['wrong'], facts: WrongUse['facts'] = {}): WrongUse => ({
  wrong: code,
  facts,
})
export const isWrong = (prepared: object): prepared is WrongUse => 'wrong' in prepared

/** What an option takes: nothing, a text, a day, or one of the words of the procedure. */
export type OptionKind = 'flag' | 'text' | 'date' | z.ZodEnum
export type Options = Readonly<Record<string, OptionKind>>
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends 'flag'
    ? true
    : O[K] extends 'text'
      ? string
      : O[K] extends 'date'
        ? PlainDate
        : O[K] extends z.ZodEnum
          ? z.output<O[K]>
          : never
}

type Spec<O extends Options> = {
  readonly name: keyof Words['cli']['syntax']
  readonly options: O
  /** How many words may follow: at least, at most. */
  readonly words: readonly [number, number]
  /** What begins with one dash is a word too: in the search language it must not be there. */
  readonly dashed?: true
  /** Whether the administration must be there, is made, is made with invented cases, or of the dump in the first word. */
  readonly administration: 'existing' | 'made' | 'example' | 'loaded'
  /** What the help says below the options. */
  more?(t: T): string
  /** Checks what was typed before anything is opened, and gives the work or what is wrong with it. */
  prepare(words: readonly string[], options: Values<O>): Work | WrongUse
}
export type Verb = Spec<Options>

/** A verb of the command line, whose options are typed by their kinds. */
export const verb = <const O extends Options>(spec: Spec<O>): Verb => spec as unknown as Verb
