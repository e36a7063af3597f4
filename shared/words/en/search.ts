import type { Like } from '../like.ts'
import type { search as nl } from '../nl/search.ts'

export const search: Like<typeof nl> = {
  title: 'Search',
  label: 'Search all cases',
  placeholder: 'Number, name, subject, or a word from a statement or document',
  hint: 'All words must occur. The last word may be unfinished; accents and capitals make no difference.',
  start: 'Type a word to search',
  found_one: '{{count, number}} case',
  found_other: '{{count, number}} cases',
  moreThan: 'more than {{count, number}} cases',
  nothing: 'Nothing found',
  nothingHint: 'Try fewer words, or part of a name.',
  results: 'Cases found',
  inDocument: 'in document {{name}}',
  in: {
    number: 'number',
    parties: 'parties',
    subject: 'subject',
    statements: 'statement',
    letters: 'letter',
    notes: 'note',
    documents: 'document',
  },
}
