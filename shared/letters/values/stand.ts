import { openActions } from '../../case/actions.ts'
import { missingItems, respondentHeard } from '../../case/rules.ts'
import type { MadeProposal } from '../../case/state/mediation.ts'
import { awaitedRequests, type Case, currentPause, currentSettlement } from '../../case/state.ts'
import { procedureDay } from '../../clocks/office.ts'
import type { LetterAround } from '../draft.ts'
import type { Reader } from './reader.ts'
import { termIn } from './terms.ts'

/**
 * Where a case stands and what comes next, as its reader may know it: what the other side was offered, or answered, is
 * not told, and neither is an assessment that he was not shown.
 */
export type Stand = { readonly stands: readonly string[]; readonly next: readonly string[] }

/** The last proposal that was made to the reader since the case was last opened, and not withdrawn. */
const proposalTo = ({ proposals, reopenings }: Case): MadeProposal | null => {
  const past = reopenings.at(-1)?.concluded ?? []
  return proposals.findLast(({ id, withdrawn }) => !withdrawn && !past.includes(id)) ?? null
}

const beforeDecision = (state: Case, { seen, side, t }: Reader, around: LetterAround): Stand => {
  const asked = seen.missingRequests.at(-1)
  const missing = missingItems(state)
  if (side === 'complainant' && asked?.items.some((item) => missing.includes(item)))
    return {
      stands: [t('letterValue.stands.itemsAsked', { dueOn: asked.dueOn })],
      next: [t('letterValue.next.items')],
    }
  const term = termIn(t, around.context.clocks.refusal)
  return { stands: [t('letterValue.stands.checking')], next: [t('letterValue.next.decide', { term })] }
}

const inMediation = ({ seen, side, t, other }: Reader): Stand | null => {
  const made = proposalTo(seen)
  if (made) {
    const what = t(`letterValue.proposalName.${made.kind}`)
    const stands = made.answers[side]
      ? t('letterValue.stands.answeredByYou', { what })
      : t('letterValue.stands.proposalToYou', { what, dueOn: made.answerBy })
    return { stands: [stands], next: [t('letterValue.next.answers')] }
  }
  const assessment = seen.assessments.at(-1)
  if (!assessment) return null
  return assessment.approach === 'none'
    ? { stands: [t('letterValue.stands.notMediated')], next: [t('letterValue.next.close')] }
    : { stands: [t('letterValue.stands.mediating', { other })], next: [t('letterValue.next.mediate')] }
}

const hearing = ({ seen, side, t, other }: Reader): Stand => {
  const awaited = awaitedRequests(seen)
  if (awaited.length)
    return {
      stands: awaited.map(({ to, dueOn }) =>
        to === side
          ? t('letterValue.stands.askedYou', { dueOn })
          : t('letterValue.stands.askedOther', { other, dueOn }),
      ),
      next: [t('letterValue.next.reactions')],
    }
  if (!seen.hearingCompletedOn)
    return {
      stands: [t('letterValue.stands.hearing')],
      next: [t(`letterValue.next.ask.${side}`, { other })],
    }
  return respondentHeard(seen)
    ? { stands: [t('letterValue.stands.weighing')], next: [t('letterValue.next.weigh')] }
    : {
        stands: [t(`letterValue.stands.heard.${side}`)],
        next: [t(`letterValue.next.ask.${side}`, { other })],
      }
}

const settled = ({ seen, t, other }: Reader): Stand | null => {
  const settlement = currentSettlement(seen)
  if (!settlement) return null
  const next = openActions(seen).length
    ? t('letterValue.next.followUp', { other })
    : t('letterValue.next.close')
  return { stands: [t('letterValue.stands.settled', { other, on: settlement.on })], next: [next] }
}

/** The case after its end, or while it rests; null where it goes on. */
const atRest = (reader: Reader): Stand | null => {
  const { seen, t, other } = reader
  const pause = currentPause(seen)
  if (seen.closing)
    return {
      stands: [t('letterValue.stands.closed', { on: seen.closing.on })],
      next: [
        openActions(seen).length ? t('letterValue.next.followUp', { other }) : t('letterValue.next.nothing'),
      ],
    }
  if (pause)
    return {
      stands: [t('letterValue.stands.paused', { on: pause.on })],
      next: [t('letterValue.next.resume')],
    }
  return seen.admission.is === 'refused'
    ? {
        stands: [t('letterValue.stands.refused', { on: seen.admission.on })],
        next: [t('letterValue.next.nothing')],
      }
    : null
}

/** The day by which the procedure ends, as far as it is known. */
export const procedureEnd = (state: Case, { context }: LetterAround) =>
  procedureDay(state, { calendar: context.calendar, rules: context.clocks }, context.today)?.dueOn ?? null

const going = (state: Case, reader: Reader, around: LetterAround): Stand => {
  if (state.admission.is === 'undecided') return beforeDecision(state, reader, around)
  const awaited = awaitedRequests(reader.seen).length > 0
  return (awaited ? null : inMediation(reader)) ?? hearing(reader)
}

/** Where a case stands, as its reader may know it, and what comes next, in sentences. */
export const standOf = (state: Case, reader: Reader, around: LetterAround): Stand => {
  const ended = atRest(reader) ?? settled(reader)
  if (ended) return ended
  const { stands, next } = going(state, reader, around)
  const dueOn = procedureEnd(state, around)
  // A day that has passed is nothing to look forward to; of one that was moved the extension tells.
  const known = dueOn !== null && dueOn >= around.context.today && !state.extension
  return { stands, next: known ? [...next, reader.t('letterValue.next.end', { dueOn })] : next }
}
