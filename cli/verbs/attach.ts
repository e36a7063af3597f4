import { documentKind, source } from '#shared/case/vocabulary.ts'
import { stage } from '../refusals.ts'
import { verb } from '../verb.ts'

/** Adds files to a case: all of them or none. */
export const attach = verb({
  name: 'attach',
  options: { kind: documentKind, by: source },
  words: [2, 101],
  administration: 'existing',
  prepare:
    ([number = '', ...paths], { kind, by }) =>
    async (desk) => {
      const { client, t, say } = desk
      const files: { upload: string; kind?: typeof kind }[] = []
      for (const path of paths)
        files.push({ upload: (await stage(desk, path)).upload, ...(kind !== undefined && { kind }) })
      const view = await client.cases.attach({ number, files, ...(by !== undefined && { broughtBy: by }) })
      for (const document of view.documents.slice(-paths.length))
        say(t('cli.attached', { number: view.number, name: document.name, kind: document.kind }))
      return { value: view }
    },
})
