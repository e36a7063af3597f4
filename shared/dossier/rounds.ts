import type { Disclosure } from '../case/state/hearing.ts'
import type { Case } from '../case/state.ts'
import type { PlainDate } from '../kernel/date.ts'

/** The rounds of hoor and wederhoor, from 1. There is always a first one. */
export const roundNumbers = ({ statements, requests }: Case): readonly number[] => {
  const last = Math.max(1, ...[...statements, ...requests].map(({ round }) => round))
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** The first day on which something was said or asked in a round. */
const startOf = ({ statements, requests }: Case, round: number): PlainDate | null =>
  [...statements, ...requests]
    .filter((entry) => entry.round === round)
    .reduce<PlainDate | null>((first, { on }) => (first === null || on < first ? on : first), null)

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])

/**
 * What was shown during a round, apart from what went along with a request (the request tells that itself).
 * A disclosure belongs to the last round that had begun on its day; to the first when none had.
 */
export const disclosuresOf = (state: Case, round: number): readonly Disclosure[] => {
  const starts = roundNumbers(state).map((number) => ({ number, on: startOf(state, number) }))
  return state.disclosures.filter((disclosure) => {
    const within = starts.findLast(({ on }) => on !== null && on <= disclosure.on)?.number ?? 1
    const told = state.requests.some(
      ({ to, on, via, shown }) =>
        to === disclosure.to &&
        on === disclosure.on &&
        via === disclosure.via &&
        sameList(shown, disclosure.entries),
    )
    return within === round && !told
  })
}
