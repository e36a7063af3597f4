import type { Like } from '../like.ts'
import type { earlier as nl } from '../nl/earlier.ts'

/** What came before a complaint, of one person. Sentences begin with a small letter: they may stand after others. */
export const earlier: Like<typeof nl> = {
  ordinal: {
    n1: 'première',
    n2: 'deuxième',
    n3: 'troisième',
    n4: 'quatrième',
    n5: 'cinquième',
    n6: 'sixième',
    n7: 'septième',
    n8: 'huitième',
    n9: 'neuvième',
    n10: 'dixième',
    beyond_ordinal_one: '{{count, number}}e',
    beyond_ordinal_two: '{{count, number}}e',
    beyond_ordinal_few: '{{count, number}}e',
    beyond_ordinal_other: '{{count, number}}e',
  },
  nth: {
    by: { customer: '{{nth}} plainte de ce client', klussenier: '{{nth}} plainte de ce Klussenier' },
    about: {
      customer: '{{nth}} plainte au sujet de ce client en douze mois',
      klussenier: '{{nth}} plainte au sujet de ce Klussenier en douze mois',
    },
  },
  before: {
    by: {
      customer_one: '{{count, number}} plainte de ce client auparavant',
      customer_other: '{{count, number}} plaintes de ce client auparavant',
      klussenier_one: '{{count, number}} plainte de ce Klussenier auparavant',
      klussenier_other: '{{count, number}} plaintes de ce Klussenier auparavant',
    },
    about: {
      customer_one: '{{count, number}} plainte au sujet de ce client auparavant, en douze mois',
      customer_other: '{{count, number}} plaintes au sujet de ce client auparavant, en douze mois',
      klussenier_one: '{{count, number}} plainte au sujet de ce Klussenier auparavant, en douze mois',
      klussenier_other: '{{count, number}} plaintes au sujet de ce Klussenier auparavant, en douze mois',
    },
  },
  unfounded_one: '{{sentence}}, dont {{count, number}} non fondée',
  unfounded_other: '{{sentence}}, dont {{count, number}} non fondées',
  setAside_one: 'sans compter {{count, number}} retirée ou non recevable',
  setAside_other: 'sans compter {{count, number}} retirées ou non recevables',
  onlySetAside_one: '{{count, number}} plainte auparavant, retirée ou non recevable',
  onlySetAside_other: '{{count, number}} plaintes auparavant, retirées ou non recevables',
  ifThis: 'S’il s’agit de {{name}} : {{sentence}}',
}
