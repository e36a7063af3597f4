import type { CaseView } from '#shared/case/view.ts'
import type { Party, ProofKind, Source } from '#shared/case/vocabulary.ts'
import type { FilingInput, IntakeReview } from '#shared/contract/intake.ts'
import type { ProposedDocument } from '#shared/intake/documents.ts'
import type { ReplyNature } from '#shared/intake/evidence.ts'
import { wordsOf } from '#shared/intake/replyText.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'

export type ReplyKind = FilingInput['as']['is']

/** A mail as it stands in the form, before it is filed; what it says is a draft of its own. */
export type Replying = {
  readonly as: ReplyKind
  /** Null while nobody said who wrote it. */
  readonly by: Party | null
  /** Who brought it, where it is filed as documents only. */
  readonly broughtBy: Source
  /** The request that it answers; empty for none. */
  readonly answers: string
  readonly proposal: string
  readonly accepts: boolean | null
  readonly letter: string
  readonly shows: ProofKind
  readonly receivedOn: PlainDate | null
  readonly parts: readonly ProposedDocument[]
}

/** The proposals that a side still has to answer. */
export const openProposalsOf = (view: CaseView, side: Party) =>
  view.proposals.filter(({ to, answers, withdrawn }) => !withdrawn && to.includes(side) && !answers[side])

/** The request that a side most likely answers: the one that still waits. */
const awaitedOf = (view: CaseView, side: Party): string =>
  view.requests.find(({ to, response }) => to === side && response.is === 'awaited')?.id ?? ''

const kindOf = ({ reply, pieces }: IntakeReview, view: CaseView): ReplyKind => {
  switch (reply?.nature) {
    case 'sent':
    case 'undelivered':
    case 'receipt':
      return view.letters.length ? 'proof' : 'documents'
    case 'autoReply':
      return 'documents'
    default:
      if (view.closing) return 'documents'
      if (reply?.answers?.is === 'proposal') return 'answer'
      return reply?.side && wordsOf(pieces, ['fresh']) ? 'statement' : 'documents'
  }
}

const shownBy: Readonly<Record<string, ProofKind>> = { undelivered: 'undelivered', receipt: 'receipt' }

/** What stands in the form for a side: what it was asked. */
export const forSide = (view: CaseView, by: Party | null): Pick<Replying, 'by' | 'answers' | 'proposal'> => ({
  by,
  answers: by ? awaitedOf(view, by) : '',
  proposal: (by && openProposalsOf(view, by).at(-1)?.id) ?? '',
})

const bringer: Readonly<Record<ReplyNature, Source | null>> = {
  answer: null,
  autoReply: null,
  sent: 'mediator',
  undelivered: 'other',
  receipt: 'other',
}

/** What is proposed for a mail in a case. */
export const fromReply = (review: IntakeReview, view: CaseView, today: PlainDate): Replying => {
  const { reply, proposal } = review
  const by = reply?.side ?? null
  const side = forSide(view, by)
  const { nature = 'answer', answers } = reply ?? {}
  const last = view.letters.findLast(({ to }) => to === by) ?? view.letters.at(-1)
  const received = proposal.receivedOn && proposal.receivedOn <= today ? proposal.receivedOn : today
  return {
    ...side,
    as: kindOf(review, view),
    broughtBy: bringer[nature] ?? by ?? 'other',
    answers: answers?.is === 'request' ? answers.id : side.answers,
    proposal: answers?.is === 'proposal' ? answers.id : side.proposal,
    accepts: null,
    letter: reply?.letter ?? last?.id ?? '',
    shows: shownBy[nature] ?? 'mail',
    receivedOn: received,
    // What the office sent along, the case has already.
    parts: proposal.documents.map((part) => (nature === 'sent' ? { ...part, keep: false } : part)),
  }
}

export type ReplyProblem = 'by' | 'text' | 'proposal' | 'accepts' | 'letter' | 'receivedOn'

/** What must be filled in before the mail can be filed. */
export const problemsOfReply = (replying: Replying, text: string): readonly ReplyProblem[] => {
  const { as } = replying
  const wrong: Readonly<Record<ReplyProblem, boolean>> = {
    by: (as === 'statement' || as === 'answer') && replying.by === null,
    text: as === 'statement' && !text.trim(),
    proposal: as === 'answer' && !replying.proposal,
    accepts: as === 'answer' && replying.accepts === null,
    letter: as === 'proof' && !replying.letter,
    receivedOn: replying.receivedOn === null,
  }
  return (Object.keys(wrong) as ReplyProblem[]).filter((key) => wrong[key])
}

const asFiled = (replying: Replying, text: string): FilingInput['as'] | null => {
  const { by, broughtBy } = replying
  switch (replying.as) {
    case 'statement':
      return by && { is: 'statement', by, text, answers: (replying.answers || null) as EntryId | null }
    case 'answer': {
      const proposal = replying.proposal as EntryId
      return by && { is: 'answer', by, proposal, accepts: replying.accepts === true, note: text }
    }
    case 'proof': {
      const source = broughtBy === 'complainant' || broughtBy === 'respondent' ? 'other' : broughtBy
      return { is: 'proof', letter: replying.letter as EntryId, kind: replying.shows, broughtBy: source }
    }
    case 'documents':
      return { is: 'documents', broughtBy }
  }
}

/** The mail as the contract takes it; null while something must still be filled in. */
export const toFiling = (
  replying: Replying,
  text: string,
  { mail, view }: { readonly mail: string; readonly view: CaseView },
): FilingInput | null => {
  const as = asFiled(replying, text)
  if (problemsOfReply(replying, text).length || !replying.receivedOn || !as) return null
  return {
    number: view.number,
    expectedVersion: view.version,
    mail,
    receivedOn: replying.receivedOn,
    parts: replying.parts
      .filter(({ keep }) => keep)
      .map(({ partIndex, name, kind }) => ({ partIndex, name, kind })),
    as,
  }
}
