import type { MailPart } from '#shared/intake/mail.ts'

type Place = NonNullable<MailPart['shownIn']>

/** Where an earlier mail begins that is quoted, as Outlook, Gmail, Apple Mail, Thunderbird, Yahoo and Proton mark it. */
const quote =
  /<blockquote[^>]{0,300}type=["']?cite|class=["']?[^"'>]{0,100}(gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote)|id=["']?(divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|reply-intro)|border-top:\s*solid #(e1e1e1|b5c4df)/i

/** Where a signature begins, as mail programs mark it. */
const signature =
  /class=["']?[^"'>]{0,100}(gmail_signature|moz-signature|protonmail_signature)|(id|name)=["']?[^"'>]{0,40}(signature|_MailAutoSig)/i

const reference = /\bcid:([^"'\s>)]{1,300})/gi

const placeOf = (html: string, pattern: RegExp): number => {
  const at = html.search(pattern)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id)
  } catch {
    // A percent sign that is one.
    return id
  }
}

/** Where in the HTML of a mail each picture is first shown, by its Content-ID. */
const placesOf = (html: string): ReadonlyMap<string, Place> => {
  const [quoted, signed] = [placeOf(html, quote), placeOf(html, signature)]
  const places = new Map<string, Place>()
  for (const match of html.matchAll(reference)) {
    const id = decoded(match[1] ?? '')
    if (!places.has(id))
      places.set(id, match.index > quoted ? 'quoted' : match.index > signed ? 'signature' : 'text')
  }
  return places
}

/** Parts with the place in the text in which they are shown, for those that are. */
export const withPlaces = <P extends MailPart>(parts: readonly P[], html: string | null): P[] => {
  const places = html === null ? new Map<string, Place>() : placesOf(html)
  return parts.map((part) => {
    const shownIn = part.shownIn ?? (part.contentId === null ? undefined : places.get(part.contentId))
    return shownIn === undefined ? part : { ...part, shownIn }
  })
}
