import { resolve } from 'node:path'
import { audience } from '#shared/case/vocabulary.ts'
import { dossierForm } from '#shared/contract/files.ts'
import { saveExport, tellNotices } from '../exported.ts'
import { follow } from '../follow.ts'
import { checkPlace } from '../saveCopy.ts'
import { verb, wrong } from '../verb.ts'

/** Saves the dossier of a case. The file has its name once it is whole; Ctrl-C leaves nothing behind. */
export const exportVerb = verb({
  name: 'export',
  options: { out: 'text', for: audience, form: dossierForm },
  words: [1, 1],
  administration: 'existing',
  prepare: ([number = ''], { out, for: whom, form }) => {
    if (out === undefined) return wrong('optionNeeded', { option: '--out' })
    const path = resolve(out)
    return async (desk) => {
      const { client, t, say, signal } = desk
      await checkPlace(path)
      const order = {
        number,
        ...(whom !== undefined && { audience: whom }),
        ...(form !== undefined && { form }),
      }
      const steps = await client.dossiers.export(order, { signal })
      const { exported } = await follow(desk, steps, (at) => t('cli.exporting', { number, ...at }))
      await saveExport(desk, exported.id, path)
      const { pages, size, notices } = exported
      say(t('cli.exported', { path, pages, size: desk.write.size(size) }))
      tellNotices(desk, t('dossier.notices'), notices)
      return { value: { path, pages, size, notices } }
    }
  },
})
