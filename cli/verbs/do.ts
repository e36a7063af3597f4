import {
  type CaseCommandInput,
  type CommandType,
  commandSchemas,
  commandTypes,
} from '#shared/case/commands.ts'
import { sayNext } from '../caseText.ts'
import { isObject, jsonFrom, readJson, withToday } from '../json.ts'
import { isWrong, todayAt, verb, wrong } from '../verb.ts'

const isCommand = (typed: string): typed is CommandType => commandTypes.some((type) => type === typed)
const choices = commandTypes.join(', ')

/** Carries out a command on a case; the contract says what it needs and whether it may. */
export const doCommand = verb({
  name: 'do',
  options: {},
  words: [2, 3],
  administration: 'existing',
  more: (t) => t('cli.more.do', { choices }),
  prepare: ([number = '', type = '', typed = '{}']) => {
    if (!isCommand(type)) return wrong('unknownCommand', { value: type })
    const early = typed === '-' ? { json: {} } : readJson(typed)
    if (isWrong(early)) return early
    const example = `{"on":"2026-03-12"}`
    if (!isObject(early.json)) return wrong('notAnObject', { example })
    return async (desk) => {
      const { client, t, say } = desk
      const read = await jsonFrom(desk, typed)
      if (isWrong(read)) return read
      if (!isObject(read.json)) return wrong('notAnObject', { example })
      const today = await todayAt(desk)
      const fields = withToday(commandSchemas[type], { ...read.json, type }, today)
      const view = await client.cases.do({ number, command: fields as CaseCommandInput })
      say(t('cli.done', { number: view.number, what: t(`command.${type}`) }))
      sayNext(desk, view)
      return { value: view }
    }
  },
})
