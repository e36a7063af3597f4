import { endOfHeaders, isRule } from './forwarded.ts'

/** `fresh`: what its writer wrote; `quoted`: earlier mails; `signature`: what stands under every mail of his. */
export type ReplyPiece = { readonly is: 'fresh' | 'quoted' | 'signature'; readonly text: string }

/** Of a line, in characters: more is no sign of anything. */
const looksAt = 400
/** A signature is no longer than this, in lines that say something. Longer is no signature. */
const longestSignature = 15
/** Someone's name, street or slogan fits in it; what is longer is a sentence that he means. */
const longestLine = 110

const word = (words: string, flags = 'iu') => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, flags)
const wrote = word('schreef|geschreven|écrit|wrote|schrieb|geschrieben|escribió|scritto')
const moment = /\d{1,2}\s?(?:[:.]|u|h|uur)\s?\d{2}|\d{1,2}\s(?:AM|PM)\b/iu

/**
 * "Op ma 2 mrt 2026 om 09:15 schreef HetKlusHuis <…>:", "Le … a écrit :", "… wrote:". People write such sentences too:
 * a program gives the time or the address, or quotes with a sign.
 */
const isAttribution = (text: string, quotesNext: boolean): boolean =>
  /:\s*$/.test(text) &&
  wrote.test(text) &&
  /\d/.test(text) &&
  (quotesNext || /@/.test(text) || moment.test(text)) &&
  !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(text)

/** ">From" is how a mail box keeps a line that begins with "From": nobody quoted it. */
const isQuoted = (line: string): boolean => /^\s{0,3}(?:>(?!From )|\|\s)/.test(line)
const isEmpty = (line: string | undefined): boolean => line === undefined || /^[>\s]*$/.test(line)

/** Where what introduces a quote ends that begins on a line: after it comes what is quoted. Null where none begins. */
const endOfIntroduction = (lines: readonly string[], start: number): number | null => {
  if (isEmpty(lines[start])) return null
  const headers = endOfHeaders(lines, start)
  if (headers !== null) return headers
  if (isRule(lines[start] ?? '')) {
    const next = lines.slice(start + 1, start + 5).findIndex((line) => !isEmpty(line))
    const inner = next === -1 ? null : endOfHeaders(lines, start + 1 + next)
    if (inner !== null) return inner
    return word('oorspronkelijk|original|origine|ursprüngliche|doorgestuurd|forwarded').test(
      (lines[start] ?? '').slice(0, looksAt),
    )
      ? start + 1
      : null
  }
  let text = ''
  for (let end = start; end < Math.min(lines.length, start + 4); end++) {
    const line = lines[end] ?? ''
    if (isEmpty(line) || isQuoted(line)) return null
    text = `${text} ${line.slice(0, looksAt)}`.trim()
    let next = end + 1
    while (
      next < end + 3 &&
      lines[next] !== undefined &&
      isEmpty(lines[next]) &&
      !isQuoted(lines[next] ?? '')
    )
      next++
    if (isAttribution(text, isQuoted(lines[next] ?? ''))) return end + 1
  }
  return null
}

/** For each line whether it was quoted. Linear in the text, whoever wrote it. */
const quotedLines = (lines: readonly string[]): boolean[] => {
  const quoted = lines.map(isQuoted)
  for (let at = 0; at < lines.length; at++) {
    if (quoted[at]) continue
    const end = endOfIntroduction(lines, at)
    if (end === null) continue
    let next = end
    while (next < lines.length && !quoted[next] && isEmpty(lines[next])) next++
    // With signs, the quote ends where they end; without, nothing tells where it would.
    if (quoted[next]) quoted.fill(true, at, next)
    else return quoted.fill(true, at)
    at = next
  }
  return quoted
}

const formula =
  /^(?:(?:met|mvg|hartelijke|vriendelijke|beste|veel|dank (?:bij voorbaat|en)|alvast bedankt en)\s+)?(?:met\s+)?(?:(?:vriendelijke?|hartelijke?|beste|collegiale|de meeste)\s+)?(?:groet(?:en|jes)?|hoogachtend|hoogachting|mvg|vr\.? ?gr\.?|gr\.?|(?:bien )?cordialement|bien à (?:vous|toi)|salutations(?: distinguées)?|sincères salutations|meilleures salutations|(?:(?:kind|best|warm|many)\s+)?regards|best wishes|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:mit )?(?:freundlichen?|besten?|herzlichen?|viele)\s+grü(?:ß|ss)en?|mfg|cheers)(?=[\s,.!–-]|$)/iu
