import { verb } from '../verb.ts'

/** Makes an administration with invented cases. Where there is one of the mediator's own, it is left alone. */
export const demo = verb({
  name: 'demo',
  options: {},
  words: [0, 0],
  administration: 'example',
  prepare: () => async (desk) => {
    const { client, t, say } = desk
    const { folder } = await client.system.info()
    const { byStage } = await client.cases.counts()
    const cases = Object.values(byStage).reduce((sum, count) => sum + count, 0)
    say(t('cli.demoMade', { folder, count: cases }))
    return { value: { folder, cases } }
  },
})
