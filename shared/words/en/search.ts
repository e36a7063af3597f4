import type { Like } from '../like.ts'
import type { search as nl } from '../nl/search.ts'

export const search: Like<typeof nl> = {
  title: 'Search',
  label: 'Search all cases',
  placeholder: 'Number, name, subject, or a word from a statement or document',
  hint: 'All words must occur; accents and capitals do not matter. Also: "two words", -not, OR, klussenier:name, stage:hearing, received:2025, amount:>500.',
  start: 'Type a word to search',
  startHint:
    'Any word that you remember will do: a name, a number, something from a statement or a document.',
  completions: 'What can follow',
  order: { label: 'Order', newest: 'Newest first', best: 'Best first' },
  facet: {
    category: 'About',
    stage: 'Stage',
    outcome: 'Outcome',
    klussenier: 'Klussenier',
    year: 'Received in',
  },
  found_one: '{{count, number}} case',
  found_other: '{{count, number}} cases',
  moreThan: 'more than {{count, number}} cases',
  nothing: 'Nothing found',
  nothingHint: 'Try fewer words, or part of a name.',
  meant: 'Did you mean',
  also: 'Also found',
  noneExact: 'No cases with exactly what you typed.',
  tier: {
    wider: 'Longer words, or a name that sounds the same',
    mistyped: 'Words or names that are very close',
  },
  results: 'Cases found',
  inDocument: 'in document {{name}}',
  in: {
    number: 'number',
    customer: 'customer',
    klussenier: 'Klussenier',
    subject: 'subject',
    statements: 'statement',
    letters: 'letter',
    notes: 'note',
    documents: 'document',
  },
}
