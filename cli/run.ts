import { resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Making } from '#core/administration/bringUp.ts'
import { loadFolder } from '#core/administration/loadFolder.ts'
import { administrationFolders, userDataFolder } from '#core/folders.ts'
import { type Core, openCore } from '#core/host.ts'
import type { JobRunner } from '#core/jobs.ts'
import type { Loaded } from '#shared/contract/administration.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { refusalSentence, type T, wordsFor, writeIn } from '#shared/words/index.ts'
import { asksForJson, readArguments, type Typed } from './arguments.ts'
import { helpOf, usageOf } from './help.ts'
import { refusalIn, refusedError } from './refusals.ts'
import { harmless } from './table.ts'
import { type Desk, type Exit, isWrong, type Verb, type Work, type WrongUse } from './verb.ts'
import { verbs } from './verbs/index.ts'

/** What surrounds the command line: a process, or a test. */
export type Surroundings = {
  out(text: string): void
  err(text: string): void
  /** Standard error is a terminal: progress may be shown. */
  readonly terminal: boolean
  readStdin(): Promise<string>
  /** Ctrl-C. */
  readonly signal: AbortSignal
  readonly jobs: JobRunner
  readonly version: string
}

type Opened = { readonly core: Core; readonly made: boolean; readonly loaded: Loaded | null }

/** Milliseconds that work gets to end by itself after Ctrl-C. */
const grace = 3_000

/** Before an administration is open nobody has chosen a language. */
const dutch = wordsFor('nl')

const tellWrong = (
  t: T,
  { wrong, facts }: WrongUse,
  verb: Verb | null,
  around: Surroundings,
  json: boolean,
) => {
  const say = t as (key: string, facts: object) => string
  const sentence = say(`cli.wrong.${wrong}`, facts)
  if (json) around.out(`${JSON.stringify({ wrongUse: sentence })}\n`)
  around.err(harmless(`${sentence}\n\n${verb ? usageOf(t, verb) : helpOf(t, verbs)}\n`))
  return 2 as const
}

const tellRefused = (t: T, reason: Refusal, around: Surroundings, json: boolean, hint = ''): Exit => {
  const sentence = refusalSentence(t, reason) + hint
  if (json) around.out(`${JSON.stringify({ refusal: reason, sentence })}\n`)
  else around.err(harmless(`${sentence}\n`))
  return reason.code === 'damagedAdministration' ? 3 : 1
}

const progressOn =
  ({ terminal, err }: Surroundings) =>
  (line: string) =>
    terminal && err(line ? `\r\u001b[2K${harmless(line)}` : '\r\u001b[2K')

const makingOn = (around: Surroundings) => {
  const progress = progressOn(around)
  return ({ making, done }: Making) =>
    progress(dutch(`host.making.${making}`, { percent: Math.floor(done * 100) }))
}

const deskFor = async (
  { core, made, loaded }: Opened,
  around: Surroundings,
  json: boolean,
): Promise<Desk> => {
  const client = createRouterClient(core.router, { context: core.context })
  const { language, country } = await client.settings.get()
  return {
    core,
    client,
    made,
    loaded,
    t: wordsFor(language, country),
    write: writeIn(language, country),
    say: (line) => !json && around.out(harmless(`${line}\n`)),
    complain: (line) => !json && around.err(harmless(`${line}\n`)),
    progress: progressOn(around),
    readStdin: around.readStdin,
    signal: around.signal,
  }
}

/** Waits for the work; after Ctrl-C for as long as the grace lasts. */
const untilStopped = async <R>(work: Promise<R>, signal: AbortSignal): Promise<R> => {
  const stopped = refusedError(refusal('jobCancelled', {}))
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => setTimeout(() => reject(stopped), grace).unref()
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).catch((error: unknown) => {
    // However the work ended on being stopped: it was stopped.
    throw signal.aborted ? stopped : error
  })
}

