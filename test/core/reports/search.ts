import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { readPdf } from '#test/core/typesetting/support.ts'

const undecodable = new Set(['DCTDecode', 'JPXDecode'])

/** What a stream holds, inflated; pictures as they are. */
const contentOf = (stream: PDFRawStream): Buffer => {
  const filter = String(stream.dict.toString())
  const plain = [...undecodable].some((name) => filter.includes(name))
  return Buffer.from(plain ? stream.contents : decodePDFRawStream(stream).decode())
}

/** The texts that base64 in a mail hides. */
const decoded = (text: string): string =>
  [...text.matchAll(/(?:[A-Za-z0-9+/=]{60,76}\r?\n)+[A-Za-z0-9+/=]*/g)]
    .map(([run]) => Buffer.from(run, 'base64').toString('latin1'))
    .join('\n')

/** UTF-16 strings of PDFs, read as plain letters. */
const narrow = (text: string): string => text.replaceAll('\0', '')

/** The streams of an embedded PDF, as far as it can be opened. */
const insideOf = async (content: Uint8Array): Promise<string> => {
  if (!Buffer.from(content).subarray(0, 5).equals(Buffer.from('%PDF-'))) return ''
  const pdf = await PDFDocument.load(content, { updateMetadata: false, throwOnInvalidObject: false })
  return everyObject(pdf)
}

const everyObject = (pdf: PDFDocument): string =>
  pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream
        ? `${object.dict.toString()}\n${contentOf(object).toString('latin1')}`
        : object.toString(),
    )
    .join('\n')

/** Hexadecimal strings, in which pdf-lib and Typst write text, as letters. */
const fromHex = (text: string): string =>
  [...text.matchAll(/<((?:[0-9A-Fa-f]{2}){3,})>/g)]
    .map(([, digits]) => Buffer.from(digits ?? '', 'hex').toString('latin1'))
    .join('\n')

/**
 * Everything that can be found in a PDF by any means: the text of its pages, its metadata, outline, structure, the
 * names, descriptions and bytes of its attachments (and what is inside these), and all of its objects, inflated.
 */
export const everythingIn = async (path: string): Promise<string> => {
  const read = await readPdf(path)
  const pdf = await PDFDocument.load(read.bytes, { updateMetadata: false })
  const raw = everyObject(pdf)
  const attached: string[] = []
  for (const { name, description, content } of read.attachments) {
    const bytes = Buffer.from(content).toString('latin1')
    const mailed = decoded(bytes)
    const inMail = mailed.startsWith('%PDF-') ? await insideOf(Buffer.from(mailed, 'latin1')) : ''
    attached.push(name, description, bytes, await insideOf(content), mailed, inMail, fromHex(inMail))
  }
  const all = [
    ...read.pages.map((page) => page.replace(/[\u200B\u00AD]|-\n/g, '')),
    JSON.stringify(read.info),
    JSON.stringify(read.bookmarks),
    ...read.structures,
    ...attached,
    ...attached.map(fromHex),
    read.bytes.toString('latin1'),
    raw,
    fromHex(raw),
  ]
  return all.map(narrow).join('\n')
}
