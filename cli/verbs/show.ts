import { caseText } from '../caseText.ts'
import { verb } from '../verb.ts'

/** All about one case. */
export const show = verb({
  name: 'show',
  options: {},
  words: [1, 1],
  administration: 'existing',
  prepare:
    ([number = '']) =>
    async (desk) => {
      const view = await desk.client.cases.get({ number })
      for (const line of caseText(desk, view)) desk.say(line)
      return { value: view }
    },
})
