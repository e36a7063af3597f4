import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import type { AppendedInput, DossierForm, Typeset, TypesettingJob } from '#core/typesetting/job.ts'
import { instant } from '#shared/kernel/date.ts'
import { asPdf, makePdf, proofJob, put, readPdf, workFolder } from './support.ts'

const folder = workFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const runner = nodeJobRunner()

const set = async (job: TypesettingJob): Promise<Typeset> => {
  const outcome = await runner.run('typeset', job)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.result
}

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
)

/** A document of every kind that a mediator receives, on disk. */
const received = async (): Promise<AppendedInput[]> => {
  const locked = async (passwords: { userPassword?: string; ownerPassword: string }) =>
    makePdf('slot', 1, (pdf) => pdf.encrypt(passwords))
  const whole = await makePdf('heel', 4)
  const files: Record<string, Uint8Array> = {
    overeenkomst: await makePdf('overeenkomst', 2, (pdf, [page]) => {
      if (!page) return
      const form = pdf.getForm()
      const field = form.createTextField('bedrag')
      field.setText('Ingevuld 1234')
      field.addToPage(page, { x: 60, y: 300, width: 200, height: 24 })
    }),
    gedraaid: await makePdf('gedraaid', 1, (_, [page]) => page?.setRotation(degrees(90))),
    eigenaar: await locked({ ownerPassword: 'eigenaar' }),
    versleuteld: await locked({ userPassword: 'geheim', ownerPassword: 'eigenaar' }),
    afgekapt: whole.subarray(0, whole.length - 400),
    brief: Buffer.from('Geachte, dit is geen PDF.'),
    leeg: new Uint8Array(),
    dik: await makePdf('dik', 301),
  }
  return Object.entries(files).map(([id, bytes]) => ({
    ...asPdf,
    id,
    path: put(folder, `${id}.pdf`, bytes),
    title: `Bijlage ${id}.pdf`,
  }))
}

const hostile = [
  '#panic("x") *vet* _schuin_ $x^2$ <script>alert(1)</script> @ref [a](b) `c` \\u{41} // niets',
  'geen\u0000nul en \ud800 los',
  'شكوى من الزبون',
  'א 123',
  '👩‍👩‍👧 🇧🇪 🔨',
  'woord'.repeat(1000),
  'aansprakelijkheidsverzekering '.repeat(40),
]

let appended: AppendedInput[]
const results = {} as Record<DossierForm, { result: Typeset; pdf: Awaited<ReturnType<typeof readPdf>> }>
const original = put(
  folder,
  'kapot.bin',
  Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)),
)
const createdAt = instant.parse('2026-03-01T10:00:00.000Z')

beforeAll(async () => {
  appended = await received()
  for (const form of ['archive', 'working'] as const) {
    const job = proofJob(folder, {
      form,
      data: { texts: hostile, rows: [{ number: '1', hash: 'ab'.repeat(32) }] },
      photos: [
        { id: 'foto', path: put(folder, 'foto.jpg', jpeg), mediaType: 'image/jpeg', alt: 'Scheve tegel' },
        { id: 'weg', path: join(folder, 'weg.jpg'), mediaType: 'image/jpeg', alt: 'Verdwenen foto' },
      ],
      appended: [...appended, { ...asPdf, id: 'weg-pdf', path: join(folder, 'weg.pdf'), title: 'Verdwenen' }],
      embedded: [
        ...appended.map(({ id, path, title }) => {
          return { id, path, name: title, mediaType: 'application/pdf', description: id, createdAt }
        }),
        ...['1', '2'].map((id) => {
          const name = '../foto (één)\u202E:kapot.bin'
          return {
            id,
            path: original,
            name,
            mediaType: 'application/octet-stream',
            description: 'é',
            createdAt,
          }
        }),
      ],
      out: join(folder, `${form}.pdf`),
    })
    const result = await set(job)
    results[form] = { result, pdf: await readPdf(job.out) }
  }
}, 120_000)

