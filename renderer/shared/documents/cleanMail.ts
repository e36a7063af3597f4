import DOMPurify from 'dompurify'

/** What a mail may show: text, tables and pictures that it carries itself. Nothing runs and nothing is fetched. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'"

/**
 * A stranger's HTML (a mail, a text of Word) as a whole page for a frame with `sandbox=""`. Three walls, each enough by itself: what runs or
 * links out is removed, the frame allows no script, form or navigation, and its policy lets nothing be loaded.
 */
export const cleanMail = (html: string, looks = ''): string => {
  const cleaned = DOMPurify.sanitize(html, {
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
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>body{font:15px/1.5 system-ui,sans-serif;margin:14px;color:#1c2224;background:#fff;overflow-wrap:anywhere}img{max-width:100%}table{max-width:100%}${looks}</style></head><body>${cleaned}</body></html>`
}

/** Whether the mail wants to show pictures that lie elsewhere. */
export const wantsRemote = (html: string): boolean =>
  /(?:src|background)\s*=\s*["']?\s*https?:|url\(\s*["']?https?:/i.test(html)
