import { executeAll } from '#db/execute.ts'
import { caseKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { transact } from '#db/transact.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { Source } from '#shared/case/vocabulary.ts'
import type { FiledAs, Filing } from '#shared/contract/intake.ts'
import { filingCommands } from '#shared/intake/filing.ts'
import { findCase, getCase } from '../cases/getCase.ts'
import { type CoreContext, caseContext, recordedNow } from '../context.ts'
import { casesWithSameMail } from './replyTo.ts'
import { storeMail } from './storeMail.ts'

const broughtBy = (as: FiledAs): Source => ('by' in as ? as.by : as.broughtBy)

/**
 * Files a mail in a case as the mediator wants it: the mail and its attachments as documents, and what it says as a
 * statement, as an answer to a proposal or as the proof of a letter. All of it is on the disk when this returns `ok`,
 * as one act, and nothing refers to any of it on a refusal.
 * Refuses `notFound` (the case, the upload, an attachment), `mailFiledBefore`, `changedMeanwhile`, what `openMail` and
 * `keepDocument` refuse, and what the procedure refuses.
 */
export const fileMail = async (
  context: CoreContext,
  { number, mail, receivedOn, parts, as, expectedVersion }: Filing,
): Promise<Outcome<{ view: CaseView }>> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const stored = await storeMail(context, {
    mail,
    parts,
    broughtBy: broughtBy(as),
    receivedOn,
    untitled: 'Bericht',
  })
  if (!stored.ok) return stored
  const { db } = context.administration
  const done = transact(db, () => {
    // Asked in the transaction: two windows may file the same mail.
    if (casesWithSameMail(db, stored).includes(number)) return refused('mailFiledBefore', { number })
    const { documents, messageId } = stored
    const commands = filingCommands({ as, documents, messageId, on: receivedOn })
    return executeAll(db, caseKind, found.id, [{ type: 'together', commands }], caseContext(context), {
      ...recordedNow(context),
      ...(expectedVersion !== undefined && { expectedVersion }),
    })
  })
  if (!done.ok) return done
  context.texts.wake()
  await context.uploads.forget(mail)
  return getCase(context, number)
}
