import { partyDetails } from '#shared/case/state.ts'
import { wordsFor } from '#shared/words/index.ts'
import { type CoreContext, settingsNow } from '../context.ts'
import type { ReadyLetter } from './readyLetter.ts'

/** What the file of a letter is called: `2026-0012 vraag om een reactie aan Sam Claes`, in the language of the office. */
export const letterName = (context: CoreContext, { number, order, found }: ReadyLetter): string => {
  const { language, country } = settingsNow(context)
  const t = wordsFor(language, country)
  const name = partyDetails(found.state, order.to)?.name ?? t(`party.${order.to}`)
  return t('letter.fileName', { number, letter: order.kind, name })
}
