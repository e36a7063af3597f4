import { load } from '#db/kind.ts'
import { templateKind } from '#db/kinds/index.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import type { Case } from '#shared/case/state.ts'
import type { LetterAround } from '#shared/letters/draft.ts'
import { type TemplateKey, templateId, templateInUse } from '#shared/letters/stream.ts'
import { shippedTemplate } from '#shared/letters/texts/index.ts'
import { type CoreContext, caseContext, myId, settingsNow } from '../context.ts'

/** Who signs the letters of a case: its mediator, else who works at this computer; null when nobody said. */
const signerOf = (context: CoreContext, { mediator }: Case): string | null => {
  const signer = mediator ?? myId(context)
  return mediatorsList(context.administration.db).find(({ id }) => id === signer)?.name ?? null
}

/** What a letter about a case needs from outside it, as of now. */
export const aroundOf = (context: CoreContext, state: Case): LetterAround => ({
  context: caseContext(context),
  settings: settingsNow(context),
  mediator: signerOf(context, state),
})

/** The template that letters are made from now: the office's own version, else the text that comes with the app. */
export const templateNow = ({ administration }: CoreContext, key: TemplateKey) =>
  templateInUse(load(administration.db, templateKind, templateId(key)).state, shippedTemplate(key))
