import { fileMail } from '../intake/fileMail.ts'
import { gather } from '../intake/gathering/gather.ts'
import { missingOf } from '../intake/missingOf.ts'
import { openComplaint } from '../intake/openComplaint.ts'
import { reviewMail } from '../intake/reviewMail.ts'
import { asked, given, steps } from './asked.ts'

export const intake = {
  gather: asked.intake.gather.handler(async function* ({ context, input, signal }) {
    const { gathered } = yield* steps(gather(context, input, signal))
    yield { type: 'done', gathered }
  }),
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
