import type { Like } from '../like.ts'
import type { earlier as nl } from '../nl/earlier.ts'

/** What came before a complaint, of one person. Sentences begin with a small letter: they may stand after others. */
export const earlier: Like<typeof nl> = {
  ordinal: {
    n1: 'first',
    n2: 'second',
    n3: 'third',
    n4: 'fourth',
    n5: 'fifth',
    n6: 'sixth',
    n7: 'seventh',
    n8: 'eighth',
    n9: 'ninth',
    n10: 'tenth',
    beyond_ordinal_one: '{{count, number}}st',
    beyond_ordinal_two: '{{count, number}}nd',
    beyond_ordinal_few: '{{count, number}}rd',
    beyond_ordinal_other: '{{count, number}}th',
  },
  nth: {
    by: {
      customer: '{{nth}} complaint of this customer',
      klussenier: '{{nth}} complaint of this Klussenier',
    },
    about: {
      customer: '{{nth}} complaint about this customer in twelve months',
      klussenier: '{{nth}} complaint about this Klussenier in twelve months',
    },
  },
  before: {
    by: {
      customer_one: 'before, {{count, number}} complaint of this customer',
      customer_other: 'before, {{count, number}} complaints of this customer',
      klussenier_one: 'before, {{count, number}} complaint of this Klussenier',
      klussenier_other: 'before, {{count, number}} complaints of this Klussenier',
    },
    about: {
      customer_one: 'before, {{count, number}} complaint about this customer in twelve months',
      customer_other: 'before, {{count, number}} complaints about this customer in twelve months',
      klussenier_one: 'before, {{count, number}} complaint about this Klussenier in twelve months',
      klussenier_other: 'before, {{count, number}} complaints about this Klussenier in twelve months',
    },
  },
  unfounded_one: '{{sentence}}, of which {{count, number}} unfounded',
  unfounded_other: '{{sentence}}, of which {{count, number}} unfounded',
  setAside_one: 'not counted: {{count, number}} withdrawn or not admissible',
  setAside_other: 'not counted: {{count, number}} withdrawn or not admissible',
  onlySetAside_one: 'before, {{count, number}} complaint, withdrawn or not admissible',
  onlySetAside_other: 'before, {{count, number}} complaints, withdrawn or not admissible',
  ifThis: 'If this is {{name}}: {{sentence}}',
}
