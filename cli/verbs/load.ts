import { verb } from '../verb.ts'

/** Makes an administration of a dump, where there is none yet. */
export const load = verb({
  name: 'load',
  options: {},
  words: [1, 1],
  administration: 'loaded',
  prepare:
    () =>
    async ({ core, loaded, t, say, complain }) => {
      const { folder } = core.context.administration
      if (!loaded) return { value: null }
      const { events, documents, absent, example } = loaded
      say(t('dump.cliLoaded', { folder, events, documents }))
      if (example) say(t('dump.load.example'))
      if (absent.length > 0) complain(t('dump.load.absent', { count: absent.length }))
      return { value: { folder, ...loaded }, exit: absent.length > 0 ? 3 : 0 }
    },
})
