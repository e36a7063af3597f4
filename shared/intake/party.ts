import type { FoundAddress } from './contact.ts'
import type { MatchClash, MatchEvidence, MatchReason } from './matching.ts'
import type { Spot } from './spot.ts'

export type Certainty = 'certain' | 'proposed' | 'unknown'
export type Direction = 'customerComplains' | 'klussenierComplains'

/** A known person who may be meant. */
export type Candidate<Id> = {
  readonly id: Id
  readonly name: string
  /** From 0 to 1. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
  /** The reasons with the words on both sides, and what speaks against him. */
  readonly evidence: readonly MatchEvidence[]
  readonly against: readonly MatchClash[]
  /** He left the franchise; complaints about earlier work still come in. */
  readonly retired: boolean
}

/** One side, as far as the mail tells. `candidates`: all known people who may be meant, best first. */
export type ProposedParty<Id> = {
  readonly candidates: readonly Candidate<Id>[]
  /** The words that name this side; null where none do. */
  readonly source: Spot | null
} & (
  | { readonly is: 'known'; readonly certainty: 'certain' | 'proposed'; readonly person: Candidate<Id> }
  | {
      readonly is: 'new'
      /** Of the name. What was found in the text is never more than proposed. */
      readonly certainty: 'certain' | 'proposed'
      readonly name: string
      readonly email: string | null
      readonly phone: string | null
      readonly address: FoundAddress | null
    }
  /** `name`: when one is given that several known people have. */
  | { readonly is: 'unknown'; readonly certainty: 'unknown'; readonly name: string | null }
)

/** A side before it is said where in the mail it stands. */
export type Unsourced<Id> =
  ProposedParty<Id> extends infer P ? (P extends unknown ? Omit<P, 'source'> : never) : never

/** Reasons for which a name is that very name. */
export const exactly: readonly MatchReason[] = ['sameName', 'sameLetters', 'sameWords', 'sameTradeName']

/**
 * Who has a name that several known people have is one of these, rather than a new one. Klusseniers are all known:
 * one whose name resembles those of several is one of these too.
 */
export const undecided = <Id>(
  party: Unsourced<Id>,
  counts: (candidate: Candidate<Id>) => boolean,
): Unsourced<Id> =>
  party.is === 'new' && party.candidates.filter(counts).length > 1
    ? { is: 'unknown', certainty: 'unknown', name: party.name, candidates: party.candidates }
    : party
/** Whether his name, or his trade name, is the very one that was told. */
export const sameNamed = ({ reasons }: Candidate<unknown>): boolean =>
  reasons.some((one) => exactly.includes(one))

/** A new name is on the one side or on the other: it is as sure as the direction, and no surer. */
export const asSureAs = <Id>(certainty: Certainty, party: Unsourced<Id>): Unsourced<Id> =>
  party.is === 'new' && certainty !== 'certain' ? { ...party, certainty: 'proposed' } : party
