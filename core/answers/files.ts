import { showMail, showText } from '../documents/showDocument.ts'
import { showContents, showPaper, showPicture } from '../documents/showInProcess.ts'
import { unpackUpload } from '../documents/unpack.ts'
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
  picture: asked.documents.picture.handler(
    async ({ context, input }) => given(await showPicture(context, input)).picture,
  ),
  paper: asked.documents.paper.handler(async ({ context, input }) => ({
    html: given(await showPaper(context, input)).html,
  })),
  contents: asked.documents.contents.handler(async ({ context, input }) => ({
    files: given(await showContents(context, input)).files,
  })),
  unpack: asked.documents.unpack.handler(
    async ({ context, input }) => given(await unpackUpload(context, input.upload)).unpacked,
  ),
}

export const dossiers = {
  export: asked.dossiers.export.handler(({ context, input, signal }) =>
    told(exportDossier(context, input, signal)),
  ),
}
