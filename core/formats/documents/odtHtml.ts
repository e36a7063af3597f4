import type { Archive } from '../archive.ts'
import { mediaTypeOf } from '../media.ts'
import { partsOf, readOfficeXml, withOffice } from './office.ts'

type Attributes = Readonly<Record<string, string>>

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Of all pictures in one document together: what is beyond is left out. In bytes. */
const mostPictures = 20 * 1024 * 1024

/** The pictures that the document carries, as addresses that hold them. What it points to elsewhere is none. */
const picturesIn = async (archive: Archive): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>()
  let size = 0
  for (const entry of partsOf(archive, /^Pictures\/[^/]+$/)) {
    size += entry.size
    if (size > mostPictures) break
    const bytes = await entry.read()
    const mediaType = mediaTypeOf(bytes, entry.path, null)
    if (/^image\/(?:png|jpeg|gif|webp)$/.test(mediaType))
      found.set(entry.path, `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`)
  }
  return found
}

/** What a style makes of a text, as the tags around it; and which lists are numbered. */
type Styles = { readonly tags: Map<string, readonly string[]>; readonly numbered: Set<string> }

const readStyles = (bytes: Uint8Array, { tags, numbered }: Styles): void => {
  let style = ''
  let list = ''
  readOfficeXml(bytes, {
    open: (name, attributes) => {
      if (name === 'style:style') style = attributes['style:name'] ?? ''
      if (name === 'text:list-style') list = attributes['style:name'] ?? ''
      if (name === 'text:list-level-style-number' && attributes['text:level'] === '1') numbered.add(list)
      if (name === 'style:text-properties' && style) {
        const bold = /^(?:bold|[6-9]00)$/.test(attributes['fo:font-weight'] ?? '')
        const italic = /^(?:italic|oblique)$/.test(attributes['fo:font-style'] ?? '')
        tags.set(style, [...(bold ? ['strong'] : []), ...(italic ? ['em'] : [])])
      }
    },
    text: () => {},
    close: (name) => {
      if (name === 'style:style') style = ''
    },
  })
}

/** Changes that were taken back, notes of an editor, and what a drawing says to whoever cannot see it. */
const skipped: ReadonlySet<string> = new Set([
  ...['text:tracked-changes', 'office:annotation', 'office:annotation-end', 'svg:title', 'svg:desc'],
  ...['table:covered-table-cell', 'text:note-citation', 'office:forms', 'text:sequence-decls'],
])

const span = (attributes: Attributes, from: string, to: string): string => {
  const count = Math.min(Number(attributes[from] ?? 1) || 1, 100)
  return count > 1 ? ` ${to}="${count}"` : ''
}

/** The tags that an element opens and, turned round, closes. */
const tagsOf = (name: string, attributes: Attributes, styles: Styles): readonly string[] => {
  const style = attributes['text:style-name'] ?? ''
  const set = styles.tags.get(style) ?? []
  switch (name) {
    case 'text:h':
      return [`h${Math.min(6, Math.max(1, Number(attributes['text:outline-level'] ?? 1) || 1))}`]
    case 'text:p':
      return ['p', ...set]
    case 'text:span':
      return set
    case 'text:list':
      return [styles.numbered.has(style) ? 'ol' : 'ul']
    case 'text:list-item':
    case 'text:list-header':
      return ['li']
    case 'text:note-body':
      return ['aside']
    case 'table:table':
      return ['table']
    case 'table:table-row':
      return ['tr']
    case 'table:table-cell':
      return [
        `td${span(attributes, 'table:number-columns-spanned', 'colspan')}${span(attributes, 'table:number-rows-spanned', 'rowspan')}`,
      ]
    default:
      return []
  }
}

const bodyOf = (bytes: Uint8Array, styles: Styles, pictures: ReadonlyMap<string, string>): string => {
  const pieces: string[] = []
  const opened: (readonly string[])[] = []
  let silent = 0
  let inText = 0
  let inParagraph = 0
  readOfficeXml(bytes, {
    open: (name, attributes) => {
      if (name === 'office:text') inText += 1
      if (skipped.has(name)) silent += 1
      const heard = inText > 0 && silent === 0
      const tags = heard ? tagsOf(name, attributes, styles) : []
      opened.push(tags)
      if (name === 'text:p' || name === 'text:h') inParagraph += 1
      if (!heard) return
      pieces.push(...tags.map((tag) => `<${tag}>`))
      if (name === 'text:line-break') pieces.push('<br/>')
      if (name === 'text:tab') pieces.push('\t')
      if (name === 'text:s')
        pieces.push('\u00a0'.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)))
      const picture = name === 'draw:image' && pictures.get(attributes['xlink:href'] ?? '')
      if (picture) pieces.push(`<img src="${picture}" alt=""/>`)
    },
    text: (text) => {
      if (inText > 0 && silent === 0 && inParagraph > 0) pieces.push(escaped(text))
    },
    close: (name) => {
      const tags = opened.pop() ?? []
      pieces.push(...tags.toReversed().map((tag) => `</${tag.split(' ')[0]}>`))
      if (name === 'office:text') inText -= 1
      if (name === 'text:p' || name === 'text:h') inParagraph -= 1
      if (skipped.has(name)) silent -= 1
    },
  })
  return pieces.join('')
}

/**
 * An OpenDocument text as HTML of few tags, well-formed: headings, paragraphs, lists, tables, bold and italic, and the
 * pictures that it carries. Nothing in it points anywhere. Throws `ArchiveError`.
 */
export const htmlOfOdt = (bytes: Uint8Array): Promise<string> =>
  withOffice(bytes, async (archive) => {
    const styles: Styles = { tags: new Map(), numbered: new Set() }
    const [content] = partsOf(archive, /^content\.xml$/)
    const said = content ? await content.read() : new Uint8Array()
    for (const part of partsOf(archive, /^styles\.xml$/)) readStyles(await part.read(), styles)
    readStyles(said, styles)
    return bodyOf(said, styles, await picturesIn(archive))
  })
