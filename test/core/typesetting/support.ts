import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TypesettingJob } from '#core/typesetting/job.ts'
import { plainDate } from '#shared/kernel/date.ts'

const root = join(import.meta.dirname, '../../..')

/** A folder of the test's own, with the app's assets and the proof template among them. */
export const workFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-typesetting-'))
  const assets = join(folder, 'assets')
  mkdirSync(assets)
  symlinkSync(join(root, 'node_modules'), join(assets, 'node_modules'), 'junction')
  cpSync(join(root, 'templates'), join(assets, 'templates'), { recursive: true })
  cpSync(join(import.meta.dirname, 'proof.typ'), join(assets, 'templates/proof.typ'))
  process.env.WEDERHOOR_ASSETS = assets
  return folder
}

/** A PDF of `pages` pages that each say `<text> <number>`. `change` sees the document before it is saved. */
export const makePdf = async (
  text: string,
  pages: number,
  change: (pdf: PDFDocument, pages: PDFPage[]) => Promise<void> | void = () => {},
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const made = Array.from({ length: pages }, (_, at) => {
    const page = pdf.addPage([595, 842])
    page.drawText(`${text} ${at + 1}`, { x: 60, y: 760, size: 14, font })
    return page
  })
  await change(pdf, made)
  return pdf.save()
}

export const put = (folder: string, name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

export const proofJob = (folder: string, more: Partial<TypesettingJob>): TypesettingJob => ({
  template: 'proof.typ',
  data: { texts: [], rows: [] },
  words: { pages: 'p. {page} van {pages}' },
  language: 'nl-BE',
  photos: [],
  appended: [],
  embedded: [],
  form: 'archive',
  title: 'Dossier 2026-0001',
  author: 'HetKlusHuis',
  date: plainDate.parse('2026-03-20'),
  out: join(folder, 'dossier.pdf'),
  ...more,
})

type OutlineNode = { title: string; dest: unknown; items: OutlineNode[] }

/** What a reader finds in a PDF: the text page by page, bookmarks with their page, attachments, metadata. */
export const readPdf = async (path: string) => {
  const bytes = readFileSync(path)
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: string[] = []
  const structures: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const content = await page.getTextContent()
    pages.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
    structures.push(JSON.stringify(await page.getStructTree()))
  }
  const bookmarks: { title: string; page: number }[] = []
  const walk = async (nodes: readonly OutlineNode[]): Promise<void> => {
    for (const node of nodes) {
      const target = typeof node.dest === 'string' ? await pdf.getDestination(node.dest) : node.dest
      const [page] = Array.isArray(target) ? target : []
      bookmarks.push({ title: node.title, page: (await pdf.getPageIndex(page)) + 1 })
      await walk(node.items)
    }
  }
  await walk((await pdf.getOutline()) ?? [])
  const { info } = await pdf.getMetadata()
  const attachments: { name: string; description: string; content: Uint8Array }[] = []
  for (const [id, { filename, description }] of (await pdf.getAttachments()) ?? []) {
    const content = (await pdf.getAttachmentContent(id)) ?? new Uint8Array()
    attachments.push({ name: filename, description, content })
  }
  await loading.destroy()
  return { pages, structures, bookmarks, attachments, info: { ...info } as Record<string, unknown>, bytes }
}

/** What is said of an appended PDF besides its place: nothing is made of it. */
export const asPdf = {
  name: 'bijlage.pdf',
  mediaType: 'application/pdf',
  words: { note: '', file: '', size: '' },
} as const