const carryOut = async (work: Work, verb: Verb, opened: Opened, around: Surroundings, json: boolean) => {
  // The language is in the settings, and these may be what cannot be read.
  let t = dutch
  try {
    const desk = await deskFor(opened, around, json)
    t = desk.t
    const done = await untilStopped(work(desk), around.signal)
    if (isWrong(done)) return tellWrong(desk.t, done, verb, around, json)
    if (json) around.out(`${JSON.stringify(done.value ?? null)}\n`)
    return done.exit ?? 0
  } catch (error) {
    const reason = refusalIn(error)
    if (!reason) throw error
    return tellRefused(t, reason, around, json)
  }
}

const folderFor = ({ data, verb }: Typed): string => {
  const folders = administrationFolders(userDataFolder(), data)
  return data === undefined && verb?.administration === 'example' ? folders.example : folders.own
}

type Opening = ({ readonly ok: true } & Opened) | { readonly ok: false; readonly refusal: Refusal }

/** Makes an administration of the dump and opens it. */
const openLoaded = async (folder: string, file: string, around: Surroundings): Promise<Opening> => {
  const { version, jobs, signal } = around
  const progress = progressOn(around)
  const path = resolve(file)
  const steps = loadFolder({ folder, file: { path, name: file }, jobs, version }, signal)
  for (;;) {
    const { done, value } = await steps.next()
    if (!done) {
      progress(`${dutch(`dump.load.busy.${value.step}`)} ${dutch('dump.step', value)}`)
      continue
    }
    progress('')
    if (!value.ok) return value
    const opened = await openCore({ folder, host: 'cli', version, jobs, making: makingOn(around) })
    return opened.ok ? { ...opened, made: true, loaded: value.loaded } : opened
  }
}

/** Opens the administration as the verb needs it. Invented cases never come into one of the mediator's own. */
const open = async (verb: Verb, { words }: Typed, folder: string, around: Surroundings): Promise<Opening> => {
  if (verb.administration === 'loaded') return openLoaded(folder, words[0] ?? '', around)
  const { version, jobs, signal } = around
  const options = { folder, host: 'cli', version, jobs, signal, making: makingOn(around) } as const
  const there = await openCore(options)
  progressOn(around)('')
  const example = verb.administration === 'example'
  if (there.ok && example && !there.core.context.example) {
    await there.core.close()
    return { ok: false, refusal: refusal('administrationNotEmpty', { folder }) }
  }
  if (there.ok) return { ...there, made: false, loaded: null }
  if (there.refusal.code !== 'notAnAdministration' || verb.administration === 'existing') return there
  const made = await openCore({ ...options, create: true, example })
  return made.ok ? { ...made, made: true, loaded: null } : made
}

/**
 * Carries out one command line and gives its exit code. Bad input is answered with a sentence and changes nothing;
 * what is thrown from here is a bug.
 */
export const run = async (args: readonly string[], around: Surroundings): Promise<Exit> => {
  const typed = readArguments(args, verbs)
  if (isWrong(typed)) {
    const verb = verbs.find(({ name }) => args.includes(name)) ?? null
    return tellWrong(dutch, typed, typed.wrong === 'unknownVerb' ? null : verb, around, asksForJson(args))
  }
  const { verb, json } = typed
  if (typed.help || !verb) {
    around.out(`${verb ? usageOf(dutch, verb) : helpOf(dutch, verbs)}\n`)
    return 0
  }
  const work = verb.prepare(typed.words, typed.options)
  if (isWrong(work)) return tellWrong(dutch, work, verb, around, json)

  const opened = await open(verb, typed, folderFor(typed), around)
  if (!opened.ok) {
    const { refusal: reason } = opened
    const absent = reason.code === 'notAnAdministration' && verb.administration === 'existing'
    return tellRefused(dutch, reason, around, json, absent ? ` ${dutch('cli.noAdministration')}` : '')
  }
  try {
    return await carryOut(work, verb, opened, around, json)
  } finally {
    await opened.core.close()
  }
}
