import type { IntakeReview } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import { filingAsProposed } from '#shared/intake/filing.ts'
import type { GatheredLine, LeftOut } from '#shared/intake/gathered.ts'
import type { RecognisedReply } from '#shared/intake/reply.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { leftOutSentence, refusalSentence } from '#shared/words/index.ts'
import { type EarlierOf, earlierIn } from '../intakeEarlier.ts'
import { type Came, type Taken, taken } from '../intakeTaken.ts'
import { replyText, reviewText } from '../intakeText.ts'
import { refusalIn, refusedError, stageMails } from '../refusals.ts'
import { type Desk, todayAt, verb } from '../verb.ts'

const noCustomer = ({ t }: Desk) =>
  refusedError(
    refusal('invalidInput', { problems: [{ path: 'customer', message: t('intake.code.customerUnknown') }] }),
  )

type How = { readonly dry: boolean; readonly fileReplies: boolean; readonly asComplaint: boolean }
const nothing: Came = { opened: null, filed: null }

/** Opens what was proposed. */
const openCase = async (desk: Desk, review: IntakeReview, dry: boolean): Promise<Came> => {
  const { client, t, say, complain } = desk
  const complaint = complaintAsProposed(review.proposal, {
    mail: review.upload,
    mailSubject: review.mail.subject,
    today: await todayAt(desk),
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
  const filing = filingAsProposed(review, await todayAt(desk))
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
  const { takenInAs, reply, mail } = review
  if (takenInAs.length) {
    say(t('cli.mail.takenIn', { numbers: write.list(takenInAs) }))
    return nothing
  }
  if (how.asComplaint) return openCase(desk, review, how.dry)
  if (reply) return fileReply(desk, { review, reply }, how)
  if (mail.automatic) {
    say(t('cli.mail.automaticLeft'))
    return nothing
  }
  return openCase(desk, review, how.dry)
}

const takeIn = async (desk: Desk, { upload, file, sameAs }: Offered, how: How): Promise<Taken> => {
  const { client, say, t, complain } = desk
  say(file)
  let review: IntakeReview | null = null
  let earlier: readonly EarlierOf[] = []
  try {
    review = await client.intake.review({ upload })
    const { reply } = review
    if (reply && !how.asComplaint) say(replyText(desk, review, reply))
    else {
      earlier = await earlierIn(desk, review, await todayAt(desk))
      say(reviewText(desk, review, earlier))
    }
    if (sameAs !== null && how.dry) {
      say(t('gathered.repeated', { file: sameAs }))
      return taken(desk, { file, sameAs, review, earlier, came: nothing, refusal: null })
    }
    return taken(desk, {
      file,
      sameAs,
      review,
      earlier,
      came: await handle(desk, review, how),
      refusal: null,
    })
  } catch (error) {
    const reason = refusalIn(error)
    if (!reason) throw error
    complain(`${file}: ${refusalSentence(t, reason)}`)
    return taken(desk, { file, sameAs, review, earlier, came: nothing, refusal: reason })
  }
}

type Offered = { readonly upload: string; readonly file: string; readonly sameAs: string | null }
type Found =
  | Offered
  | { readonly file: string; readonly refusal: Refusal }
  | { readonly file: string; readonly left: LeftOut }

const byDateThenName = (a: GatheredLine, b: GatheredLine): number => {
  const [one, other] = [a.mail?.date ?? '~', b.mail?.date ?? '~']
  return one < other ? -1 : one > other ? 1 : a.file < b.file ? -1 : 1
}

/** The mails in a file or a folder: those of a folder or a mailbox in the order of their dates, then names. */
const mailsIn = async (desk: Desk, path: string): Promise<readonly Found[]> => {
  const { client, t, progress, complain } = desk
  const { upload, folder } = await stageMails(desk, path)
  const lines: GatheredLine[] = []
  for await (const step of await client.intake.gather({ uploads: [upload] }, { signal: desk.signal }))
    if (step.type === 'progress') {
      lines.push(...step.lines)
      progress(t('gathered.progress', { done: step.done, total: step.total }))
    }
  progress('')
  return lines.toSorted(byDateThenName).flatMap(({ upload: one, file, as }): Found[] => {
    // Named by the mediator, a file that is no mail is refused; in a folder it only lies beside the mails.
    const shown = one === upload ? path : file
    if (as.is === 'file' && folder) {
      complain(t('cli.mail.leftFile', { file }))
      return []
    }
    if (as.is === 'refused') return [{ file: shown, refusal: as.refusal }]
    if (as.is === 'leftOut') return [{ file: shown, left: as.left }]
    return [{ upload: one, file: shown, sameAs: as.is === 'repeated' ? as.file : null }]
  })
}

const refusedFile = (desk: Desk, file: string, reason: Refusal): Taken => {
  desk.complain(`${file}: ${refusalSentence(desk.t, reason)}`)
  return taken(desk, { file, sameAs: null, review: null, came: nothing, refusal: reason })
}

const notLookedAt = (desk: Desk, file: string, left: LeftOut): Taken => {
  const sentence = leftOutSentence(desk.t, left)
  desk.complain(`${file}: ${sentence}`)
  const nobody = taken(desk, { file, sameAs: null, review: null, came: nothing, refusal: null })
  return { ...nobody, warnings: [{ code: left.code, sentence }] }
}

const foundIn = async (desk: Desk, path: string): Promise<readonly Found[]> => {
  try {
    return await mailsIn(desk, path)
  } catch (error) {
    const reason = refusalIn(error)
    if (!reason || desk.signal.aborted) throw error
    return [{ file: path, refusal: reason }]
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
      paths,
      { 'dry-run': dry = false, 'file-replies': fileReplies = false, 'as-complaint': asComplaint = false },
    ) =>
    async (desk) => {
      const how = { dry, fileReplies, asComplaint }
      const mails: Taken[] = []
      for (const path of paths)
        for (const found of desk.signal.aborted ? [] : await foundIn(desk, path)) {
          if (desk.signal.aborted) break
          mails.push(
            'refusal' in found
              ? refusedFile(desk, found.file, found.refusal)
              : 'left' in found
                ? notLookedAt(desk, found.file, found.left)
                : await takeIn(desk, found, how),
          )
          desk.say('')
        }
      // What was taken in before it was stopped stays; that the rest was not looked at has to be said.
      if (desk.signal.aborted) desk.complain(refusalSentence(desk.t, refusal('jobCancelled', {})))
      const whole = !desk.signal.aborted && mails.every(({ refusal: reason }) => !reason)
      return { value: mails, exit: whole ? 0 : 1 }
    },
})
