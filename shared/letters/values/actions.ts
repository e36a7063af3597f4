import { openActions } from '../../case/actions.ts'
import type { AgreedAction } from '../../case/state/mediation.ts'
import { currentSettlement } from '../../case/state.ts'
import type { LetterAround } from '../draft.ts'
import { inList, oneLine, type Reader } from './reader.ts'

/** As typed, but without the full stop: the sentence goes on. */
const phrase = (text: string): string => oneLine(text).replace(/[\s.;,]+$/, '')

/** An action with who does it and by when: the same words for both sides. */
const line =
  (reader: Reader, { settings }: LetterAround) =>
  ({ owner, text, dueOn }: AgreedAction): string =>
    reader.t('letterValue.action', {
      who: owner === 'mediator' ? oneLine(settings.organisation.name) : inList(reader, owner),
      text: phrase(text),
      dueOn,
    })

/** What was agreed. An agreement without actions says that it has none. Null where there is no agreement. */
export const agreedActions = (reader: Reader, around: LetterAround): readonly string[] | null => {
  const settlement = currentSettlement(reader.seen)
  if (!settlement) return null
  const lines = settlement.actions.map(line(reader, around))
  return lines.length ? lines : [reader.t('letterValue.noActions')]
}

/** What of the sides nobody has settled yet; the office does not ask them about its own part. */
export const unsettledActions = (reader: Reader, around: LetterAround): readonly string[] =>
  openActions(reader.seen)
    .filter(({ owner }) => owner !== 'mediator')
    .map(line(reader, around))

/** What the reader himself still has to do. */
export const ownActions = ({ seen, side, t }: Reader): readonly string[] =>
  openActions(seen)
    .filter(({ owner }) => owner === side)
    .map(({ text, dueOn }) => t('letterValue.ownAction', { text: phrase(text), dueOn }))
