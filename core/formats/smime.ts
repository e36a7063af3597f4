/**
 * As much of the Cryptographic Message Syntax (RFC 5652) as it takes to get at the content of a signed mail. Nothing is
 * verified. Written for this alone: a library would bring all of cryptography along, and may not be kept to bounds.
 */
type Element = {
  readonly tag: number
  /** Holds other elements. */
  readonly constructed: boolean
  readonly content: Uint8Array
  /** Behind it, in the bytes that it was read from. */
  readonly end: number
}

const deepest = 32

/** The element that begins at a place (BER, so that its length may be left open); null where there is none. */
const elementAt = (bytes: Uint8Array, at: number, depth = 0): Element | null => {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || depth > deepest || (tag & 0x1f) === 0x1f) return null
  const constructed = (tag & 0x20) !== 0
  if (first === 0x80) return constructed ? openElement(bytes, at, depth) : null
  let length = first
  let start = at + 2
  if (first > 0x80) {
    const size = first & 0x7f
    if (size > 4) return null
    length = 0
    for (let place = 0; place < size; place++) length = length * 256 + (bytes[start + place] ?? 0)
    start += size
  }
  const end = start + length
  return end > bytes.length ? null : { tag, constructed, content: bytes.subarray(start, end), end }
}

/** An element without a length: it ends at two zeros. */
const openElement = (bytes: Uint8Array, at: number, depth: number): Element | null => {
  let place = at + 2
  while (place < bytes.length) {
    if (bytes[place] === 0 && bytes[place + 1] === 0)
      return {
        tag: bytes[at] ?? 0,
        constructed: true,
        content: bytes.subarray(at + 2, place),
        end: place + 2,
      }
    const inner = elementAt(bytes, place, depth + 1)
    if (!inner) return null
    place = inner.end
  }
  return null
}

const childrenOf = ({ constructed, content }: Element): Element[] => {
  const found: Element[] = []
  for (let at = 0; constructed && at < content.length && found.length < 100_000; ) {
    const next = elementAt(content, at)
    if (!next) break
    found.push(next)
    at = next.end
  }
  return found
}

const octetString = 0x04

/** The bytes of an OCTET STRING, which may come in pieces. */
const octetsOf = (element: Element, depth = 0): Uint8Array => {
  if (!element.constructed || depth > deepest) return element.content
  return Buffer.concat(childrenOf(element).map((child) => octetsOf(child, depth + 1)))
}

const hexOf = (element: Element | undefined): string =>
  element?.tag === 0x06 ? Buffer.from(element.content).toString('hex') : ''

/** 1.2.840.113549.1.7.2, .3 and 1.2.840.113549.1.9.16.1.23 */
const signedData = '2a864886f70d010702'
const envelopedData = '2a864886f70d010703'
const authEnvelopedData = '2a864886f70d0109100117'

export type Smime =
  | { readonly is: 'signed'; readonly content: Uint8Array }
  /** The signature alone: what it signs lies elsewhere. */
  | { readonly is: 'signature' }
  | { readonly is: 'encrypted' }
  | { readonly is: 'unreadable' }

/** What an `application/pkcs7-mime` part holds. The signature is not verified. */
export const readSmime = (bytes: Uint8Array): Smime => {
  const outer = elementAt(bytes, 0)
  const [type, wrapped] = outer ? childrenOf(outer) : []
  const kind = hexOf(type)
  if (kind === envelopedData || kind === authEnvelopedData) return { is: 'encrypted' }
  if (kind !== signedData || !wrapped) return { is: 'unreadable' }
  const [signed] = childrenOf(wrapped)
  const encapsulated = signed ? childrenOf(signed)[2] : undefined
  if (!encapsulated) return { is: 'unreadable' }
  const [, explicit] = childrenOf(encapsulated)
  const [content] = explicit ? childrenOf(explicit) : []
  if (!content || (content.tag & 0x1f) !== octetString) return { is: 'signature' }
  return { is: 'signed', content: octetsOf(content) }
}
