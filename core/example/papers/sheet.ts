import {
  PDFDict,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  PDFString,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import type { PlainDate } from '#shared/kernel/date.ts'
import { pdfDate } from '../../typesetting/metadata.ts'

const a4 = { width: 595.28, height: 841.89 }
const margin = 56
const ink = rgb(0.13, 0.14, 0.17)
const grey = rgb(0.42, 0.44, 0.48)

export type Look = {
  readonly title: string
  /** Written in the file as when it was made. */
  readonly on: PlainDate
  /** Above every page; `accent` is the colour of the rule below it, each part 0 to 1. */
  readonly head: string
  readonly accent: readonly [number, number, number]
  /** Below every page, before the page number. */
  readonly foot: string
}

export type Style = {
  readonly size?: number
  readonly bold?: boolean
  readonly grey?: boolean
  readonly gap?: number
}

/** A letter-like document that is written from top to bottom and takes a new page when one is full. In points. */
export class Sheet {
  readonly #look: Look
  readonly #document: PDFDocument
  readonly #fonts: { readonly plain: PDFFont; readonly bold: PDFFont }
  #page: PDFPage
  #y = 0

  private constructor(look: Look, document: PDFDocument, fonts: { plain: PDFFont; bold: PDFFont }) {
    this.#look = look
    this.#document = document
    this.#fonts = fonts
    this.#page = this.newPage()
  }

  static async begin(look: Look): Promise<Sheet> {
    const document = await PDFDocument.create({ updateMetadata: false })
    document.setTitle(look.title)
    document.setAuthor('Voorbeeld – verzonnen document')
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict)
    info.set(PDFName.of('CreationDate'), PDFString.of(pdfDate(look.on)))
    return new Sheet(look, document, {
      plain: await document.embedFont(StandardFonts.Helvetica),
      bold: await document.embedFont(StandardFonts.HelveticaBold),
    })
  }

  newPage(): PDFPage {
    const { head, accent } = this.#look
    this.#page = this.#document.addPage([a4.width, a4.height])
    const y = a4.height - 50
    this.#page.drawText(head, { x: margin, y, size: 11, font: this.#fonts.bold, color: rgb(...accent) })
    this.#page.drawRectangle({
      x: margin,
      y: y - 9,
      width: a4.width - 2 * margin,
      height: 1.5,
      color: rgb(...accent),
    })
    this.#y = y - 36
    return this.#page
  }

  /** Goes on below, or on a new page when less than `height` is left. */
  #need(height: number): void {
    if (this.#y - height < 76) this.newPage()
  }

  #wrap(text: string, font: PDFFont, size: number, width: number): string[] {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word
      if (font.widthOfTextAtSize(longer, size) > width && line) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  }

  /** A paragraph over the whole width. */
  text(text: string, { size = 10.5, bold = false, grey: pale = false, gap = 6 }: Style = {}): this {
    const font = bold ? this.#fonts.bold : this.#fonts.plain
    for (const line of this.#wrap(text, font, size, a4.width - 2 * margin)) {
      this.#need(size * 1.4)
      this.#page.drawText(line, { x: margin, y: this.#y, size, font, color: pale ? grey : ink })
      this.#y -= size * 1.4
    }
    this.#y -= gap
    return this
  }

  /** Short lines below each other: an address. */
  block(lines: readonly string[], style: Style = {}): this {
    for (const line of lines) this.text(line, { gap: 0, ...style })
    this.#y -= 14
    return this
  }

  heading(text: string): this {
    this.#need(60)
    this.#y -= 6
    return this.text(text, { size: 12.5, bold: true, gap: 5 })
  }

  /** A row with something on the right: an amount. */
  row(left: string, right: string, { bold = false }: Style = {}): this {
    const font = bold ? this.#fonts.bold : this.#fonts.plain
    const lines = this.#wrap(left, font, 10.5, 370)
    this.#need(lines.length * 15 + 6)
    const x = a4.width - margin - font.widthOfTextAtSize(right, 10.5)
    this.#page.drawText(right, { x, y: this.#y, size: 10.5, font, color: ink })
    for (const line of lines) {
      this.#page.drawText(line, { x: margin, y: this.#y, size: 10.5, font, color: ink })
      this.#y -= 15
    }
    const y = this.#y + 8
    const width = a4.width - 2 * margin
    this.#page.drawRectangle({ x: margin, y, width, height: 0.5, color: rgb(0.84, 0.85, 0.88) })
    this.#y -= 5
    return this
  }

  /** Names with a scribble above each, beside each other. `seed` makes the scribbles different. */
  signatures(names: readonly string[], seed: number): this {
    this.#need(110)
    names.forEach((name, index) => {
      const x = margin + index * 250
      const wave = (n: number) => Math.sin((seed + 1) * (index + 2) * n * 1.7) * 16
      const strokes = [1, 2, 3, 4, 5].map(
        (n) => `Q ${n * 26 - 14} ${wave(n) - 12} ${n * 26} ${wave(n + 5) / 2}`,
      )
      this.#page.drawSvgPath(`M 0 0 ${strokes.join(' ')}`, {
        x: x + 6,
        y: this.#y - 34,
        borderColor: rgb(0.1, 0.16, 0.45),
        borderWidth: 1.3,
      })
      this.#page.drawText(name, { x, y: this.#y - 72, size: 9.5, font: this.#fonts.plain, color: grey })
    })
    this.#y -= 100
    return this
  }

  async bytes(): Promise<Uint8Array> {
    const pages = this.#document.getPages()
    for (const [index, page] of pages.entries()) {
      const foot = `${this.#look.foot} – blad ${index + 1} van ${pages.length}`
      page.drawText(foot, { x: margin, y: 42, size: 8, font: this.#fonts.plain, color: grey })
    }
    return this.#document.save()
  }
}
