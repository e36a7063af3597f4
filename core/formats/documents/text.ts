import { readFile, stat } from 'node:fs/promises'
import type { PDFiumLibrary } from '@hyzyla/pdfium'
import type { DocumentText, TextToRead } from '#db/documentTexts.ts'
import { readMail } from '../mail.ts'
import { textOfHtml } from '../mail-text.ts'
import { headLength, mediaTypeOf } from '../media.ts'
import { textOfDocx, textOfOdt } from './office.ts'
import { openPdfium } from './pdfium.ts'
import { textOfPdf } from './pdfText.ts'
import { textOfRtf } from './rtf.ts'

/** To be raised whenever the texts come out differently: all files are then read again. */
export const textReader = 1

/** What follows is in the file only. In characters. */
const longestText = 500_000

/** Larger files are videos and archives, or would not fit in the memory of the process that reads. In bytes. */
const largest = 150 * 1024 * 1024

type Said = Pick<DocumentText, 'text' | 'pages' | 'silentPages'>

/** Lines of words: without what no one can see, and without the empty stretches that layout leaves. */
const tidied = (text: string): string =>
  text
    .slice(0, longestText)
    .toWellFormed()
    .replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n')
    .replace(/\u00ad|\ufffe/g, '')
    .replace(/[^\P{C}\n\t]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()

/** A text file as UTF-8, as UTF-16 with its mark, or as Windows wrote before that. */
const decoded = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const openXmlText = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const openDocumentText = 'application/vnd.oasis.opendocument.text'

/** Reads files one after the other. One for a job: PDFium's memory is never given back. */
export class TextReader {
  #pdfium: PDFiumLibrary | null = null

  /**
   * What a file says, up to `longestText` characters; empty text for a kind of file that has none, `readable: false`
   * for one that is damaged or locked. Null when there is no file. Throws only what the disk throws.
   */
  async read(path: string, { sha256, name }: TextToRead): Promise<DocumentText | null> {
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) return null
    const silent: Said = { text: '', pages: null, silentPages: null }
    if (found.size > largest) return { sha256, readable: false, ...silent }
    const bytes = new Uint8Array(await readFile(path))
    try {
      const said = (await this.#said(bytes, name)) ?? silent
      return { sha256, readable: true, ...said, text: tidied(said.text) }
    } catch {
      // Damaged, locked, or not what it seems: no file can make this throw twice in the same way.
      return { sha256, readable: false, ...silent }
    }
  }

  /**
   * What a file says at its beginning, for whoever wants to know what it is: at most so many characters; empty for one
   * without text, null for a kind that has none and for what cannot be read. Never throws.
   */
  async beginning(bytes: Uint8Array, name: string, longest: number): Promise<string | null> {
    try {
      const said = await this.#said(bytes, name, longest)
      return said && tidied(said.text.slice(0, longest))
    } catch {
      return null
    }
  }

  async #said(bytes: Uint8Array, name: string, longest = longestText): Promise<Said | null> {
    const text = (words: string): Said => ({ text: words, pages: null, silentPages: null })
    const mediaType = mediaTypeOf(bytes.subarray(0, headLength), name, null)
    switch (mediaType) {
      case 'application/pdf':
        return this.#pdf(bytes, longest)
      case openXmlText:
        return text(await textOfDocx(bytes))
      case openDocumentText:
        return text(await textOfOdt(bytes))
      case 'application/rtf':
        return text(textOfRtf(bytes))
      case 'text/html':
        return text(textOfHtml(decoded(bytes)))
      case 'message/rfc822':
      case 'application/vnd.ms-outlook':
        return text(await mailText(bytes))
      default:
        return mediaType.startsWith('text/') ? text(decoded(bytes)) : null
    }
  }

  async #pdf(bytes: Uint8Array, longest: number): Promise<Said> {
    this.#pdfium ??= await openPdfium()
    try {
      return await textOfPdf(bytes, this.#pdfium, longest)
    } catch (error) {
      // A file may have made it fall over.
      this.#pdfium = null
      throw error
    }
  }
}

const mailText = async (bytes: Uint8Array): Promise<string> => {
  const read = await readMail(bytes)
  if (!read.accepted) throw new Error(read.refusal.code)
  const { subject, text, attachments } = read.mail
  return [subject ?? '', text, ...attachments.map(({ name }) => name)].join('\n')
}