describe.each(['archive', 'working'] as const)('a document in its %s form', (form) => {
  it('numbers all its pages, appended ones too', () => {
    const { result, pdf } = results[form]
    expect(pdf.pages).toHaveLength(result.pages)
    pdf.pages.forEach((text, at) => {
      expect(text).toContain(`p. ${at + 1} van ${result.pages}`)
    })
  })

  it('prints hostile text as it stands', () => {
    const text = results[form].pdf.pages.join('').replace(/-\n|[\n\u200B\u00AD]/g, '')
    expect(text.replaceAll(' ', '')).toContain((hostile[0] ?? '').replaceAll(' ', ''))
    // Word by word: pdf.js gives right-to-left words in the order in which they stand from left to right.
    for (const word of 'شكوى من الزبون'.split(' ')) expect(text).toContain(word)
    expect(text).toContain('geennul en \uFFFD los')
    expect(text.replace(/p\. \d+ van \d+|Dossier 2026-0001/g, '')).toContain('woord'.repeat(100))
  })

  it('keeps the hyphens of numbers findable where words are hyphenated too', () => {
    const { pages } = results[form].pdf
    expect(pages.join('')).toMatch(/[a-z]-\n[a-z]/)
    expect(pages[1]).toContain('Dossier 2026-0001')
  })

  it('lists what cannot be read, with the reason, and goes on', () => {
    const notices = results[form].result.notices.map(({ id, code }) => `${id} ${code}`)
    expect(notices).toEqual([
      'weg fileMissing',
      'versleuteld encrypted',
      'afgekapt damaged',
      'brief damaged',
      'leeg damaged',
      'dik tooManyPages',
      'weg-pdf fileMissing',
    ])
    const text = results[form].pdf.pages.join('\n')
    expect(text).toContain('Bijlage versleuteld.pdf: encrypted')
    expect(text).toContain('Verdwenen foto: fileMissing')
  })

  it('has a bookmark to each appended document, on the page just before its own', () => {
    const { bookmarks, pages } = results[form].pdf
    for (const { id, title } of appended) {
      const bookmark = bookmarks.find((found) => found.title.endsWith(title))
      expect(bookmark, id).toBeDefined()
      if (id === 'overeenkomst') expect(pages[bookmark?.page ?? -1]).toContain(`${title} 1/2`)
    }
  })

  it('holds every original byte for byte, damaged ones too, under a name that can be saved', () => {
    const { attachments } = results[form].pdf
    const byName = new Map(attachments.map((file) => [file.description, file.content]))
    for (const { id, path } of appended)
      expect(Buffer.compare(byName.get(id) ?? new Uint8Array(), readFileSync(path)), id).toBe(0)
    expect(attachments.map(({ name }) => name)).toContain('_foto (één)_kapot.bin')
    expect(attachments.map(({ name }) => name)).toContain('_foto (één)_kapot (2).bin')
  })

  it('says what it is, in which language and of which day', () => {
    const { info } = results[form].pdf
    expect(info).toMatchObject({ Title: 'Dossier 2026-0001', Author: 'HetKlusHuis', Language: 'nl-BE' })
    expect(info).toMatchObject({ CreationDate: 'D:20260320000000Z', ModDate: 'D:20260320000000Z' })
  })

  it('shows a turned page upright, in its own size', async () => {
    const pdf = await PDFDocument.load(results[form].pdf.bytes)
    const at = results[form].pdf.pages.findIndex((text) => text.includes('Bijlage gedraaid.pdf 1/1'))
    const { width, height } = pdf.getPage(at).getSize()
    expect(Math.round(width)).toBe(842)
    expect(Math.round(height)).toBe(Math.round(595 + (13 / 25.4) * 72))
  })
})

describe('the archive form', () => {
  it('is marked as PDF/A-3, with its originals as associated files', async () => {
    const source = results.archive.pdf.bytes.toString('latin1')
    expect(source).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(source).toContain('<pdfaid:conformance>U</pdfaid:conformance>')
    expect(source.startsWith('%PDF-1.7')).toBe(true)
    const pdf = await PDFDocument.load(results.archive.pdf.bytes)
    for (const entry of ['AF', 'OutputIntents', 'Metadata', 'StructTreeRoot', 'Lang'])
      expect(pdf.catalog.has(PDFName.of(entry)), entry).toBe(true)
  })

  it('shows appended pages as pictures with a description, without their text', () => {
    const { pages, structures } = results.archive.pdf
    const at = pages.findIndex((text) => text.includes('Bijlage overeenkomst.pdf 1/2'))
    expect(pages[at]).not.toContain('overeenkomst 1\n')
    expect(pages[at]).not.toContain('Ingevuld')
    expect(structures[at]).toContain('"alt":"Bijlage overeenkomst.pdf 1/2"')
  })
})

describe('the working form', () => {
  it('keeps the text of appended pages, filled-in fields included', () => {
    const { pages } = results.working.pdf
    const at = pages.findIndex((text) => text.includes('Bijlage overeenkomst.pdf 1/2'))
    expect(pages[at]).toContain('overeenkomst 1')
    expect(pages[at]).toContain('Ingevuld 1234')
    expect(pages.join('\n')).toContain('slot 1')
  })

  it('carries no mark of an archive', () =>
    expect(results.working.pdf.bytes.toString('latin1')).not.toContain('pdfaid'))
})

describe('a job', () => {
  it('gives the same text and the same pages for the same input', async () => {
    const job = (name: string) =>
      proofJob(folder, { data: { texts: hostile, rows: [] }, out: join(folder, name) })
    const first = await set(job('een.pdf'))
    const second = await set(job('twee.pdf'))
    expect(second).toEqual(first)
    expect((await readPdf(join(folder, 'twee.pdf'))).pages).toEqual(
      (await readPdf(join(folder, 'een.pdf'))).pages,
    )
  })

  it('tells of a template that cannot be set, and leaves nothing behind', async () => {
    const out = join(folder, 'niets.pdf')
    const outcome = await runner.run('typeset', proofJob(folder, { data: {}, out }))
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'typesettingFailed', facts: { template: 'proof.typ' } },
    })
    expect(JSON.stringify(outcome)).toContain('texts')
    expect(existsSync(out)).toBe(false)
  })

  it('refuses a folder that is not there', async () => {
    const out = join(folder, 'nergens', 'dossier.pdf')
    expect(await runner.run('typeset', proofJob(folder, { out }))).toMatchObject({
      ok: false,
      refusal: { code: 'cannotWrite' },
    })
  })

  it('leaves no temporary file', () =>
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]))
})
