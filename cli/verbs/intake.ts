import type { IntakeReview } from '#shared/contract/intake.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal } from '#shared/refusals.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { reviewText } from '../intakeText.ts'
import { refusalIn, refusedError, stage } from '../refusals.ts'
import { type Desk, verb } from '../verb.ts'

/** What came of one mail. `opened`: the number of its case; null when none was opened, for one of the reasons. */
type Taken = {
  readonly file: string
  readonly review: IntakeReview | null
  readonly opened: string | null
  readonly takenInAs: readonly string[]
  readonly refusal: Refusal | null
}

const noCustomer = ({ t }: Desk) =>
  refusedError(
    refusal('invalidInput', { problems: [{ path: 'customer', message: t('intake.code.customerUnknown') }] }),
  )

/** Opens what was proposed, unless the mail is there already or nothing may be stored. */
const openCase = async (desk: Desk, review: IntakeReview, dry: boolean): Promise<string | null> => {
  const { client, t, write, say, complain } = desk
  if (review.takenInAs.length) {
    say(t('cli.mail.takenIn', { numbers: write.list(review.takenInAs) }))
    return null
  }
  const complaint = complaintAsProposed(review.proposal, {
    mail: review.upload,
    mailSubject: review.mail.subject,
    today: (await client.system.info()).today as PlainDate,
  })
  if (!complaint) {
    complain(t('cli.mail.noCustomer'))
    throw noCustomer(desk)
  }
  if (dry) {
    say(t('cli.mail.wouldOpen'))
    return null
  }
  const { number } = await client.intake.open(complaint)
  say(t('cli.mail.opened', { number }))
  return number
}

const takeIn = async (desk: Desk, file: string, dry: boolean): Promise<Taken> => {
  const { client, t, say, complain } = desk
  say(file)
  let review: IntakeReview | null = null
  try {
    const { upload } = await stage(desk, file)
    review = await client.intake.review({ upload })
    say(reviewText(desk, review))
    const opened = await openCase(desk, review, dry)
    return { file, review, opened, takenInAs: review.takenInAs, refusal: null }
  } catch (error) {
    const reason = refusalIn(error)
    if (!reason) throw error
    complain(refusalSentence(t, reason))
    return { file, review, opened: null, takenInAs: [], refusal: reason }
  }
}

/** Takes in mails one by one: each is opened, recognised or refused by itself. 1 when one was refused, or on Ctrl-C. */
export const intake = verb({
  name: 'intake',
  options: { 'dry-run': 'flag' },
  words: [1, 1_000],
  administration: 'existing',
  more: (t) => t('cli.more.intake'),
  prepare:
    (files, { 'dry-run': dry = false }) =>
    async (desk) => {
      const taken: Taken[] = []
      for (const file of files) {
        if (desk.signal.aborted) break
        taken.push(await takeIn(desk, file, dry))
        desk.say('')
      }
      const whole = taken.length === files.length && taken.every(({ refusal: reason }) => !reason)
      return { value: taken, exit: whole ? 0 : 1 }
    },
})