const device =
  /^(?:verzonden|verstuurd|gestuurd|sent|envoyé|gesendet)\s+(?:vanaf|vanuit|van|met|from|with|via|depuis|de|à partir de|von|mit)\s.{1,80}$|^(?:outlook|gmail|yahoo)[^.<]{0,40}(?:<[^>]{0,200}>)?\s?(?:downloaden|herunterladen)|^(?:get|download|télécharger) (?:outlook|bluemail|yahoo)/iu
const postscript = /^(?:p\.?\s?s\.?|n\.?b\.?)(?=[\s:.,])/iu

const saysSomething = (lines: readonly string[]): number => lines.filter((line) => line.trim() !== '').length

/** Where the signature begins in the lines that a writer wrote, and where it ends; null where there is none. */
const signatureIn = (lines: readonly string[]): readonly [number, number] | null => {
  const from = Math.max(0, lines.length - 3 * longestSignature)
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim().slice(0, looksAt)
    const separator = /^--\s?$/.test(line)
    if (!separator && !device.test(line) && !(formula.test(line) && line.length <= 60)) continue
    const after = lines.findIndex((one, index) => index > at && postscript.test(one.trim()))
    const end = after === -1 ? lines.length : after
    const signature = lines.slice(at, end)
    // What programs mark as a signature may end in a disclaimer; below a greeting, prose is meant to be read.
    if (separator && saysSomething(signature) <= 2 * longestSignature) return [at, end]
    if (
      saysSomething(signature) <= longestSignature &&
      signature.every((one) => one.length <= longestLine || disclaimer.test(one))
    )
      return [at, end]
  }
  return null
}
const disclaimer = word(
  'vertrouwelijk(?:e)?|disclaimer|confidential|confidentiel(?:le)?s?|vertraulich|bestemd voor',
)

/** What an organisation puts under every mail. A writer who begins with such words has more to say below them. */
const boilerplate =
  /^(?:disclaimer|(?:dit|deze) (?:e-?mail)?\s?(?:bericht|e-?mail|mail)?.{0,120}(?:vertrouwelijk|uitsluitend bestemd|bestemd voor)|de informatie in (?:dit|deze) .{0,120}(?:vertrouwelijk|bestemd)|ce (?:message|courriel|mail|e-?mail).{0,120}(?:confidentiel|destin)|this (?:e-?mail|message).{0,120}(?:confidential|intended)|diese e-?mail.{0,120}(?:vertraulich|bestimmt)|denk aan het milieu|pensez à l['’]environnement|(?:please )?(?:consider|think of) the environment|bitte denken sie an die umwelt)/iu

/** Where the paragraphs at the end begin that an organisation puts under every mail; the length where there are none. */
const boilerplateFrom = (lines: readonly string[]): number => {
  const firstWords = lines.findIndex((line) => line.trim() !== '')
  let end = lines.length
  for (;;) {
    let last = end - 1
    while (last >= 0 && (lines[last] ?? '').trim() === '') last--
    let first = last
    while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first--
    const paragraph = lines
      .slice(Math.max(0, first), last + 1)
      .join(' ')
      .trim()
      .slice(0, looksAt)
    // The first words of a mail are its writer's, whatever they say.
    if (last < 0 || !boilerplate.test(paragraph) || first <= firstWords) return end
    end = first
  }
}

/**
 * A mail's text in pieces: what its writer wrote now, what was quoted, and his signature. Nothing is lost: the
 * pieces joined with line ends are the text. What could be either is taken for his own words.
 */
export const replyPieces = (text: string): readonly ReplyPiece[] => {
  const lines = text.split('\n')
  const quoted = quotedLines(lines)
  const kinds: ReplyPiece['is'][] = quoted.map((one) => (one ? 'quoted' : 'fresh'))
  for (let start = 0; start < lines.length; ) {
    let end = start
    while (end < lines.length && quoted[end] === quoted[start]) end++
    if (!quoted[start]) {
      const own = lines.slice(start, end)
      kinds.fill('signature', start + boilerplateFrom(own), end)
      const found = signatureIn(own)
      if (found) kinds.fill('signature', start + found[0], start + found[1])
    }
    start = end
  }
  const pieces: { is: ReplyPiece['is']; lines: string[] }[] = []
  lines.forEach((line, at) => {
    const is = kinds[at] ?? 'fresh'
    const last = pieces.at(-1)
    if (last?.is === is) last.lines.push(line)
    else pieces.push({ is, lines: [line] })
  })
  return pieces.map(({ is, lines: own }) => ({ is, text: own.join('\n') }))
}

/** The words of some kinds of pieces, in their order, with an empty line between what did not stand together. */
export const wordsOf = (pieces: readonly ReplyPiece[], kinds: readonly ReplyPiece['is'][]): string =>
  pieces
    .filter(({ is }) => kinds.includes(is))
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n\n')
