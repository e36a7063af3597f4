import { isContractProcedure } from '@orpc/contract'
import { contract } from '#shared/contract/index.ts'
import { isObject, jsonFrom, readJson } from '../json.ts'
import { stage } from '../refusals.ts'
import { type Desk, isWrong, verb, wrong } from '../verb.ts'

/** `cases.get` and so on, all of the contract. */
const procedures: readonly string[] = Object.entries(contract).flatMap(([topic, inside]) =>
  Object.entries(inside).flatMap(([name, found]) => (isContractProcedure(found) ? [`${topic}.${name}`] : [])),
)
const choices = procedures.join(', ')

/** The input, with each `upload` or `mail` that begins with @ offered as the file of that name. */
const withFiles = async (desk: Desk, value: unknown): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((part) => withFiles(desk, part)))
  if (!isObject(value)) return value
  const filled: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    const file = (key === 'upload' || key === 'mail') && typeof part === 'string' && part.startsWith('@')
    filled[key] = file ? (await stage(desk, part.slice(1))).upload : await withFiles(desk, part)
  }
  return filled
}

type Procedure = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>

const procedureOf = ({ client }: Desk, path: string): Procedure => {
  const [topic = '', name = ''] = path.split('.')
  return (client as unknown as Record<string, Record<string, Procedure>>)[topic]?.[name] as Procedure
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** Calls any procedure of the contract; of a stream, each step is a line as it comes, or all are one list. */
export const call = verb({
  name: 'call',
  options: {},
  words: [1, 2],
  administration: 'existing',
  more: (t) => t('cli.more.call', { choices }),
  prepare: ([path = '', typed]) => {
    if (!procedures.includes(path)) return wrong('unknownProcedure', { value: path })
    const early = typed === undefined || typed === '-' ? { json: null } : readJson(typed)
    if (isWrong(early)) return early
    return async (desk) => {
      const read = typed === undefined ? { json: undefined } : await jsonFrom(desk, typed)
      if (isWrong(read)) return read
      const input = await withFiles(desk, read.json)
      const value = await procedureOf(desk, path)(input, { signal: desk.signal })
      if (!isStream(value)) {
        desk.say(JSON.stringify(value ?? null, null, 2))
        return { value }
      }
      const steps: unknown[] = []
      for await (const step of value) {
        steps.push(step)
        desk.say(JSON.stringify(step))
      }
      return { value: steps }
    }
  },
})
