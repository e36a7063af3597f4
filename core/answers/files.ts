import { showMail, showText } from '../documents/showDocument.ts'
import { exportDossier } from '../reports/exportDossier.ts'
import { asked, given, told } from './asked.ts'

export const documents = {
  mail: asked.documents.mail.handler(
    async ({ context, input }) => given(await showMail(context, input.sha256)).mail,
  ),
  text: asked.documents.text.handler(async ({ context, input }) => {
    const { text, cut } = given(await showText(context, input.sha256))
    return { text, cut }
  }),
}

export const dossiers = {
  export: asked.dossiers.export.handler(({ context, input, signal }) =>
    told(exportDossier(context, input, signal)),
  ),
}
