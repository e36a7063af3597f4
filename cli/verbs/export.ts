import { resolve } from 'node:path'
import { audience } from '#shared/case/vocabulary.ts'
import { dossierForm, type ExportedDossier } from '#shared/contract/files.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { checkPlace, saveCopy } from '../saveCopy.ts'
import { type Desk, verb, wrong } from '../verb.ts'

type Order = Parameters<Desk['client']['dossiers']['export']>[0]

const typeset = async ({ client, t, progress, signal }: Desk, order: Order): Promise<ExportedDossier> => {
  try {
    for await (const step of await client.dossiers.export(order, { signal })) {
      if (step.type === 'done') return step.exported
      const { done, total } = step
      progress(t('cli.exporting', { number: order.number, done, total }))
    }
  } finally {
    progress('')
  }
  throw new Error('the export ended without a dossier')
}

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
      const { core, t, say, complain } = desk
      await checkPlace(path)
      const exported = await typeset(desk, {
        number,
        ...(whom !== undefined && { audience: whom }),
        ...(form !== undefined && { form }),
      })
      const made = core.exportFile(exported.id)
      invariant(made, 'an export without its file', { id: exported.id })
      await saveCopy(made.path, path)
      const { pages, size, notices } = exported
      say(t('cli.exported', { path, pages, size: desk.write.size(size) }))
      if (notices.length) complain(t('dossier.notices'))
      for (const { document, code } of notices)
        complain(`  ${document}: ${t(`dossierText.documents.only.${code}`)}`)
      return { value: { path, pages, size, notices } }
    }
  },
})
