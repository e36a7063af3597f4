import type { Letter, Proposal } from '../case/facts.ts'
import type { ResponseRequest } from '../case/state/hearing.ts'
import { messageIdsOf } from '../case/state/letters.ts'
import { awaitedRequests, type Case, openProposals, partyDetails } from '../case/state.ts'
import type { Party, Source } from '../case/vocabulary.ts'
import type { EntryId } from '../kernel/id.ts'

type Someone = { readonly name: string; readonly email: string | null }

/** A case as far as a mail can be told to belong to it. */
export type ReplyCandidate = {
  readonly number: string
  readonly closed: boolean
  /** Null for a Klussenier who is not known. */
  readonly sides: Readonly<Record<Party, Someone | null>>
  /** Oldest first. */
  readonly letters: readonly (Pick<Letter, 'id' | 'kind' | 'to' | 'on' | 'subject' | 'about'> & {
    readonly messageIds: readonly string[]
  })[]
  /** All of them; `awaited` while no answer came and none lapsed. */
  readonly requests: readonly (Pick<ResponseRequest, 'id' | 'to' | 'round'> & { readonly awaited: boolean })[]
  /** Those that someone still has to answer, with who. */
  readonly proposals: readonly (Pick<Proposal, 'id'> & { readonly awaits: readonly Party[] })[]
  /** The mails that the case has, and who brought them. */
  readonly mails: readonly { readonly messageId: string; readonly by: Source }[]
}

const someone = (state: Case, side: Party): Someone | null => {
  const details = partyDetails(state, side)
  return details && { name: details.name, email: details.email?.trim().toLowerCase() || null }
}

/** What of a case tells whether a mail belongs to it. */
export const replyCandidate = (state: Case): ReplyCandidate => {
  const awaited = new Set<EntryId>(awaitedRequests(state).map(({ id }) => id))
  return {
    number: state.number,
    closed: state.closing !== null,
    sides: { complainant: someone(state, 'complainant'), respondent: someone(state, 'respondent') },
    letters: state.letters.map((letter) => {
      const { id, kind, to, on, subject, about } = letter
      return { id, kind, to, on, subject, about, messageIds: messageIdsOf(letter, state.documents) }
    }),
    requests: state.requests.map(({ id, to, round }) => ({ id, to, round, awaited: awaited.has(id) })),
    proposals: openProposals(state).map(({ id, to, answers }) => ({
      id,
      awaits: to.filter((side) => !answers[side]),
    })),
    mails: [
      ...(state.messageId ? [{ messageId: state.messageId, by: 'complainant' as const }] : []),
      ...state.documents.flatMap(({ messageId, broughtBy }) =>
        messageId ? [{ messageId, by: broughtBy }] : [],
      ),
    ],
  }
}
