import { readFileSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acts } from '#core/typesetting/actions.ts'
import { makePdf, readPdf } from '#test/core/typesetting/support.ts'
import * as orders from '#test/shared/case/orders.ts'
import { laboratory } from './support.ts'

const name = (text: string) => PDFName.of(text)
const script = (pdf: PDFDocument) =>
  pdf.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') })

/** Every way in which a PDF starts something by itself. */
const ways: Readonly<Record<string, (pdf: PDFDocument) => void>> = {
  'a script when it is opened': (pdf) => pdf.catalog.set(name('OpenAction'), script(pdf)),
  'a script in its names': (pdf) => pdf.addJavaScript('start', 'app.alert(1)'),
  'a script when a page is turned to': (pdf) =>
    pdf.getPage(0).node.set(name('AA'), pdf.context.obj({ O: script(pdf) })),
  'a program that is launched': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') })),
  'a link that launches': (pdf) => {
    const link = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      A: { S: 'Launch', F: PDFString.of('a.exe') },
    })
    pdf.getPage(0).node.addAnnot(pdf.context.register(link))
  },
  'a form that sends itself': (pdf) =>
    pdf.catalog.set(
      name('OpenAction'),
      pdf.context.obj({ S: 'SubmitForm', F: PDFString.of('http://x.example') }),
    ),
  'a name that is written otherwise': (pdf) =>
    pdf.catalog.set(
      name('OpenAction'),
      pdf.context.obj({ S: name('Java#53cript'), 'J#53': PDFString.of('x') }),
    ),
  'a file within it that a script opens': (pdf) => {
    pdf.addJavaScript('open', 'this.exportDataObject({ cName: "a.exe", nLaunch: 2 })')
    void pdf.attach(new Uint8Array([0x4d, 0x5a]), 'a.exe')
  },
}

describe('a PDF that does something when it is opened', () => {
  it.each(Object.keys(ways))('is told by %s', async (way) => {
    expect(await acts(await makePdf('blad', 1, ways[way]))).toBe(true)
  })

  it('is told too when it is broken, and not where it only has a link to a page on the web', async () => {
    const broken = Buffer.from(
      '%PDF-1.7\n1 0 obj << /OpenAction << /S /Java#53cript /J#53 (x) >> >>',
      'latin1',
    )
    expect(await acts(broken)).toBe(true)
    const linked = await makePdf('blad', 1, (pdf) => {
      const link = pdf.context.obj({
        Subtype: 'Link',
        A: { S: 'URI', URI: PDFString.of('https://x.example') },
      })
      pdf.getPage(0).node.addAnnot(pdf.context.register(link))
    })
    expect(await acts(linked)).toBe(false)
  })

  it('makes nothing fall over, whatever is in it', async () => {
    const whole = await makePdf('blad', 1, ways['a script in its names'])
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(whole)
        changed[at] = byte
        expect(typeof (await acts(changed))).toBe('boolean')
      }),
      { numRuns: 60 },
    )
  })
})

describe.each(['archive', 'working'] as const)('a dossier for a party, in its %s form', (form) => {
  const lab = laboratory()
  let made: Awaited<ReturnType<typeof lab.export>>
  beforeAll(async () => {
    const pdf = { mediaType: 'application/pdf', kind: 'other' } as const
    const hostile = await makePdf('lees mij', 2, (document) => {
      for (const way of Object.values(ways)) way(document)
    })
    const files = {
      hostile: { ...pdf, bytes: hostile, name: 'vijandig.pdf' },
      plain: { ...pdf, bytes: await makePdf('gewoon', 1), name: 'gewoon.pdf' },
    }
    const stored = [await lab.stored('hostile', files.hostile), await lab.stored('plain', files.plain)]
    lab.openStory([orders.openCase(), ...stored])
    made = await lab.export({ form, audience: 'complainant' })
  }, 180_000)
  afterAll(() => lab.close())

  it('shows the pages of a PDF that acts, and says that the original stayed out', async () => {
    const { pages, attachments } = await readPdf(made.path)
    const text = pages.join('\n').replace(/\s+/g, ' ')
    expect(text).toContain('Het origineel is niet ingesloten: het kan bij het openen iets uitvoeren.')
    if (form === 'working') expect(text).toContain('lees mij 2')
    expect(attachments.map((one) => one.name)).toEqual(['gewoon.pdf'])
    expect(made.notices).toEqual([{ document: 'vijandig.pdf', code: 'carriesProgram', facts: {} }])
  })

  it('does nothing when it is opened, and has no link that starts something', async () => {
    const bytes = readFileSync(made.path)
    expect(await acts(bytes)).toBe(false)
    const { catalog } = await PDFDocument.load(bytes)
    expect(catalog.lookupMaybe(name('OpenAction'), PDFDict)?.has(name('JS')) ?? false).toBe(false)
    expect(catalog.has(name('AA'))).toBe(false)
  })
})
