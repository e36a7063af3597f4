/** Originals inside the PDF, byte for byte, as associated files (ISO 32000-2, 14.13; PDF/A-3). */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { EmbeddedInput } from './job.ts'
import { pdfDate } from './metadata.ts'
import { oneLine } from './text.ts'

/** A name that every system can save under: no path, no reserved character, at most 120 characters. */
const savableName = (name: string): string => {
  const clean = oneLine(name)
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^\.+/, '')
  if (clean.length <= 120) return clean || 'document'
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  return Array.from(clean).slice(0, 110).join('') + extension
}

/** The names under which the files are embedded: savable, and each of them once. */
export const embeddedNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const wanted = savableName(name)
    const dot = wanted.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
    let free = wanted
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${stem} (${copy})${extension}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** For readers that know only the older, byte-wise name. */
const asciiName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]|[()\\]/g, '_')

export type EmbeddedFile = {
  readonly input: EmbeddedInput
  readonly name: string
  readonly bytes: Uint8Array
}

/** Adds the files to the name tree and to the document's associated files. */
export const embedFiles = (pdf: PDFDocument, files: readonly EmbeddedFile[]): void => {
  if (files.length === 0) return
  const { context, catalog } = pdf
  const entries = files.map(({ input, name, bytes }) => {
    const when = PDFString.of(pdfDate(input.createdAt))
    const stream = context.flateStream(bytes, {
      Type: 'EmbeddedFile',
      Subtype: input.mediaType,
      Params: { Size: bytes.length, CreationDate: when, ModDate: when },
    })
    const file = context.register(stream)
    const specification = context.obj({
      Type: 'Filespec',
      F: PDFString.of(asciiName(name)),
      UF: PDFHexString.fromText(name),
      EF: { F: file, UF: file },
      Desc: PDFHexString.fromText(oneLine(input.description)),
      AFRelationship: 'Supplement',
    })
    return {
      key: PDFHexString.fromText(name),
      ref: context.register(specification),
    }
  })
  // A name tree is in the order of its keys' bytes.
  const sorted = [...entries].sort((a, b) => (a.key.asString() < b.key.asString() ? -1 : 1))
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({})
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: sorted.flatMap(({ key, ref }) => [key, ref]) }))
  catalog.set(PDFName.of('Names'), names)
  const associated = catalog.lookupMaybe(PDFName.of('AF'), PDFArray) ?? context.obj([])
  for (const { ref } of entries) associated.push(ref)
  catalog.set(PDFName.of('AF'), associated)
}
