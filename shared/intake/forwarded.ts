import type { MailAddress } from './mail.ts'

/** A mail that was forwarded inside the text of another. */
export type Forwarded = {
  readonly from: MailAddress
  readonly subject: string | null
  /** What the person who forwarded it wrote above. */
  readonly comment: string
  /** The text of the forwarded mail, without the block of headers. */
  readonly text: string
}

const from = /^(?:van|from|de|von|afzender|expéditeur)\s*:\s*(\S.*)$/iu
const subject = /^(?:onderwerp|subject|objet|betreff)\s*:\s*(.*)$/iu
const other =
  /^(?:verzonden|verstuurd|sent|date|datum|envoyé|gesendet|aan|to|à|an|cc|kopie|bijlagen?|antwoord aan|reply-to)\s*:/iu
const rule =
  /^(?:[-_]{3,}.*|begin (?:doorgestuurd|van doorgestuurd).*|begin forwarded message.*|début du message.*)$/iu

/** The block of headers is looked for this far down: below that a forward is a quoted exchange. */
const deepest = 200
/** In lines. */
const longestBlock = 40

/**
 * The first forwarded mail in a text: a block that begins with "Van:", "From:" or "De:" and has at least two
 * more headers, in Dutch, French, English or German, also quoted with `>` or in bold. Null when there is none.
 */
export const readForwarded = (text: string): Forwarded | null => {
  const lines = text.split('\n').map((line) => ({ line, bare: bare(line) }))
  const last = Math.min(lines.length, deepest)
  for (let start = 0; start < last; start++) {
    const sender = from.exec(lines[start]?.bare ?? '')?.[1]
    const end = sender ? endOfBlock(lines, start) : null
    if (!sender || end === null) continue
    const block = lines.slice(start, end)
    const above = lines.slice(0, start).map(({ line }) => line)
    while (above.length > 0 && rule.test(bare(above.at(-1) ?? '') || '---')) above.pop()
    const below = lines.slice(end)
    const quoted = below.every(({ line }) => line === '' || line.startsWith('>'))
    return {
      from: addressIn(sender),
      subject: block.flatMap(({ bare }) => subject.exec(bare)?.[1]?.trim() ?? [])[0] ?? null,
      comment: above.join('\n').trim(),
      text: below
        .map(({ line }) => (quoted ? line.replace(/^>[> ]*/, '') : line))
        .join('\n')
        .trim(),
    }
  }
  return null
}

/** Where the headers of a mail inside the text end that begin on a line; null where none begin there. */
export const endOfHeaders = (lines: readonly string[], start: number): number | null => {
  if (!from.test(bare(lines[start] ?? ''))) return null
  const near = lines.slice(start, start + longestBlock).map((line) => ({ bare: bare(line) }))
  const end = endOfBlock(near, 0)
  return end === null ? null : start + end
}

/** A line that programs put above the mail that they quote or forward. */
export const isRule = (line: string): boolean => rule.test(bare(line))

/** Without quote marks and the asterisks of bold. */
const bare = (line: string): string =>
  line
    .slice(0, 2000)
    .replace(/^[>\s]+/, '')
    .replace(/\*/g, '')
    .trim()

const isHeader = (line: string): boolean => subject.test(line) || other.test(line)

/** The first line after the block that starts at `start`; null when it is no block. Long headers may be folded. */
const endOfBlock = (lines: readonly { bare: string }[], start: number): number | null => {
  let headers = 0
  let end = start + 1
  let seen = start
  for (; end < lines.length && end - seen <= 2; end++) {
    const line = lines[end]?.bare ?? ''
    // An empty line ends the block, but some programs put one between any two headers.
    if (line === '' && headers >= 2 && !isHeader(lines[end + 1]?.bare ?? '')) break
    if (!isHeader(line)) continue
    headers++
    seen = end
  }
  return headers >= 2 ? seen + 1 : null
}

/** `Jan Janssens <jan@voorbeeld.be>`, `Jan [mailto:jan@voorbeeld.be]`, `jan@voorbeeld.be` or a name alone. */
const addressIn = (value: string): MailAddress => {
  const address =
    /[^\s<>[\]():;,"']{1,64}@[^\s<>[\]():;,"']{1,255}/.exec(value.slice(0, 1000))?.[0]?.toLowerCase() ?? null
  const name = value
    .slice(0, 1000)
    .replace(/[<[(](?:mailto:)?[^<>[\]()]*@[^<>[\]()]*[>\])]/g, '')
    .replace(/^[\s"']+|[\s"',;]+$/g, '')
  return { name: name === '' || name.toLowerCase() === address ? null : name, address }
}
