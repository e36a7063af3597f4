import type { MailAddress } from './mail.ts'
import type { Range } from './spot.ts'

/** A mail that was forwarded inside the text of another. */
export type Forwarded = {
  readonly from: MailAddress
  readonly subject: string | null
  /** Its date, as it stands there. */
  readonly date: string | null
  /** What the person who forwarded it wrote above. */
  readonly comment: string
  /** The text of the forwarded mail, without the block of headers. */
  readonly text: string
  /** Where in the text that was read the sender, the subject and the forwarded text stand. */
  readonly at: { readonly from: Range; readonly subject: Range | null; readonly text: Range }
  /** A line of a program says that it was forwarded. */
  readonly announced: boolean
}

const from = /^(?:van|from|de|von|da|afzender|expéditeur)\s*:\s*(\S.*)$/iu
const subject = /^(?:onderwerp|subject|objet|betreff?|oggetto|asunto)\s*:\s*(.*)$/iu
const date =
  /^(?:verzonden|verstuurd|sent|date|datum|envoyé(?: le)?|gesendet|inviato|enviado)(?: op)?\s*:\s*(.*)$/iu
const other =
  /^(?:verzonden|verstuurd|sent|date|datum|envoyé|gesendet|inviato|enviado|aan|to|à|an|a|para|cc|kopie|bijlagen?|antwoord aan|reply-to|belang(?:rijkheid)?|importance|attachments?|pièces jointes)(?: op| le)?\s*:/iu
const rule =
  /^(?:[-_=]{3,}.*|begin (?:doorgestuurd|van doorgestuurd).*|begin forwarded message.*|début du (?:message|mail).*|anfang der weitergeleiteten.*|inizio messaggio.*)$/iu
const announcement =
  /doorgestuurd|forwarded|transféré|réexpédié|weitergeleitet|inoltrato|reenviado|début du message/iu

/** The block of headers is looked for this far down: below that a forward is a quoted exchange. */
const deepest = 200
/** In lines. */
const longestBlock = 40

type Line = { readonly line: string; readonly bare: string; readonly start: number }

const linesOf = (text: string): Line[] => {
  let next = 0
  return text.split('\n').map((line) => {
    const start = next
    next += line.length + 1
    return { line, bare: bare(line), start }
  })
}

/** Without the white space that all lines that say something begin with. */
const dedented = (lines: readonly string[]): string[] => {
  const margins = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const margin = margins.reduce((least, one) => Math.min(least, one), 40)
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin)))
}

/** Where the value of a header stands in its line. */
const valueAt = ({ line, start }: Line, value: string): Range => {
  const at = start + Math.max(0, line.lastIndexOf(value))
  return { start: at, end: at + value.length }
}

/**
 * The first forwarded mail in a text: a block that begins with "Van:", "From:" or "De:" and has at least two
 * more headers, in Dutch, French, English, German or Italian, also quoted with `>` or in bold. Null when there is none.
 */
export const readForwarded = (text: string): Forwarded | null => {
  const lines = linesOf(text)
  const last = Math.min(lines.length, deepest)
  for (let start = 0; start < last; start++) {
    const head = lines[start]
    const sender = from.exec(head?.bare ?? '')?.[1]
    const end = sender ? endOfBlock(lines, start) : null
    if (!head || !sender || end === null) continue
    const block = lines.slice(start, end)
    const above = lines.slice(0, start)
    const rules: string[] = []
    while (above.length > 0 && rule.test(above.at(-1)?.bare || '---')) rules.push(above.pop()?.bare ?? '')
    const below = lines.slice(end)
    const quoted = below.every(({ line }) => line.trim() === '' || /^\s{0,8}>/.test(line))
    const titled = block.find(({ bare }) => subject.test(bare))
    const title = subject.exec(titled?.bare ?? '')?.[1]?.trim() ?? null
    return {
      from: addressIn(sender),
      subject: title,
      date: block.flatMap(({ bare }) => date.exec(bare)?.[1]?.trim() ?? [])[0] ?? null,
      comment: above
        .map(({ line }) => line)
        .join('\n')
        .trim(),
      text: dedented(below.map(({ line }) => (quoted ? line.replace(/^\s{0,8}> ?/, '') : line)))
        .join('\n')
        .trim(),
      at: {
        from: valueAt(head, sender),
        subject: titled && title ? valueAt(titled, title) : null,
        text: { start: below[0]?.start ?? text.length, end: text.length },
      },
      announced: rules.some((one) => announcement.test(one)),
    }
  }
  return null
}

/** Where the headers of a mail inside the text end that begin on a line; null where none begin there. */
export const endOfHeaders = (lines: readonly string[], start: number): number | null => {
  const first = bare(lines[start] ?? '')
  // Some German programs begin with the day.
  const later = date.test(first) && from.test(bare(lines[start + 1] ?? ''))
  if (!from.test(first) && !later) return null
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
