import { readFile } from 'node:fs/promises'
import { createTypstCompiler, loadFonts, MemoryAccessModel } from '@myriaddreamin/typst.ts'
import { withAccessModel } from '@myriaddreamin/typst.ts/options.init'
import { z } from 'zod'
import { assetPath } from '../assets.ts'
import { fontPaths } from './fonts.ts'

/** Where the template left room for page `index` of an appended document: points, from the top left corner. */
const slot = z.object({
  document: z.string(),
  index: z.int().nonnegative(),
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type Slot = z.infer<typeof slot>

export type Compiled =
  | {
      readonly ok: true
      readonly pdf: Uint8Array
      readonly slots: readonly Slot[]
    }
  | { readonly ok: false; readonly message: string }

const compilerWasm = 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'

/** Sets `template` (a name in `templates/`). `files`: what it can read besides, by absolute path (`/case.json`). */
export type Compile = (template: string, files: ReadonlyMap<string, Uint8Array>) => Promise<Compiled>

/** Starts Typst (WebAssembly), which takes a second. Templates have no other files than given, and no network. */
export const openCompiler = async (): Promise<Compile> => {
  const compiler = createTypstCompiler()
  const wasm = await readFile(assetPath(compilerWasm))
  const fonts = await Promise.all(fontPaths().map(async (path) => new Uint8Array(await readFile(path))))
  await compiler.init({
    getModule: () => ({ module_or_path: wasm }),
    // Without `assets: false` it would fetch its own fonts from the web.
    beforeBuild: [loadFonts(fonts, { assets: false }), withAccessModel(new MemoryAccessModel())],
  })

  return async (template, files) => {
    for (const name of new Set([template, 'lib.typ']))
      compiler.addSource(`/${name}`, await readFile(assetPath(`templates/${name}`), 'utf8'))
    for (const [path, bytes] of files) compiler.mapShadow(path, bytes)

    return compiler.runWithWorld({ mainFilePath: `/${template}` }, async (world) => {
      const { hasError, diagnostics = [] } = await world.compile({ diagnostics: 'full' })
      const { result, diagnostics: late = [] } = hasError ? {} : await world.pdf({ diagnostics: 'full' })
      if (!result) {
        const told = [...diagnostics, ...late].map((d) => `${d.path}:${d.range}: ${d.severity}: ${d.message}`)
        return { ok: false, message: told.join('\n') || 'no pages' }
      }
      const found: unknown = await world.query({ selector: '<appended-page>', field: 'value' })
      return { ok: true, pdf: result, slots: z.array(slot).parse(found) }
    })
  }
}
