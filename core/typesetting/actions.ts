/** Whether a PDF does something when it is opened: what is given to the parties must only show. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'

/** Actions that run a program, open a file or send something (ISO 32000-2, 12.6.4). A link that is clicked is none. */
const acting: ReadonlySet<PDFName> = new Set(
  ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'Rendition', 'RichMediaExecute'].map((name) =>
    PDFName.of(name),
  ),
)
const [action, script, scripts, dynamicForm] = ['S', 'JS', 'JavaScript', 'XFA'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName]

/** More objects than this are no document of a complaint. */
const mostObjects = 2_000_000

const actsIn = (object: PDFObject): boolean => {
  const waiting: PDFObject[] = [object]
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen > mostObjects) return true
    const next = waiting.pop()
    const dict = next instanceof PDFStream ? next.dict : next
    if (dict instanceof PDFArray) waiting.push(...dict.asArray())
    if (!(dict instanceof PDFDict)) continue
    if (dict.has(script) || dict.has(scripts) || dict.has(dynamicForm)) return true
    const kind = dict.get(action)
    if (kind instanceof PDFName && acting.has(kind)) return true
    waiting.push(...dict.values())
  }
  return false
}

/** The same, of a file whose parts cannot be told apart: by its words, however they are spelled. */
const saysSo = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|XFA)\b/.test(text)
}

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')

/**
 * Whether a PDF carries a script, a dynamic form, or an action that starts something, wherever in it. A file that needs
 * a password does nothing before it is given; of that one, and of a broken one, only what stands there openly is seen.
 */
export const acts = async (bytes: Uint8Array): Promise<boolean> => {
  try {
    const pdf = await PDFDocument.load(bytes, { password: '', updateMetadata: false })
    return pdf.context.enumerateIndirectObjects().some(([, object]) => actsIn(object))
  } catch {
    return saysSo(bytes)
  }
}
