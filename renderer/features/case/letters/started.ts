import type { SentLetter } from '#shared/case/state/letters.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { T } from '#shared/words/index.ts'

/** What a letter started, and what came of it, in a few words each. */
export const startedBy = (t: T, view: CaseView, letter: SentLetter): readonly string[] => {
  const shown = letter.shown.length ? [t('letters.started.shown', { count: letter.shown.length })] : []
  const request = view.requests.find(({ id }) => id === letter.about)
  const proposal = view.proposals.find(({ id }) => id === letter.about)
  if (proposal) return [t('letters.started.proposal', { day: proposal.answerBy }), ...shown]
  if (!request) return shown
  const { response } = request
  if (response.is === 'answered') return [t('letters.started.answered', { on: response.on }), ...shown]
  if (response.is === 'lapsed') return [t('letters.started.lapsed'), ...shown]
  return [t('letters.started.dueOn', { day: request.dueOn }), ...shown]
}
