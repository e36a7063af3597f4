import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { assetPath } from '#core/assets.ts'
import { openPdfium } from '#core/formats/documents/pdfium.ts'
import { openPictures } from '#core/formats/pictures/pictures.ts'
import type { JobRunner } from '#core/jobs.ts'
import { type Appended, prepareAppended } from '#core/typesetting/appended.ts'
import { fontPaths } from '#core/typesetting/fonts.ts'
import type { TypesettingJob } from '#core/typesetting/job.ts'
import type { PreparedPhoto } from '#core/typesetting/typeset.ts'
import { jobFiles } from '#core/typesetting/view.ts'
import { deskWith, request } from '#test/core/letters/support.ts'
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

/** A runner that keeps the job instead of running it. */
const keeping = () => {
  const kept: TypesettingJob[] = []
  const runner: JobRunner = {
    run: async (_, input) => {
      if ('template' in input) kept.push(input)
      return { ok: false, refusal: { code: 'jobCancelled', facts: {} } }
    },
  }
  return { kept, runner }
}

/** What the template gets, made as the job makes it. */
const filesOf = async (kept: TypesettingJob): Promise<Map<string, Uint8Array>> => {
  const [pictures, pdfium] = [await openPictures(), await openPdfium()]
  const photos = new Map<string, PreparedPhoto>()
  for (const { id, path, mediaType } of kept.photos) {
    const made = await pictures.photo(readFileSync(path), mediaType)
    photos.set(id, 'picture' in made ? made : { notice: made.problem })
  }
  const appended = new Map<string, Appended>()
  for (const input of kept.appended)
    appended.set(input.id, await prepareAppended(input, kept.form, pdfium, pictures, () => {}))
  return jobFiles(kept, { photos, appended, withheld: new Map() })
}

const jobOfDossier = async (): Promise<TypesettingJob | undefined> => {
  const { kept, runner } = keeping()
  const lab = laboratory(runner)
  afterAll(() => lab.close())
  await tellRichCase(lab)
  await lab.run()
  return kept[0]
}

const jobOfLetter = async (): Promise<TypesettingJob | undefined> => {
  const { kept, runner } = keeping()
  const desk = await deskWith(['contract', 'photo', 'mail'], [], undefined, runner)
  await desk.pdf(desk.written({ ...request, via: 'registeredLetter' }))
  return kept[0]
}

describe.skipIf(!native)('a template', () => {
  it.each([
    ['dossier', jobOfDossier],
    ['letter', jobOfLetter],
  ])(
    'keeps to PDF/A-3a and PDF/UA-1, which the native compiler refuses to break: %s',
    async (_, jobOf) => {
      if (!native) return
      const compiler = native.NodeCompiler.create({
        workspace: assetPath('templates'),
        fontArgs: [{ fontBlobs: fontPaths().map((path) => readFileSync(path)) }],
      })
      const root = assetPath('templates')
      const job = await jobOf()
      if (!job) throw new Error('no job was asked for')
      expect(job.appended.length).toBeGreaterThan(0)
      for (const [path, bytes] of await filesOf(job)) compiler.mapShadow(`${root}${path}`, Buffer.from(bytes))
      for (const pdfStandard of ['a-3a', 'ua-1']) {
        const pdf = compiler.pdf({ mainFilePath: `${root}/${job.template}` }, { pdfStandard })
        expect(pdf.length, pdfStandard).toBeGreaterThan(10_000)
      }
    },
    30_000,
  )
})
