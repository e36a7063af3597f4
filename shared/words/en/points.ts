import type { Like } from '../like.ts'
import type { points as dutch } from '../nl/points.ts'

export const points: Like<typeof dutch> = {
  title: 'Points of the complaint',
  about: 'For each point, what each party says of it in its statements.',
  empty: 'No points yet. Select text in a statement of the complainant, or type a point yourself.',
  none: 'This dossier has no points of the complaint.',
  point: 'Point',
  one: 'Point {{number}}',
  mark: 'Mark as a point of the complaint',
  markSelected: 'Mark the selection as a point',
  from: 'from the statement of {{on, date}}',
  in: 'statement of {{on, date}}',
  position: {
    complainant: { unanswered: 'brings this up', agreed: 'stands by this', contested: 'withdraws this' },
    respondent: { unanswered: 'no position known', agreed: 'agrees to this', contested: 'contests this' },
  },
  choice: {
    complainant: { unanswered: 'None', agreed: 'Stands by it', contested: 'Withdraws it' },
    respondent: { unanswered: 'None', agreed: 'Agreed', contested: 'Contested' },
  },
  choose: 'Position of the {{party, party}} on point {{number}}',
  notHeard: 'No statement of the {{party, party}} yet',
  text: 'The point, in one or a few lines',
  statement: 'From which statement',
  which: 'On which point',
  takenBy: 'Whose position',
  taken: 'Position',
  takenText: 'What that party says of it (may stay empty)',
  takenIn: 'In which statement is that?',
}
