import type { DocumentKind } from '#shared/case/vocabulary.ts'
import type { Drawing, Studio } from './drawing/studio.ts'
import { composeMail, type MailText } from './papers/mail.ts'

/** A file of the example before it is made. `make` gives the same bytes each time. */
export type ExampleFile = {
  readonly name: string
  readonly mediaType: string
  readonly kind: DocumentKind
  make(studio: Studio): Uint8Array | Promise<Uint8Array>
}

/** A picture as a phone takes it. */
export const photo = (name: string, drawing: Drawing): ExampleFile => ({
  name: `${name}.jpg`,
  mediaType: 'image/jpeg',
  kind: 'photo',
  make: (studio) => studio.jpeg(drawing),
})

/** A drawing in a few flat colours. */
export const sketch = (name: string, drawing: Drawing): ExampleFile => ({
  name: `${name}.png`,
  mediaType: 'image/png',
  kind: 'photo',
  make: (studio) => studio.png(drawing),
})

/** A plain text, such as a conversation that was exported from a phone. */
export const note = (name: string, lines: readonly string[]): ExampleFile => ({
  name: `${name}.txt`,
  mediaType: 'text/plain',
  kind: 'statement',
  make: () => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
})

/** A mail between the parties, as one of them forwards it. */
export const mail = (name: string, text: MailText): ExampleFile => ({
  name: `${name}.eml`,
  mediaType: 'message/rfc822',
  kind: 'mail',
  make: () => composeMail(text),
})
