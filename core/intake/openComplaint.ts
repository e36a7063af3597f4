import { execute, executeAll } from '#db/execute.ts'
import { caseKind, customerKind, klussenierKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { nextCaseNumber } from '#db/queries/cases.ts'
import { transact } from '#db/transact.ts'
import { yearOf } from '#shared/calendar/days.ts'
import type { CaseDocument } from '#shared/case/facts.ts'
import type { Complaint } from '#shared/contract/intake.ts'
import { commandsFor } from '#shared/intake/plan.ts'
import { type CaseId, newId } from '#shared/kernel/id.ts'
import { type CoreContext, caseContext, myId, recordedNow } from '../context.ts'
import { keepUpload } from '../documents/keepUpload.ts'
import { partiesOf } from './missingOf.ts'
import { storeMail } from './storeMail.ts'

type Stored = Outcome<{ documents: readonly CaseDocument[]; messageId: string | null }>

/** Stores the mail, the attachments that are kept and the other files; nothing refers to them yet. */
const storeDocuments = async (context: CoreContext, complaint: Complaint): Promise<Stored> => {
  const { mail, files, receivedOn } = complaint
  const documents: CaseDocument[] = []
  let messageId: string | null = null
  if (mail !== null) {
    const { parts } = complaint
    const stored = await storeMail(context, {
      mail,
      parts,
      broughtBy: 'complainant',
      receivedOn,
      untitled: 'Klacht',
    })
    if (!stored.ok) return stored
    documents.push(...stored.documents)
    messageId = stored.messageId
  }
  for (const { upload, name, kind, broughtBy = 'complainant' } of files) {
    const kept = await keepUpload(context, upload, { name, kind, broughtBy, receivedOn })
    if (!kept.ok) return kept
    documents.push(kept.document)
  }
  return { ok: true, documents, messageId }
}

/**
 * Opens a case for a complaint that the mediator has reviewed: registers who is new, stores the documents, records
 * the opening and the complaint itself. All of it is on the disk when this returns `ok`; on a refusal no case,
 * no person and no reference to a document is there.
 * Refuses `notFound` (a party, an upload), what `openMail` and `keepDocument` refuse, `inTheFuture`, `diskFull`.
 */
export const openComplaint = async (
  context: CoreContext,
  complaint: Complaint,
): Promise<Outcome<{ id: CaseId; number: string }>> => {
  const stored = await storeDocuments(context, complaint)
  if (!stored.ok) return stored
  const { db } = context.administration
  const opened = transact(db, () => {
    const parties = partiesOf(db, complaint)
    if (!parties.ok) return parties
    const recorded = recordedNow(context)
    const { customer, klussenier } = parties
    if ('new' in complaint.customer) {
      const command = { type: 'registerCustomer', ...customer } as const
      const done = execute(db, customerKind, customer.id, command, {}, recorded)
      if (!done.ok) return done
    }
    if (klussenier && complaint.klussenier && 'new' in complaint.klussenier) {
      const command = { type: 'registerKlussenier', active: true, ...klussenier } as const
      const done = execute(db, klussenierKind, klussenier.id, command, {}, recorded)
      if (!done.ok) return done
    }
    const id = newId<CaseId>()
    const surroundings = caseContext(context)
    const number = nextCaseNumber(db, yearOf(surroundings.today))
    const { documents, messageId } = stored
    const commands = commandsFor({
      ...complaint,
      customer,
      klussenier,
      number,
      messageId,
      documents,
      mediator: myId(context),
      note: complaint.note ? { on: surroundings.today, text: complaint.note } : null,
    })
    const done = executeAll(db, caseKind, id, commands, surroundings, recorded)
    if (!done.ok) return done
    return { ok: true, id, number }
  })
  if (!opened.ok) return opened
  context.texts.wake()
  const used = [complaint.mail, ...complaint.files.map(({ upload }) => upload)]
  await Promise.all(used.map((upload) => upload && context.uploads.forget(upload)))
  return opened
}
