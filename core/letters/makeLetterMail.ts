import { randomUUID } from 'node:crypto'
import { isDiskFull } from '#db/failures.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { partyDetails } from '#shared/case/state.ts'
import type { MadeMail } from '#shared/contract/letters.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { mailAddress } from '#shared/letters/address.ts'
import { mailHtml } from '#shared/letters/html.ts'
import { mailSubject, mailText } from '#shared/letters/view.ts'
import { type CoreContext, settingsNow } from '../context.ts'
import type { MailDraft } from '../formats/eml.ts'
import { documentName, documentNames } from '../formats/names.ts'
import { type EnclosedFile, enclosedFiles } from './enclosedFiles.ts'
import { letterName } from './name.ts'
import { type ReadyLetter, readyLetter, type WrittenLetter } from './readyLetter.ts'

/** In bytes. Most servers take 20 to 25 MB. */
const heavyFrom = 20_000_000

const mediaType = 'message/rfc822'

const draftOf = (
  context: CoreContext,
  { view, number, order, found }: ReadyLetter,
  files: readonly EnclosedFile[],
): MailDraft => {
  const { organisation } = settingsNow(context)
  const reader = partyDetails(found.state, order.to)
  const address = mailAddress(reader?.email ?? null)
  invariant(reader && address, 'a letter to nobody was found ready', { number })
  const office = mailAddress(organisation.email)
  const names = documentNames(files.map(({ name, mediaType: type }) => ({ proposed: name, mediaType: type })))
  return {
    from: office === null ? null : { name: organisation.name, address: office },
    to: { name: reader.name, address },
    subject: mailSubject(view.subject, number),
    text: mailText(view),
    html: mailHtml(view),
    messageId: `${randomUUID()}@wederhoor.${office?.split('@')[1] ?? 'local'}`,
    date: context.now(),
    attachments: files.map((file, at) => ({
      name: names[at] ?? file.name,
      mediaType: file.mediaType || 'application/octet-stream',
      path: file.path,
    })),
  }
}

/**
 * Makes a letter as a mail that a mail client opens as a draft, with what goes along as attachments. It lies among the
 * exports of this administration, under its id. Refuses as `readyLetter` and `enclosedFiles` do,
 * `letterOnPaper` for one that was drafted to go another way, and `diskFull`; nothing is left behind then.
 */
export const makeLetterMail = async (
  context: CoreContext,
  written: WrittenLetter,
): Promise<Outcome<{ made: MadeMail }>> => {
  const ready = readyLetter(context, written)
  if (!ready.ok) return ready
  const { letter } = ready
  if (letter.order.via !== 'mail') return refused('letterOnPaper', { via: letter.order.via })
  const enclosed = await enclosedFiles(context, letter.found.state, letter.order)
  if (!enclosed.ok) return enclosed
  const draft = draftOf(context, letter, enclosed.files)
  const name = documentName(`${letterName(context, letter).replaceAll(/[/\\]/g, '-')}.eml`, mediaType, 1)
  const { id, path } = await context.exports.place(name)
  let kept = false
  try {
    const { writeMailDraft } = await import('../formats/eml.ts')
    const size = await writeMailDraft(draft, path)
    context.exports.add(id, { path, name, mediaType })
    kept = true
    return { ok: true, made: { id, name, size, heavy: size > heavyFrom, messageId: draft.messageId } }
  } catch (error) {
    if (isDiskFull(error)) return refused('diskFull', {})
    throw error
  } finally {
    if (!kept) await context.exports.drop(id)
  }
}
