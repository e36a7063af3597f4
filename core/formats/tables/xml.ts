import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>
/** Names without their prefix: some programs write `x:row` for `row`. */
export type XmlHandlers = {
  open(name: string, attributes: Attributes): void
  text(text: string): void
  close(name: string): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML piece by piece; `between` is awaited after each piece. Entities of a document's own are never filled in.
 * Throws at the first thing that is no XML.
 */
export const readXml = async (
  source: Readable,
  { open, text, close }: XmlHandlers,
  between: (bytes: number) => Promise<void> | void = () => {},
): Promise<void> => {
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => close(local(name)))
  const decoder = new TextDecoder('utf-8')
  for await (const piece of source) {
    parser.write(decoder.decode(piece as Uint8Array, { stream: true }))
    await between((piece as Uint8Array).length)
  }
  parser.write(decoder.decode())
  parser.close()
}
