import type { IntakeReview } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import { filingAsProposed } from '#shared/intake/filing.ts'
import type { RecognisedReply } from '#shared/intake/reply.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { replyText, reviewText } from '../intakeText.ts'
import { refusalIn, refusedError, stage } from '../refusals.ts'
import { type Desk, verb } from '../verb.ts'

/**
 * What came of one mail. `opened`: the number of its case; null when none was opened, for one of the reasons. `reply`:
 * the case that it belongs to, if any; `filed`: the number of the case in which it was filed.
 */
type Taken = {
  readonly file: string
  readonly review: IntakeReview | null
  readonly reply: RecognisedReply | null
  readonly opened: string | null
  readonly filed: string | null
  readonly takenInAs: readonly string[]
  readonly refusal: Refusal | null
}

const noCustomer = ({ t }: Desk) =>
  refusedError(
    refusal('invalidInput', { problems: [{ path: 'customer', message: t('intake.code.customerUnknown') }] }),
  )

type How = { readonly dry: boolean; readonly fileReplies: boolean; readonly asComplaint: boolean }
type Came = Pick<Taken, 'opened' | 'filed'>
const nothing: Came = { opened: null, filed: null }

const todayOf = async ({ client }: Desk) => (await client.system.info()).today as PlainDate

/** Opens what was proposed. */
const openCase = async (desk: Desk, review: IntakeReview, dry: boolean): Promise<Came> => {
  const { client, t, say, complain } = desk
  const complaint = complaintAsProposed(review.proposal, {
    mail: review.upload,
    mailSubject: review.mail.subject,
    today: await todayOf(desk),
  })
  if (!complaint) {
    complain(t('cli.mail.noCustomer'))
    throw noCustomer(desk)
  }
  if (dry) {
    say(t('cli.mail.wouldOpen'))
    return nothing
  }
  const { number } = await client.intake.open(complaint)
  say(t('cli.mail.opened', { number }))
  return { ...nothing, opened: number }
}

/** Files an answer about which there is no doubt, when that is asked for; leaves every other to the mediator. */
const fileReply = async (
  desk: Desk,
  { review, reply }: { review: IntakeReview; reply: RecognisedReply },
  { dry, fileReplies }: How,
): Promise<Came> => {
  const { client, t, say } = desk
  const { number } = reply
  const filing = filingAsProposed(review, await todayOf(desk))
  if (!filing) say(t('cli.mail.replyLeft', { number }))
  else if (!fileReplies) say(t('cli.mail.replyCertain', { number }))
  else if (dry) say(t('cli.mail.wouldFile', { number }))
  else {
    await client.intake.file(filing)
    say(t('cli.mail.filed', { number }))
    return { ...nothing, filed: number }
  }
  return nothing
}

/** Does with a mail what can be done without the mediator; nothing with one that is there already. */
const handle = (desk: Desk, review: IntakeReview, how: How): Promise<Came> | Came => {
  const { t, write, say } = desk
  const { takenInAs, reply } = review
  if (takenInAs.length) {
    say(t('cli.mail.takenIn', { numbers: write.list(takenInAs) }))
    return nothing
  }
  return reply && !how.asComplaint ? fileReply(desk, { review, reply }, how) : openCase(desk, review, how.dry)
}

const takeIn = async (desk: Desk, file: string, how: How): Promise<Taken> => {
  const { client, say, t, complain } = desk
  say(file)
  let review: IntakeReview | null = null
  try {
    const { upload } = await stage(desk, file)
    review = await client.intake.review({ upload })
    const { reply, takenInAs } = review
    say(reply && !how.asComplaint ? replyText(desk, review, reply) : reviewText(desk, review))
    return { file, review, reply, ...(await handle(desk, review, how)), takenInAs, refusal: null }
  } catch (error) {
    const reason = refusalIn(error)
    if (!reason) throw error
    complain(refusalSentence(t, reason))
    return { file, review, reply: review?.reply ?? null, ...nothing, takenInAs: [], refusal: reason }
  }
}

/** Takes in mails one by one: each is opened, filed, recognised or refused by itself. 1 when one was refused, or on Ctrl-C. */
export const intake = verb({
  name: 'intake',
  options: { 'dry-run': 'flag', 'file-replies': 'flag', 'as-complaint': 'flag' },
  words: [1, 1_000],
  administration: 'existing',
  more: (t) => t('cli.more.intake'),
  prepare:
    (
      files,
      { 'dry-run': dry = false, 'file-replies': fileReplies = false, 'as-complaint': asComplaint = false },
    ) =>
    async (desk) => {
      const how = { dry, fileReplies, asComplaint }
      const taken: Taken[] = []
      for (const file of files) {
        if (desk.signal.aborted) break
        taken.push(await takeIn(desk, file, how))
        desk.say('')
      }
      const whole = taken.length === files.length && taken.every(({ refusal: reason }) => !reason)
      return { value: taken, exit: whole ? 0 : 1 }
    },
})
