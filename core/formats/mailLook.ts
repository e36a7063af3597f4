import { TextReader } from './documents/text.ts'
import type { MailAttachment } from './mail-parts.ts'

/** Characters of a part that are looked at, to tell what it is. */
const longest = 4000
/** Parts of one mail, and bytes of one part: enough for every mail that a person writes. */
const most = 60
const largest = 20 * 1024 * 1024

/** Kinds that say in words what they are. They are opened in a process of its own only. */
const telling: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
])

export const wantsLook = ({ mediaType, size }: Pick<MailAttachment, 'mediaType' | 'size'>): boolean =>
  telling.has(mediaType) && size > 0 && size <= largest

/** The parts, those that say in words what they are with the beginning of what they say. Never throws. */
export const withTexts = async (parts: readonly MailAttachment[]): Promise<MailAttachment[]> => {
  const reader = new TextReader()
  const looked: MailAttachment[] = []
  let count = 0
  for (const part of parts) {
    const text =
      wantsLook(part) && count++ < most ? await reader.beginning(part.bytes, part.name, longest) : null
    looked.push(text === null ? part : { ...part, text })
  }
  return looked
}
