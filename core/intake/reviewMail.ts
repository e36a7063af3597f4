import type { Outcome } from '#db/outcome.ts'
import { casesByMessageId } from '#db/queries/cases.ts'
import { customersLike, personsList } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { complaint, type IntakeReview } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import { lookedFor } from '#shared/intake/lookedFor.ts'
import type { MailContent } from '#shared/intake/mail.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { missingOf } from './missingOf.ts'
import { readUploadedMail } from './readUploadedMail.ts'

/** Whom the office knows, as far as this mail can be from or about them. */
const knownPeople = (db: ReadDb, mail: MailContent): KnownPerson[] =>
  [...customersLike(db, lookedFor(mail)), ...personsList(db, 'klussenier')].map(
    ({ kind, id, name, tradeName, email, phone, city }) =>
      ({ kind, id, name, tradeName, email, phone, city }) as KnownPerson,
  )

/**
 * Reads a mail and proposes a case from it, with what that case would lack. Stores nothing.
 * Refuses as `readUploadedMail` does.
 */
export const reviewMail = async (
  context: CoreContext,
  upload: string,
): Promise<Outcome<{ review: IntakeReview }>> => {
  const read = await readUploadedMail(context, upload)
  if (!read.ok) return read
  const { content, html } = read.shown
  const { db } = context.administration
  const proposal = proposeIntake(content, knownPeople(db, content))
  const takenInAs = casesByMessageId(db, read.messageId).map((row) => row.number)
  const input = complaintAsProposed(proposal, {
    mail: upload,
    mailSubject: content.subject,
    today: todayOf(context),
  })
  // Without a customer there is nothing yet to say what is missing of.
  const missing = input ? missingOf(context, complaint.parse(input)) : []
  return { ok: true, review: { upload, mail: content, html, proposal, takenInAs, missing } }
}
