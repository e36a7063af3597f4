import { yearBefore } from '../calendar/days.ts'
import type { Direction, Merits, Outcome } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import type { CaseId } from '../kernel/id.ts'

/** What is asked of a case of someone's to say what came before a complaint. */
export type PastCase = {
  readonly caseId: CaseId
  readonly number: string
  readonly subject: string
  readonly direction: Direction
  readonly receivedOn: PlainDate
  readonly outcome: Outcome | null
  /** Of the last assessment. */
  readonly merits: Merits | null
}

/** `counted`: complaints, the unfounded among them included; `unfounded`: of those; `setAside`: withdrawn or not admissible, not counted. */
export type EarlierTally = {
  readonly counted: number
  readonly unfounded: number
  readonly setAside: number
}
/** Complaints of one sort, ever and in the twelve months before. */
export type EarlierSort = { readonly ever: EarlierTally; readonly year: EarlierTally }
/** Of one person: in which he complained, and which were about him. `cases`: all of them, in the order that they came in. */
export type Earlier = {
  readonly complained: EarlierSort
  readonly about: EarlierSort
  readonly cases: readonly Pick<PastCase, 'number' | 'subject'>[]
}

/** Withdrawn, or it could not be mediated: it says nothing of anyone. */
export const isSetAside = ({ outcome }: Pick<PastCase, 'outcome'>): boolean =>
  outcome === 'withdrawn' || outcome === 'notAdmissible'

const tally = (cases: readonly PastCase[]): EarlierTally => {
  const counted = cases.filter((one) => !isSetAside(one))
  return {
    counted: counted.length,
    unfounded: counted.filter(({ merits }) => merits === 'unfounded').length,
    setAside: cases.length - counted.length,
  }
}

/**
 * What came before a complaint that was received on a day, of one person: cases that came in until that day, and of those the ones
 * from the same day a year before on, both days included. A complaint that was withdrawn or could not be mediated says nothing of
 * anyone and is told apart; of an unfounded one that is said.
 */
export const earlierComplaints = (
  cases: readonly PastCase[],
  kind: 'customer' | 'klussenier',
  receivedOn: PlainDate,
): Earlier => {
  const before = cases.filter((one) => one.receivedOn <= receivedOn)
  const from = yearBefore(receivedOn)
  const his: Direction = kind === 'customer' ? 'customerComplains' : 'klussenierComplains'
  const sort = (wanted: boolean): EarlierSort => {
    const of = before.filter(({ direction }) => (direction === his) === wanted)
    return { ever: tally(of), year: tally(of.filter((one) => one.receivedOn >= from)) }
  }
  return {
    complained: sort(true),
    about: sort(false),
    cases: before.map(({ number, subject }) => ({ number, subject })),
  }
}
