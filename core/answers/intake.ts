import { fileMail } from '../intake/fileMail.ts'
import { missingOf } from '../intake/missingOf.ts'
import { openComplaint } from '../intake/openComplaint.ts'
import { reviewMail } from '../intake/reviewMail.ts'
import { asked, given } from './asked.ts'

export const intake = {
  review: asked.intake.review.handler(
    async ({ context, input }) => given(await reviewMail(context, input)).review,
  ),
  file: asked.intake.file.handler(async ({ context, input }) => given(await fileMail(context, input)).view),
  missing: asked.intake.missing.handler(({ context, input }) => missingOf(context, input)),
  open: asked.intake.open.handler(async ({ context, input }) => {
    const { id, number } = given(await openComplaint(context, input))
    return { id, number }
  }),
}
