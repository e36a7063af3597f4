import { asLatin1 } from './media.ts'

/** A part of a mail as it lies in its bytes. Positions are from the start of the mail. */
export type MimePart = {
  /** The headers, without the empty line after them. */
  readonly head: { readonly start: number; readonly end: number }
  readonly body: { readonly start: number; end: number }
  /** In lower case; `text/plain` where nothing is said. */
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  /** Content-Transfer-Encoding in lower case; empty for none. */
  readonly encoding: string
  /** In lower case; empty for none. */
  readonly disposition: string
  readonly children: MimePart[]
  readonly parent: MimePart | null
}

const lf = 0x0a
const cr = 0x0d
const dash = 0x2d

/** Far more than any mailer writes; deeper ones are refused by the parser. */
const deepest = 256

/** The value of a header as it was written, folded lines joined; null where it is not there. */
export const headerIn = (head: string, name: string): string | null => {
  const found = new RegExp(`^${name}[ \\t]*:((?:[^\\r\\n]|\\r?\\n[ \\t])*)`, 'im').exec(head)?.[1]
  return found === undefined ? null : found.replace(/\r?\n(?=[ \t])/g, '').trim()
}

const parameterPattern = /;\s*([!#$&^_.+\w-]+)\*?\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)/g

const unquoted = (said: string): string =>
  said.startsWith('"') ? said.slice(1, -1).replace(/\\(.)/g, '$1') : said

/** `text/plain; charset="utf-8"` as a type and its parameters. What a parameter says first counts. */
const structured = (value: string): { value: string; parameters: Record<string, string> } => {
  const parameters: Record<string, string> = {}
  for (const [, name = '', said = ''] of value.matchAll(parameterPattern))
    parameters[name.toLowerCase()] ??= unquoted(said)
  return { value: (value.split(';')[0] ?? '').trim().toLowerCase().replace(/\s.*$/, ''), parameters }
}

const partOf = (
  head: string,
  start: number,
  end: number,
  body: number,
  parent: MimePart | null,
): MimePart => {
  const usual = parent?.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const { value, parameters } = structured(headerIn(head, 'Content-Type') ?? usual)
  const encoding = /[\w-]+/.exec(
    (headerIn(head, 'Content-Transfer-Encoding') ?? '').replace(/\([^)]*\)/g, ''),
  )
  return {
    head: { start, end },
    body: { start: body, end: body },
    type: value || usual,
    parameters,
    encoding: encoding?.[0].toLowerCase() ?? '',
    disposition: structured(headerIn(head, 'Content-Disposition') ?? '').value,
    children: [],
    parent,
  }
}

/**
 * The parts of a mail, where they begin and end; no part is decoded. Boundaries are told as the parser tells them,
 * so that what is mended in a part is found by it in the same place.
 */
export const scanMime = (bytes: Uint8Array): MimePart => {
  let root: MimePart | null = null
  let current: MimePart | null = null
  let headStart = 0
  let inHead = true
  let parent: MimePart | null = null
  const open: { readonly boundary: string; readonly part: MimePart }[] = []

  const begin = (headEnd: number, bodyStart: number): MimePart => {
    const part = partOf(asLatin1(bytes.subarray(headStart, headEnd)), headStart, headEnd, bodyStart, parent)
    root ??= part
    parent?.children.push(part)
    const { boundary } = part.parameters
    if (part.type.startsWith('multipart/') && boundary && open.length < deepest) open.push({ boundary, part })
    inHead = false
    return part
  }

  let lineStart = 0
  while (lineStart < bytes.length) {
    const found = bytes.indexOf(lf, lineStart)
    const next = found === -1 ? bytes.length : found + 1
    let end = found === -1 ? bytes.length : found
    while (end > lineStart && bytes[end - 1] === cr) end--

    const boundary =
      open.length > 0 && bytes[lineStart] === dash && bytes[lineStart + 1] === dash
        ? boundaryAt(asLatin1(bytes.subarray(lineStart + 2, Math.min(end, lineStart + 300))), open)
        : null
    if (boundary) {
      if (inHead) current = begin(lineStart, lineStart)
      const contentEnd = beforeLineEnd(bytes, lineStart)
      const at = open.findIndex(({ part }) => part === boundary.part)
      if (current) current.body.end = Math.max(current.body.start, contentEnd)
      for (const { part } of open.splice(boundary.ends ? at : at + 1))
        part.body.end = Math.max(part.body.start, boundary.ends && part === boundary.part ? next : contentEnd)
      if (boundary.ends) {
        current = null
        parent = null
        inHead = false
      } else {
        parent = boundary.part
        headStart = next
        inHead = true
        current = null
      }
    } else if (inHead && end === lineStart) current = begin(lineStart, next)
    lineStart = next
  }
  if (inHead) current = begin(bytes.length, bytes.length)
  if (current) current.body.end = Math.max(current.body.start, bytes.length)
  for (const { part } of open) part.body.end = Math.max(part.body.start, bytes.length)
  return root ?? partOf('', 0, 0, 0, null)
}

type Open = { readonly boundary: string; readonly part: MimePart }

/** What comes after the two dashes of a line, as a boundary of one of the open parts; the innermost is asked first. */
const boundaryAt = (rest: string, open: readonly Open[]): { part: MimePart; ends: boolean } | null => {
  for (let at = open.length - 1; at >= 0; at--) {
    const one = open[at]
    if (!one || !rest.startsWith(one.boundary)) continue
    const after = rest.slice(one.boundary.length)
    if (/^(--)?[ \t]*$/.test(after)) return { part: one.part, ends: after.startsWith('--') }
  }
  return null
}

/** A part ends before the line end that belongs to the boundary after it. */
const beforeLineEnd = (bytes: Uint8Array, lineStart: number): number => {
  if (bytes[lineStart - 1] !== lf) return lineStart
  return bytes[lineStart - 2] === cr ? lineStart - 2 : lineStart - 1
}

/** All parts, a part before those within it. */
export const partsIn = (part: MimePart): MimePart[] => {
  const found: MimePart[] = []
  const waiting = [part]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next)
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]
      if (child) waiting.push(child)
    }
  }
  return found
}
