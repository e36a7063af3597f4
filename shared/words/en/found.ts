import type { Like } from '../like.ts'
import type { found as nl } from '../nl/found.ts'

/** What was searched for, marked where it stands. */
export const found: Like<typeof nl> = {
  look: 'Search this case',
  label: 'Words searched for',
  at: '{{nth, number}} of {{count, number}}',
  none: 'Not on this page',
  inDocument: 'In {{name}}',
  inDocuments_one: 'In {{count, number}} document',
  inDocuments_other: 'In {{count, number}} documents',
  times_one: '{{count, number}} time',
  times_other: '{{count, number}} times',
  inThisDocument: 'Searched for in this document',
  previous: 'Previous place',
  next: 'Next place',
  stop: 'Stop marking',
}
