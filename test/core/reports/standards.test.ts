import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { assetPath } from '#core/assets.ts'
import type { JobRunner } from '#core/jobs.ts'
import { type Appended, openPdfium, prepareAppended } from '#core/typesetting/appended.ts'
import { fontPaths } from '#core/typesetting/fonts.ts'
import type { TypesettingJob } from '#core/typesetting/job.ts'
import { openPictures } from '#core/typesetting/pictures.ts'
import type { PreparedPhoto } from '#core/typesetting/typeset.ts'
import { jobFiles } from '#core/typesetting/view.ts'
import { tellRichCase } from './richCase.ts'
import { laboratory } from './support.ts'

/**
 * Typst's native form, which refuses what breaks a standard. Of the version that the app has there is one for Linux
 * on x64 only; for the other platforms the lock file names an older one, which is not used (package.json, overrides).
 */
const native =
  process.platform === 'linux' && process.arch === 'x64'
    ? await import('@myriaddreamin/typst-ts-node-compiler')
    : null

/** What the template gets, made as the job makes it, with a runner that keeps the job instead of running it. */
const filesOfDossier = async (): Promise<Map<string, Uint8Array>> => {
  let kept: TypesettingJob | undefined
  const keep: JobRunner = {
    run: async (_, input) => {
      if ('template' in input) kept = input
      return { ok: false, refusal: { code: 'jobCancelled', facts: {} } }
    },
  }
  const lab = laboratory(keep)
  afterAll(() => lab.close())
  await tellRichCase(lab)
  await lab.run()
  if (!kept) throw new Error('no job was asked for')
  const [pictures, pdfium] = [await openPictures(), await openPdfium()]
  const photos = new Map(
    kept.photos.map(({ id, path, mediaType }): [string, PreparedPhoto] => {
      const made = pictures.photo(readFileSync(path), mediaType)
      return [id, 'picture' in made ? made : { notice: made.problem }]
    }),
  )
  const appended = new Map<string, Appended>()
  for (const input of kept.appended)
    appended.set(input.id, await prepareAppended(input, kept.form, pdfium, pictures, () => {}))
  return jobFiles(kept, photos, appended)
}

describe.skipIf(!native)('the template of the dossier', () => {
  it('keeps to PDF/A-3a and PDF/UA-1: the native compiler refuses what does not', async () => {
    if (!native) return
    const compiler = native.NodeCompiler.create({
      workspace: assetPath('templates'),
      fontArgs: [{ fontBlobs: fontPaths().map((path) => readFileSync(path)) }],
    })
    const root = assetPath('templates')
    for (const [path, bytes] of await filesOfDossier())
      compiler.mapShadow(`${root}${path}`, Buffer.from(bytes))
    for (const pdfStandard of ['a-3a', 'ua-1']) {
      const pdf = compiler.pdf({ mainFilePath: `${root}/dossier.typ` }, { pdfStandard })
      expect(pdf.length, pdfStandard).toBeGreaterThan(10_000)
    }
  })
})
