import { load } from '#db/kind.ts'
import { caseKind } from '#db/kinds/index.ts'
import { caseByNumber } from '#db/queries/cases.ts'
import { casesWithContent } from '#db/queries/documents.ts'
import { casesByMessageId, casesWithMail, openCasesOfAddresses } from '#db/queries/mails.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import type { ReadDb } from '#db/sqlite.ts'
import { type ReplyCandidate, replyCandidate } from '#shared/intake/candidate.ts'
import { answeredIds, numbersIn } from '#shared/intake/evidence.ts'
import type { MailContent } from '#shared/intake/mail.ts'
import { type RecognisedReply, recogniseReply } from '#shared/intake/reply.ts'
import type { CaseId, Sha256 } from '#shared/kernel/id.ts'
import { type CoreContext, settingsNow } from '../context.ts'

/** A mail to a whole address book, or with a list of numbers, says nothing of a single case. */
const most = { addresses: 50, numbers: 20, ids: 200 }

/** The cases in which something of the mail stands: the mails that it answers, a number, someone's address. */
const candidatesFor = (db: ReadDb, mail: MailContent, within: string | null): readonly ReplyCandidate[] => {
  const ids = [...answeredIds(mail), ...(mail.messageId ? [mail.messageId] : [])].slice(0, most.ids)
  const numbers = [...new Set([...numbersIn(mail.subject ?? ''), ...numbersIn(mail.text)])]
  const reported = mail.automatic && 'recipients' in mail.automatic ? mail.automatic.recipients : []
  const people = [...(mail.from ? [mail.from] : []), ...mail.replyTo, ...mail.to, ...mail.cc]
  const addresses = [...new Set([...reported, ...people.flatMap(({ address }) => address ?? [])])]
  const found = new Set<CaseId>([
    ...casesWithMail(db, ids),
    ...[...(within === null ? [] : [within]), ...numbers.slice(0, most.numbers)].flatMap(
      (number) => caseByNumber(db, number)?.caseId ?? [],
    ),
    ...openCasesOfAddresses(db, addresses.slice(0, most.addresses)),
  ])
  return [...found].flatMap((id) => {
    const { state } = load(db, caseKind, id)
    return state.is === 'opened' ? [replyCandidate(state)] : []
  })
}

/** The case that a mail belongs to, as far as what is recorded says so; see `recogniseReply`. */
export const replyTo = (
  context: CoreContext,
  mail: MailContent,
  within: string | null,
): RecognisedReply | null => {
  const { db } = context.administration
  const office = settingsNow(context).organisation.email
  const own = [office, ...mediatorsList(db).map(({ email }) => email)].flatMap(
    (email) => email?.trim().toLowerCase() || [],
  )
  return recogniseReply(mail, candidatesFor(db, mail, within), { own, within })
}

/** The numbers of the cases that have this very mail: by its Message-ID, or its bytes. */
export const casesWithSameMail = (
  db: ReadDb,
  { messageId, sha256 }: { readonly messageId: string | null; readonly sha256: Sha256 | null },
): readonly string[] => [
  ...new Set([
    ...(messageId === null ? [] : casesByMessageId(db, messageId).map(({ number }) => number)),
    ...(sha256 === null ? [] : casesWithContent(db, sha256)),
  ]),
]
