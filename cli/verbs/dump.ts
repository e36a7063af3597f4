import { resolve } from 'node:path'
import type { Dumped } from '#shared/contract/administration.ts'
import { saveExport } from '../exported.ts'
import { checkPlace } from '../saveCopy.ts'
import { type Desk, verb, wrong } from '../verb.ts'

const make = async ({ client, t, progress, signal }: Desk): Promise<Dumped> => {
  try {
    for await (const step of await client.administration.dump(undefined, { signal })) {
      if (step.type === 'done') return step.dumped
      progress(`${t(`dump.busy.${step.step}`)} ${t('dump.step', step)}`)
    }
  } finally {
    progress('')
  }
  throw new Error('the dump ended without a file')
}

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
      const { t, write, say, complain } = desk
      await checkPlace(path)
      const { id, size, events, documents, absent } = await make(desk)
      await saveExport(desk, id, path)
      say(t('dump.cliDumped', { path, events, documents, size: write.size(size) }))
      if (absent.length > 0) complain(t('dump.absent', { count: absent.length }))
      for (const { sha256, what } of absent) complain(t(`settingsScreen.document.${what}`, { sha256 }))
      return { value: { path, size, events, documents, absent }, exit: absent.length > 0 ? 3 : 0 }
    }
  },
})
