import type { Apply } from '../evolve.ts'
import { changed, without } from './list.ts'

/** The points of the complaint, and what each side says of them. */
export const applyPoints: Apply<'pointMarked' | 'pointCorrected' | 'pointRemoved' | 'positionTaken'> = {
  pointMarked: ({ point }, state) => ({
    points: [...state.points, { ...point, positions: { complainant: null, respondent: null } }],
  }),
  pointCorrected: ({ point }, state) => ({
    points: changed(state.points, point.id, ({ positions }) => ({ ...point, positions })),
  }),
  pointRemoved: ({ point }, state) => ({ points: without(state.points, point) }),
  positionTaken: ({ point, by, position, text, statement }, state) => ({
    points: changed(state.points, point, (marked) => ({
      ...marked,
      positions: {
        ...marked.positions,
        [by]: position === 'unanswered' || !statement ? null : { position, text, statement },
      },
    })),
  }),
}
