import { convert } from 'html-to-text'

/** What follows stays in the original mail only. In characters. */
export const longestHtml = 2_000_000

/** Deeper than any mailer nests its tables and quotes, and far from where the stack ends. */
const deepest = 500

/** What is no text for people, or only for a reader that cannot show the real thing. */
const skipped = ['img', 'script', 'style', 'title', 'iframe', 'noscript', 'object', 'svg', 'textarea']

/**
 * The words of an HTML mail that its reader sees, a line per block, without addresses of links and pictures. All of
 * them when he sees none: a mail that says nothing is hidden by mistake.
 */
export const textOfHtml = (html: string): string => {
  const flat = flattened(squeeze(html.slice(0, longestHtml)))
  const marked = hiddenMarked(flat)
  return (marked === flat ? '' : wordsOf(marked)) || wordsOf(flat)
}

const wordsOf = (html: string): string =>
  tidy(
    convert(html, {
      wordwrap: false,
      limits: { maxDepth: deepest, ellipsis: '…' },
      selectors: [
        { selector: '[data-unseen]', format: 'skip' },
        { selector: 'a', options: { ignoreHref: true } },
        ...skipped.map((selector) => ({ selector, format: 'skip' })),
        { selector: 'hr', format: 'block' },
        { selector: 'blockquote', format: 'block' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
          selector,
          options: { uppercase: false },
        })),
      ],
    }),
  )

/** What programs hide is written for a list of mails, or to be found by a filter; never by who complains. */
const hides =
  /(?:^|[;"'\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?![.\d]))|max-height\s*:\s*0(?![.\d])[^<>]{0,200}overflow\s*:\s*hidden|overflow\s*:\s*hidden[^<>]{0,200}max-height\s*:\s*0(?![.\d])/i
const styles = /\sstyle\s*=\s*(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')/i

/** Elements that are not seen, marked so that they can be left out with all that is in them. */
const hiddenMarked = (html: string): string =>
  html.replace(/<([a-z][a-z0-9:-]{0,30})(\s[^<>]{0,4000})>/gi, (tag, name: string, attributes: string) => {
    const style = styles.exec(attributes)
    const hidden =
      hides.test(style?.[1] ?? style?.[2] ?? '') ||
      /\shidden(?=[\s/]|$|=)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""'))
    return hidden ? `<${name} data-unseen${attributes}>` : tag
  })

/** Long runs of white space cost the converter time by their square. */
const squeeze = (html: string): string => html.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n')

const neverNests = new Set(
  'area base br col embed hr img input link meta source track wbr html head body p li dt dd tr td th tbody thead tfoot option'.split(
    ' ',
  ),
)

/** As it is, unless it nests so deep that the converter would take minutes: then the words without their tags. */
const flattened = (html: string): string => {
  let depth = 0
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]*>/gi)) {
    if (neverNests.has(name.toLowerCase())) continue
    depth = Math.max(0, depth + (close ? -1 : 1))
    if (depth > deepest)
      return html.replace(/<(script|style)\b[^<]*<\/\1>/gi, '').replace(/<[^<>]*>/g, '<br>')
  }
  return html
}

/** `\n` line ends, no unseen control characters, no space at the end of a line, no more than one empty line. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(?![\n\t])[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
