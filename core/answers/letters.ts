import { draftLetter } from '../letters/draftLetter.ts'
import { makeLetterMail } from '../letters/makeLetterMail.ts'
import { makeLetterPdf } from '../letters/makeLetterPdf.ts'
import { sendLetter } from '../letters/sendLetter.ts'
import {
  getTemplate,
  listTemplates,
  previewTemplate,
  restoreTemplate,
  templateValues,
  writeTemplate,
} from '../letters/templates.ts'
import { viewLetter } from '../letters/viewLetter.ts'
import { asked, given, told } from './asked.ts'

export const letters = {
  draft: asked.letters.draft.handler(({ context, input }) => given(draftLetter(context, input)).offer),
  view: asked.letters.view.handler(({ context, input }) => given(viewLetter(context, input)).view),
  pdf: asked.letters.pdf.handler(({ context, input, signal }) => told(makeLetterPdf(context, input, signal))),
  mail: asked.letters.mail.handler(
    async ({ context, input }) => given(await makeLetterMail(context, input)).made,
  ),
  send: asked.letters.send.handler(
    async ({ context, input }) => given(await sendLetter(context, input)).view,
  ),
}

export const templates = {
  list: asked.templates.list.handler(({ context }) => listTemplates(context)),
  get: asked.templates.get.handler(({ context, input }) => getTemplate(context, input)),
  write: asked.templates.write.handler(({ context, input }) => given(writeTemplate(context, input)).template),
  restore: asked.templates.restore.handler(
    ({ context, input }) => given(restoreTemplate(context, input)).template,
  ),
  values: asked.templates.values.handler(
    ({ context, input }) => given(templateValues(context, input)).values,
  ),
  preview: asked.templates.preview.handler(
    ({ context, input }) => given(previewTemplate(context, input)).preview,
  ),
}
