import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDossier } from '#core/reports/exportDossier.ts'
import { documentPath } from '#db/documents.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { makePdf, readPdf } from '#test/core/typesetting/support.ts'
import * as orders from '#test/shared/case/orders.ts'
import { picture, tellRichCase } from './richCase.ts'
import { type Content, laboratory } from './support.ts'

const { id } = orders
const slow = 180_000
const sha256 = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256
const flat = (pages: readonly string[]): string =>
  pages
    .join('\n')
    .replace(/[\u200B\u00AD]/g, '')
    .replace(/\s+/g, ' ')
const exportsLeft = (lab: ReturnType<typeof laboratory>): string[] => {
  const folder = join(lab.temporary, 'exports')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe.each(['archive', 'working'] as const)(
  'the dossier of a case that went all the way, in its %s form',
  (form) => {
    const lab = laboratory()
    let made: Awaited<ReturnType<typeof lab.export>>
    let read: Awaited<ReturnType<typeof readPdf>>
    beforeAll(async () => {
      await tellRichCase(lab)
      made = await lab.export({ form })
      read = await readPdf(made.path)
    }, slow)
    afterAll(() => lab.close())

    it('says what it is: name, size, pages', () => {
      expect(made).toMatchObject({ name: 'Dossier 2026-0001 – intern.pdf', size: read.bytes.length })
      expect(made.pages).toBe(read.pages.length)
      expect(read.info).toMatchObject({ Title: 'Dossier 2026-0001 – intern', Author: 'HetKlusHuis' })
    })

    it('tells how far it is, up to the end', () => {
      expect(made.steps.at(-1)).toEqual({ step: 'finish', done: 1, total: 1 })
      for (const { done, total } of made.steps) expect(done).toBeLessThanOrEqual(total)
    })

    it('prints the override with its reason, on the cover and with the assessment', () => {
      expect(flat(read.pages.slice(0, 1))).toContain('Verder wachten schaadt beide partijen.')
      expect(flat(read.pages.slice(2))).toContain(
        'Opgegeven reden: De saldofactuur is van de verweerder zelf',
      )
    })

    it('has a bookmark for each section and each appended document, on its own page', () => {
      const titles = read.bookmarks.map(({ title }) => title.replace(/^[\d.]+ /, ''))
      for (const title of [
        ...[
          'Partijen',
          'Overeenkomst en facturen',
          'Ontvankelijkheid',
          'Tijdlijn',
          'Hoor en wederhoor',
          'Beoordeling',
        ],
        ...[
          'Advies en voorstellen',
          'Akkoord en afspraken',
          'Documenten',
          'Foto’s',
          'Uitvoeringsvoorwaarden',
        ],
        'Document 2: getekende overeenkomst badkamer.pdf',
      ])
        expect(titles).toContain(title)
      for (const { title, page } of read.bookmarks)
        expect(flat([read.pages[page - 1] ?? ''])).toContain(flat([title.replace(/^[\d.]+ /, '')]))
      const [agreement, terms] = ['getekende overeenkomst', 'Klussenier (voorbeeld)'].map(
        (part) => read.bookmarks.find(({ title }) => title.includes(part))?.page ?? 0,
      )
      expect(agreement).toBeGreaterThan(0)
      // The last three pages are those of the terms.
      expect(terms).toBe(made.pages - 2)
    })

    it('numbers every page', () => {
      read.pages.forEach((text, at) => {
        expect(text).toContain(`p. ${at + 1} van ${made.pages}`)
      })
    })

    it('lists each document with its size and hash, and embeds the originals byte for byte', () => {
      const text = flat(read.pages)
      expect(read.attachments).toHaveLength(11)
      for (const { content, name } of read.attachments) {
        expect(text.replaceAll(' ', ''), name).toContain(
          name.startsWith('uitvoeringsvoorwaarden') ? 'Uitvoeringsvoorwaarden' : sha256(content),
        )
      }
      expect(text).toContain('Alleen vermeld: het bestand is beschadigd of niet wat het zegt te zijn.')
      expect(made.notices.map(({ document, code }) => `${document.slice(0, 16)} ${code}`)).toEqual([
        'Klacht van Jo Pe unreadableKind',
        'factuur 2026-021 damaged',
        'meetwaarden.csv unreadableKind',
      ])
    })

    it('is tagged, and marked as PDF/A-3 only when nothing was copied into it', async () => {
      const pdf = await PDFDocument.load(read.bytes, { updateMetadata: false })
      const marks = pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
      expect(String(marks.get(PDFName.of('Marked')))).toBe('true')
      expect(pdf.catalog.lookup(PDFName.of('AF'), PDFArray).size()).toBe(11)
      expect(read.bytes.includes('<pdfaid:part>3</pdfaid:part>')).toBe(form === 'archive')
      const [cover] = read.structures
      expect(cover).toContain('"role":"Table"')
      const figures = read.structures.join('').match(/"alt":"[^"]+"/g) ?? []
      expect(figures.join()).toContain('Foto, document 5: scheve-tegels.jpg')
    })
  },
)

describe('attachments that cannot be used', () => {
  const lab = laboratory()
  const stored: Record<string, Content> = {}
  afterAll(() => lab.close())

  it(
    'are listed with the reason, and do not stop the export',
    async () => {
      const pdf = { mediaType: 'application/pdf', kind: 'other' } as const
      const whole = await makePdf('heel', 3)
      const huge = new Uint8Array(101 * 1024 * 1024)
      huge.set(Buffer.from('%PDF-1.7\n'))
      Object.assign(stored, {
        cut: { ...pdf, bytes: whole.subarray(0, whole.length - 300), name: 'afgekapt.pdf' },
        locked: {
          ...pdf,
          bytes: await makePdf('slot', 1, (made) =>
            made.encrypt({ userPassword: 'geheim', ownerPassword: 'x' }),
          ),
          name: 'op slot.pdf',
        },
        long: { ...pdf, bytes: await makePdf('dik', 301), name: 'telefoonboek.pdf' },
        huge: { ...pdf, bytes: huge, name: 'reusachtig.pdf' },
        picture: {
          bytes: Buffer.from('\xff\xd8\xffgeen foto', 'latin1'),
          mediaType: 'image/jpeg',
          kind: 'photo',
          name: 'kapot.jpg',
        },
        heic: {
          bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'),
          mediaType: 'image/heic',
          kind: 'photo',
          name: 'foto.heic',
        },
        film: {
          bytes: Buffer.from('\0\0\0\x14ftypqt  ', 'latin1'),
          mediaType: 'video/quicktime',
          kind: 'other',
          name: 'film.mov',
        },
        gone: { ...pdf, bytes: await makePdf('weg', 1), name: 'verdwenen.pdf' },
        changed: { ...pdf, bytes: await makePdf('anders', 1), name: 'veranderd.pdf' },
        fine: { ...pdf, bytes: await makePdf('heel en goed', 1), name: 'goed.pdf' },
      } satisfies Record<string, Content>)
      const files: orders.Order[] = []
      for (const [name, content] of Object.entries(stored)) files.push(await lab.stored(name, content))
      lab.openStory([orders.openCase(), ...files])
      const pathOf = (name: string) =>
        join(lab.folder, documentPath(sha256(stored[name]?.bytes ?? new Uint8Array())))
      rmSync(pathOf('gone'))
      chmodSync(pathOf('changed'), 0o644)
      writeFileSync(pathOf('changed'), 'iets anders')

      const made = await lab.export()
      expect(Object.fromEntries(made.notices.map(({ document, code }) => [document, code]))).toEqual({
        'afgekapt.pdf': 'damaged',
        'op slot.pdf': 'encrypted',
        'telefoonboek.pdf': 'tooManyPages',
        'reusachtig.pdf': 'fileTooLarge',
        'kapot.jpg': 'damaged',
        'foto.heic': 'damaged',
        'film.mov': 'unreadableKind',
        'verdwenen.pdf': 'fileMissing',
        'veranderd.pdf': 'fileChanged',
      })
      const { pages, attachments } = await readPdf(made.path)
      const text = flat(pages)
      for (const reason of [
        'het bestand is met een wachtwoord beveiligd. Het origineel is ingesloten.',
        'het document heeft te veel bladzijden om op te nemen. Het origineel is ingesloten.',
        'het bestand is te groot om op te nemen. Het origineel is niet ingesloten.',
        'het bestand is niet gevonden. Het origineel is niet ingesloten.',
        'komt niet meer overeen met zijn SHA-256. Het origineel is niet ingesloten.',
        'dit soort bestand kan niet als bladzijde worden getoond. Het origineel is ingesloten.',
      ])
        expect(text).toContain(reason)
      expect(attachments.map(({ name }) => name).toSorted()).toEqual([
        'afgekapt.pdf',
        'film.mov',
        'foto.heic',
        'goed.pdf',
        'kapot.jpg',
        'op slot.pdf',
        'telefoonboek.pdf',
      ])
    },
    slow,
  )
})

describe('text of people', () => {
  it(
    'comes out as text, whatever it holds',
    async () => {
      const lab = laboratory()
      const hostile = [
        '#panic("x") *vet* _schuin_ $x^2$ <script>alert(1)</script> @ref [a](b) \\u{41} // niets',
        'geen {{number}} en geen $t(stage.closed)',
        'שלום 123 👩‍👩‍👧 🔨',
      ]
      const long = 'woord'.repeat(1000)
      lab.openStory([
        orders.openCase({
          subject: hostile[0] ?? '',
          customer: { ...orders.customer, name: 'Jo #1 *Peeters*' },
        }),
        orders.complaint({ text: [...hostile, long].join('\n\n') }),
        orders.noted({ text: hostile.join('\n') }),
        await lab.stored('file', {
          bytes: picture(60, 40, '#888'),
          mediaType: 'image/png',
          kind: 'photo',
          name: `${'n'.repeat(150)} #panic().png`,
        }),
      ])
      const { pages } = await readPdf((await lab.export()).path)
      const text = flat(pages)
      expect(text).toContain(
        '#panic("x") *vet* _schuin_ $x^2$ <script>alert(1)</script> @ref [a](b) \\u{41} // niets',
      )
      expect(text).toContain('geen {{number}} en geen $t(stage.closed)')
      expect(text).toContain('Jo #1 *Peeters*')
      expect(text).toContain('שלום')
      // Over two pages, so that a header and a footer stand between.
      const unbroken = text
        .replace(/ ?p\. \d+ van \d+ ?| ?Dossier 2026-0001 ?|intern/g, '')
        .replace(/-? /g, '')
      expect(unbroken.match(/woord/g)?.length).toBeGreaterThan(990)
      lab.close()
    },
    slow,
  )
})

describe('an export', () => {
  it(
    'of a case that was just opened is whole',
    async () => {
      const lab = laboratory()
      lab.openStory([orders.openCase({ klussenier: null })])
      for (const audience of ['internal', 'complainant', 'respondent'] as const) {
        const made = await lab.export({ audience })
        expect(made.notices).toEqual([])
        expect(flat((await readPdf(made.path)).pages)).toContain('Dit dossier bevat geen documenten.')
      }
      lab.close()
    },
    slow,
  )

  it(
    'of a case with 40 statements and 60 documents is whole',
    async () => {
      const lab = laboratory()
      const files: orders.Order[] = []
      for (let at = 0; at < 60; at++)
        files.push(
          await lab.stored(`file ${at}`, {
            bytes: await makePdf(`Bijlage ${at}, blad`, 1),
            mediaType: 'application/pdf',
            kind: 'other',
            name: 'bijlage.pdf',
          }),
        )
      const statements = Array.from({ length: 40 }, (_, at) =>
        orders.said(`statement ${at}`, {
          text: `Verklaring die zegt: ${at}. ${'Een zin van gewone lengte. '.repeat(30)}`,
        }),
      )
      lab.openStory([orders.openCase(), ...files, ...statements])
      const made = await lab.export()
      const { pages, attachments } = await readPdf(made.path)
      expect(flat(pages)).toContain('Verklaring die zegt: 39.')
      expect(attachments).toHaveLength(60)
      expect(new Set(attachments.map(({ name }) => name)).size).toBe(60)
      expect(made.pages).toBeGreaterThan(80)
      lab.close()
    },
    slow,
  )

  it('of a case that is not there is refused', async () => {
    const lab = laboratory()
    expect((await lab.run({ number: '2026-9999' })).outcome).toMatchObject({
      ok: false,
      refusal: { code: 'notFound' },
    })
    lab.close()
  })

  it(
    'leaves nothing behind when it is cancelled, or when nobody waits for it any more',
    async () => {
      const lab = laboratory()
      await tellRichCase(lab)
      const stop = new AbortController()
      const work = exportDossier(
        lab.context,
        { number: '2026-0001', audience: 'internal', form: 'archive' },
        stop.signal,
      )
      await work.next()
      await work.next()
      stop.abort()
      let last = await work.next()
      while (!last.done) last = await work.next()
      expect(last.value).toEqual({ ok: false, refusal: { code: 'jobCancelled', facts: {} } })
      expect(exportsLeft(lab)).toEqual([])

      const left = exportDossier(
        lab.context,
        { number: '2026-0001', audience: 'internal', form: 'archive' },
        undefined,
      )
      await left.next()
      await left.next()
      await left.return({ ok: false, refusal: { code: 'jobCancelled', facts: {} } })
      expect(exportsLeft(lab)).toEqual([])
      lab.close()
    },
    slow,
  )

  it('leaves nothing behind when the job falls over', async () => {
    const fallen = { ok: false, refusal: { code: 'jobFailed', facts: { detail: 'SIGSEGV' } } } as const
    const lab = laboratory({ run: async () => fallen })
    lab.openStory([orders.openCase(), orders.noted({ note: id('n') })])
    expect((await lab.run()).outcome).toEqual(fallen)
    expect(exportsLeft(lab)).toEqual([])
    lab.close()
  })
})
