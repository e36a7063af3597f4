import { refusal } from '../../kernel/decider.ts'
import type { EntryId } from '../../kernel/id.ts'
import type { Refusal } from '../../refusals.ts'
import type { MarkedPoint, TakenPosition } from '../state/hearing.ts'
import type { Case } from '../state.ts'
import { type Party, parties } from '../vocabulary.ts'
import { allHindered } from './facts.ts'
import { fresh, type Handlers, known, unless } from './handler.ts'
import { sameFacts } from './same.ts'

const pointsMarked = (state: Case): Refusal | null =>
  state.points.length ? null : refusal('nothingRecorded', { what: 'point' })

/** What someone took a position on stays as he read it; his position can be taken back first. */
const untouched = (state: Case, id: EntryId): Refusal | null =>
  state.points.some((point) => point.id === id && parties.some((side) => point.positions[side]))
    ? refusal('entryInUse', { id })
    : null

const pointsOpen = (state: Case): Refusal | null =>
  pointsMarked(state) ?? allHindered(state, state.points, untouched)

/** A point or a position stands in a statement of that side. */
const saidBy = (state: Case, side: Party, statement: EntryId): Refusal | null =>
  state.statements.some(({ id, by }) => id === statement && by === side)
    ? null
    : refusal('unknownEntry', { id: statement })

const sameText = (state: Case, { id, text, statement }: Omit<MarkedPoint, 'positions'>): boolean =>
  state.points.some((point) => point.id === id && sameFacts({ text, statement }, point))

const samePosition = (point: MarkedPoint | undefined, side: Party, taken: TakenPosition | null): boolean => {
  const before = point?.positions[side]
  if (!before || !taken) return before === taken
  return sameFacts(taken, before)
}

/** The points of the complaint, and each side's position on them. */
export const decidePoints: Handlers<'markPoint' | 'correctPoint' | 'removePoint' | 'takePosition'> = {
  markPoint: {
    guard: (state) =>
      state.statements.some(({ by }) => by === 'complainant') ? null : refusal('complaintMissing', {}),
    decide: ({ point }, state) =>
      unless([fresh(state, point.id), saidBy(state, 'complainant', point.statement)], {
        type: 'pointMarked',
        v: 1,
        point,
      }),
  },
  correctPoint: {
    guard: pointsOpen,
    decide: ({ point }, state) =>
      unless(
        [
          known(state.points, point.id),
          untouched(state, point.id),
          saidBy(state, 'complainant', point.statement),
          sameText(state, point) && refusal('nothingChanged', {}),
        ],
        { type: 'pointCorrected', v: 1, point },
      ),
  },
  removePoint: {
    guard: pointsOpen,
    decide: ({ point }, state) =>
      unless([known(state.points, point), untouched(state, point)], { type: 'pointRemoved', v: 1, point }),
  },
  takePosition: {
    guard: pointsMarked,
    decide: ({ point, by, position, text, statement }, state) => {
      const taken = position !== 'unanswered' && statement ? { position, text, statement } : null
      return unless(
        [
          known(state.points, point),
          position !== 'unanswered' && !statement && refusal('statementNeeded', { party: by }),
          taken && saidBy(state, by, taken.statement),
          samePosition(
            state.points.find(({ id }) => id === point),
            by,
            taken,
          ) && refusal('nothingChanged', {}),
        ],
        {
          type: 'positionTaken',
          v: 1,
          point,
          by,
          position,
          text: taken ? text : '',
          statement: taken?.statement ?? null,
        },
      )
    },
  },
}
