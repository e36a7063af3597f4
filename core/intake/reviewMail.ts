import { type Outcome, refused } from '#db/outcome.ts'
import { caseByNumber } from '#db/queries/cases.ts'
import { customersLike, mergedRecords, personsList } from '#db/queries/persons.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { complaint, type IntakeReview } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import { lookedFor } from '#shared/intake/lookedFor.ts'
import type { MailContent } from '#shared/intake/mail.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { replyPieces } from '#shared/intake/replyText.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { readUploadedMail } from '../documents/readUploadedMail.ts'
import { factsOf } from '../people/facts.ts'
import { gatheredAs } from './gathering/gather.ts'
import { missingOf } from './missingOf.ts'
import { officeOf } from './officeOf.ts'
import { casesWithSameMail, replyTo } from './replyTo.ts'

/** Whom the office knows, as far as this mail can be from or about them. */
const knownPeople = (db: ReadDb, mail: MailContent): KnownPerson[] => {
  const merged = mergedRecords(db)
  return [...customersLike(db, lookedFor(mail)), ...personsList(db, 'klussenier')].map((row) => {
    const { kind, id, active } = row
    return { ...factsOf(row), kind, id, active, also: (merged.get(id) ?? []).map(factsOf) } as KnownPerson
  })
}

/**
 * Reads a mail and proposes a case from it, with what that case would lack, or says to which case it belongs; with
 * `number` to that one. Stores nothing. Refuses as `readUploadedMail` does, and `notFound` (the case).
 */
export const reviewMail = async (
  context: CoreContext,
  { upload, number }: { readonly upload: string; readonly number?: string | undefined },
): Promise<Outcome<{ review: IntakeReview }>> => {
  const read = await readUploadedMail(context, upload, { look: true })
  if (!read.ok) return read
  const { content, html } = read.shown
  const { db } = context.administration
  if (number !== undefined && !caseByNumber(db, number))
    return refused('notFound', { what: 'case', id: number })
  const proposal = proposeIntake(content, knownPeople(db, content), officeOf(context))
  const takenInAs = casesWithSameMail(db, read)
  const reply = replyTo(context, content, number ?? null)
  context.gathered.see(upload, gatheredAs(content, reply))
  const pieces = replyPieces(content.text)
  const input = complaintAsProposed(proposal, {
    mail: upload,
    mailSubject: content.subject,
    today: todayOf(context),
  })
  // Without a customer there is nothing yet to say what is missing of.
  const missing = input ? missingOf(context, complaint.parse(input)) : []
  const { hashes } = read
  const found = { upload, mail: content, html, hashes, proposal, takenInAs, reply, pieces, missing }
  return { ok: true, review: found }
}
