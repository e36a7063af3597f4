/** What came before a complaint, of one person. Sentences begin with a small letter: they may stand after others. */
export const earlier = {
  ordinal: {
    n1: 'eerste',
    n2: 'tweede',
    n3: 'derde',
    n4: 'vierde',
    n5: 'vijfde',
    n6: 'zesde',
    n7: 'zevende',
    n8: 'achtste',
    n9: 'negende',
    n10: 'tiende',
    beyond_ordinal_one: '{{count, number}}e',
    beyond_ordinal_two: '{{count, number}}e',
    beyond_ordinal_few: '{{count, number}}e',
    beyond_ordinal_other: '{{count, number}}e',
  },
  nth: {
    by: { customer: '{{nth}} klacht van deze klant', klussenier: '{{nth}} klacht van deze Klussenier' },
    about: {
      customer: '{{nth}} klacht over deze klant in twaalf maanden',
      klussenier: '{{nth}} klacht over deze Klussenier in twaalf maanden',
    },
  },
  before: {
    by: {
      customer_one: 'eerder {{count, number}} klacht van deze klant',
      customer_other: 'eerder {{count, number}} klachten van deze klant',
      klussenier_one: 'eerder {{count, number}} klacht van deze Klussenier',
      klussenier_other: 'eerder {{count, number}} klachten van deze Klussenier',
    },
    about: {
      customer_one: 'eerder {{count, number}} klacht over deze klant in twaalf maanden',
      customer_other: 'eerder {{count, number}} klachten over deze klant in twaalf maanden',
      klussenier_one: 'eerder {{count, number}} klacht over deze Klussenier in twaalf maanden',
      klussenier_other: 'eerder {{count, number}} klachten over deze Klussenier in twaalf maanden',
    },
  },
  unfounded_one: '{{sentence}}, waarvan {{count, number}} ongegrond',
  unfounded_other: '{{sentence}}, waarvan {{count, number}} ongegrond',
  setAside_one: 'niet meegeteld: {{count, number}} ingetrokken of niet ontvankelijk',
  setAside_other: 'niet meegeteld: {{count, number}} ingetrokken of niet ontvankelijk',
  onlySetAside_one: 'eerder {{count, number}} klacht, ingetrokken of niet ontvankelijk',
  onlySetAside_other: 'eerder {{count, number}} klachten, ingetrokken of niet ontvankelijk',
  ifThis: 'Als dit {{name}} is: {{sentence}}',
} as const
