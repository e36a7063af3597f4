import { resolve } from 'node:path'
import { checkPlace, saveText } from '../saveCopy.ts'
import { verb, wrong } from '../verb.ts'

/** Saves the days of a case, or of all cases, as a calendar file. */
export const ics = verb({
  name: 'ics',
  options: { out: 'text' },
  words: [0, 1],
  administration: 'existing',
  prepare: ([number], { out }) => {
    if (out === undefined) return wrong('optionNeeded', { option: '--out' })
    const path = resolve(out)
    return async ({ client, t, say }) => {
      await checkPlace(path)
      const { text } = await client.clocks.calendar(number === undefined ? {} : { number })
      await saveText(text, path)
      say(t('cli.calendarSaved', { path }))
      return { value: { path } }
    }
  },
})
