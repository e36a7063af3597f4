import type { MadeProposal } from './state/mediation.ts'
import type { Case } from './state.ts'

/** How a case was solved: what the parties agreed, else the proposal that was accepted, else the advice that was given. */
export type Solved = { readonly how: 'agreed' | 'accepted' | 'advised'; readonly text: string }

const isAccepted = ({ to, answers }: MadeProposal): boolean => to.every((party) => answers[party]?.accepts)

/** The last of each counts, also in a case that was opened again after it. Null where none of them is there. */
export const howSolved = ({
  settlements,
  proposals,
}: Pick<Case, 'settlements' | 'proposals'>): Solved | null => {
  const standing = proposals.filter(({ withdrawn }) => withdrawn === null)
  const settled = settlements.at(-1)
  if (settled) return { how: 'agreed', text: settled.text }
  const accepted = standing.findLast((one) => one.kind === 'proposal' && isAccepted(one))
  if (accepted) return { how: 'accepted', text: accepted.text }
  const advice = standing.findLast(({ kind }) => kind === 'advice')
  return advice ? { how: 'advised', text: advice.text } : null
}
