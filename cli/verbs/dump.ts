import { resolve } from 'node:path'
import { saveExport } from '../exported.ts'
import { follow } from '../follow.ts'
import { checkPlace } from '../saveCopy.ts'
import { verb, wrong } from '../verb.ts'

/** Saves the whole administration as one file, which has its name once it is whole; Ctrl-C leaves nothing behind. */
export const dump = verb({
  name: 'dump',
  options: { out: 'text' },
  words: [0, 0],
  administration: 'existing',
  prepare: (_words, { out }) => {
    if (out === undefined) return wrong('optionNeeded', { option: '--out' })
    const path = resolve(out)
    return async (desk) => {
      const { client, t, write, say, complain, signal } = desk
      await checkPlace(path)
      const steps = await client.administration.dump(undefined, { signal })
      const { dumped } = await follow(
        desk,
        steps,
        (step) => `${t(`dump.busy.${step.step}`)} ${t('dump.step', step)}`,
      )
      const { id, size, events, documents, absent } = dumped
      await saveExport(desk, id, path)
      say(t('dump.cliDumped', { path, events, documents, size: write.size(size) }))
      if (absent.length > 0) complain(t('dump.absent', { count: absent.length }))
      for (const { sha256, what } of absent) complain(t(`settingsScreen.document.${what}`, { sha256 }))
      return { value: { path, size, events, documents, absent }, exit: absent.length > 0 ? 3 : 0 }
    }
  },
})
