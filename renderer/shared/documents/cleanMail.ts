import DOMPurify from 'dompurify'

/** What a mail may show: text, tables and pictures that it carries itself. Nothing runs and nothing is fetched. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'"

/** A value of a style that names something to fetch; what the mail carries itself is no such thing. */
const fetches = (value: string): boolean =>
  /url\(|image-set\(|src\(/i.test(value.replace(/url\(\s*["']?data:image\/[^)]*\)/gi, ''))

/** Takes out of the style of an element what would be fetched, as the browser itself has read it: escapes and all. */
const withoutFetching = (node: Element): void => {
  if (!(node instanceof Element) || !node.hasAttribute('style') || !('style' in node)) return
  const style = node.style as CSSStyleDeclaration
  for (const name of Array.from(style)) if (fetches(style.getPropertyValue(name))) style.removeProperty(name)
  // What the browser could not read, it does not fetch; but nobody else has to try.
  if (fetches(node.getAttribute('style') ?? '')) node.removeAttribute('style')
}

const purifier = DOMPurify()
purifier.addHook('afterSanitizeAttributes', withoutFetching)

/**
 * A stranger's HTML (a mail, a text of Word) as a whole page for a frame with `sandbox=""`. Three walls, each enough by itself: what runs or
 * links out is removed, the frame allows no script, form or navigation, and its policy lets nothing be loaded.
 */
export const cleanMail = (html: string, looks = ''): string => {
  const cleaned = purifier.sanitize(html, {
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'iframe',
      'object',
      'embed',
      'base',
      'meta',
      'link',
    ],
    FORBID_ATTR: ['srcset', 'ping', 'action', 'formaction', 'background', 'href', 'target', 'xlink:href'],
    // Pictures that the mail carries itself; never an address.
    ALLOWED_URI_REGEXP: /^data:image\//i,
    ALLOW_DATA_ATTR: false,
    WHOLE_DOCUMENT: false,
  })
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>body{font:15px/1.5 system-ui,sans-serif;margin:14px;color:#1c2224;background:#fff;overflow-wrap:anywhere}img{max-width:100%}table{max-width:100%}mark{background:#ffe9b0;color:inherit}${looks}</style></head><body>${cleaned}</body></html>`
}

/** Whether the mail wants to show pictures that lie elsewhere. */
export const wantsRemote = (html: string): boolean =>
  /(?:src|background)\s*=\s*["']?\s*https?:|url\(\s*["']?https?:/i.test(html)
