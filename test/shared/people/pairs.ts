import type { PersonFacts } from '#shared/people/likeness.ts'

/** Two records and what must be made of them. Written before the weights were chosen. */
export type Pair = readonly [why: string, one: Said, other: Said, verdict: 'same' | 'undecided' | 'different']
type Said = Partial<PersonFacts>

const kerkstraat = { street: 'Kerkstraat 12', postalCode: '9000', city: 'Gent' }
const markt = { street: 'Grote Markt 3', postalCode: '2800', city: 'Mechelen' }
const mobile = { phone: '0475 12 34 56' }
const landline = { phone: '09 223 45 67' }
const jan = (more: Partial<PersonFacts> = {}): Said => ({ name: 'Jan Peeters', ...more })

export const pairs: readonly Pair[] = [
  // One person
  ['name and address', jan(kerkstraat), jan(kerkstraat), 'same'],
  ['name and telephone, spelled otherwise', jan(mobile), jan({ phone: '+32 (0)475/12.34.56' }), 'same'],
  [
    'name and mail, in capitals',
    jan({ email: 'jan@post.example' }),
    jan({ email: 'JAN@POST.example' }),
    'same',
  ],
  ['family name first', jan(mobile), { name: 'Peeters Jan', ...mobile }, 'same'],
  ['a title', jan(kerkstraat), { name: 'Dhr. Jan Peeters', ...kerkstraat }, 'same'],
  ['ij and y', { name: 'Wim Wijnants', ...mobile }, { name: 'Wim Wynants', ...mobile }, 'same'],
  ['accents', { name: 'Zoë Côté', ...kerkstraat }, { name: 'Zoe Cote', ...kerkstraat }, 'same'],
  ['Jansen and Janssens', { name: 'Marc Jansen', ...mobile }, { name: 'Mark Janssens', ...mobile }, 'same'],
  ['c and k', { name: 'Erik Claes', ...kerkstraat }, { name: 'Eric Claes', ...kerkstraat }, 'same'],
  ['ch and g', { name: 'Luc Verhaeghe', ...mobile }, { name: 'Luc Verhaege', ...mobile }, 'same'],
  ['ckx and ks', { name: 'An Hendrickx', ...mobile }, { name: 'An Hendriks', ...mobile }, 'same'],
  [
    'particles apart',
    { name: 'Wout Vandenberghe', ...kerkstraat },
    { name: 'Wout Van den Berghe', ...kerkstraat },
    'same',
  ],
  ['particles left out', { name: 'Els de Smet', ...mobile }, { name: 'Els Desmedt', ...mobile }, 'same'],
  [
    'a typing error, with the mail',
    { name: 'Lieve Vermeulen', email: 'l@post.example' },
    { name: 'Lieve Vermuelen', email: 'l@post.example' },
    'same',
  ],
  [
    'a letter left out, with the telephone',
    { name: 'Pieter Desmet', ...mobile },
    { name: 'Piter Desmet', ...mobile },
    'same',
  ],
  [
    'a maiden name, with the mail',
    { name: 'Marie Claes', email: 'm@post.example' },
    { name: 'Marie Peeters-Claes', email: 'm@post.example' },
    'same',
  ],
  [
    'the order of a double name',
    { name: 'Eva Claes-Maes', ...mobile },
    { name: 'Eva Maes-Claes', ...mobile },
    'same',
  ],
  [
    'a company form',
    { name: 'Dakwerken Noord bv', email: 'info@dak.example' },
    { name: 'Dakwerken Noord BVBA', email: 'info@dak.example' },
    'same',
  ],
  ['comm.v', { name: 'Bakkerij De Smet Comm.V', ...markt }, { name: 'Bakkerij De Smet', ...markt }, 'same'],
  ['a street written short', jan({ ...kerkstraat, street: 'Kerkstr. 12' }), jan(kerkstraat), 'same'],
  [
    'box and number',
    jan({ ...kerkstraat, street: 'Kerkstraat 12 bus 4' }),
    jan({ ...kerkstraat, street: 'kerkstraat 12/4' }),
    'same',
  ],
  [
    'the Dutch number',
    { name: 'Kees Bakker', phone: '06-12345678' },
    { name: 'Kees Bakker', phone: '+31612345678' },
    'same',
  ],
  [
    'the trade name of the franchise',
    { name: 'Rachid Amrani', tradeName: 'De Klussenier Antwerpen-Noord', ...mobile },
    { name: 'Rachid El Amrani', tradeName: 'Klussenier Antwerpen Noord', ...mobile },
    'same',
  ],
  [
    'he moved, and kept his mail',
    jan({ ...kerkstraat, email: 'jan@post.example' }),
    jan({ ...markt, email: 'jan@post.example' }),
    'same',
  ],
  [
    'a tag in the mail',
    jan({ email: 'jan+klacht@post.example' }),
    jan({ email: 'jan@post.example' }),
    'same',
  ],
  ['d’Hondt', { name: "Koen d'Hondt", ...mobile }, { name: 'Koen Dhondt', ...mobile }, 'same'],

  // Nobody can tell
  ['only a name', jan(), jan(), 'undecided'],
  ['a name and a town', jan({ city: 'Gent' }), jan({ city: 'GENT' }), 'undecided'],
  ['a name, in two towns', jan(kerkstraat), jan(markt), 'undecided'],
  [
    'a name, with two addresses for mail',
    jan({ email: 'a@post.example' }),
    jan({ email: 'b@post.example' }),
    'undecided',
  ],
  [
    'father and son, one initial',
    { name: 'J. Peeters', ...kerkstraat },
    { name: 'Jan Peeters', ...kerkstraat },
    'undecided',
  ],
  [
    'an initial and all the rest',
    { name: 'J. Peeters', ...kerkstraat, ...landline },
    { name: 'Jan Peeters', ...kerkstraat, ...landline },
    'undecided',
  ],
  ['an initial and a mobile', { name: 'J. Peeters', ...mobile }, jan(mobile), 'undecided'],
  [
    'a couple with one mail',
    { name: 'Jan Peeters', email: 'fam@post.example' },
    { name: 'Marie Peeters', email: 'fam@post.example' },
    'undecided',
  ],
  [
    'a couple with one mail, two names',
    { name: 'Jan Peeters', email: 'fam@post.example' },
    { name: 'Els Claes', email: 'fam@post.example' },
    'undecided',
  ],
  [
    'a couple with one mail, and all the rest',
    { name: 'Jan Peeters', email: 'fam@post.example', ...kerkstraat, ...landline },
    { name: 'Els Claes', email: 'fam@post.example', ...kerkstraat, ...landline },
    'undecided',
  ],
  [
    'a couple in one record',
    { name: 'Jan en Marie Peeters', ...kerkstraat },
    { name: 'Marie Peeters', ...kerkstraat },
    'undecided',
  ],
  ['senior and who knows', { name: 'Jan Peeters sr.', ...kerkstraat }, jan(kerkstraat), 'undecided'],
  [
    'René and Renée',
    { name: 'René Claes', ...kerkstraat },
    { name: 'Renée Claes', ...kerkstraat },
    'undecided',
  ],
  ['Simon and Simone', { name: 'Simon Maes', ...mobile }, { name: 'Simone Maes', ...mobile }, 'undecided'],
  [
    'a short first name',
    { name: 'Jef Claes', ...kerkstraat },
    { name: 'Jozef Claes', ...kerkstraat },
    'undecided',
  ],
  [
    'the beginning of a first name',
    { name: 'Rob Maes', ...mobile },
    { name: 'Robert Maes', ...mobile },
    'undecided',
  ],
  ['a typing error and nothing else', { name: 'Lieve Vermeulen' }, { name: 'Lieve Vermuelen' }, 'undecided'],
  [
    'a typing error at one address',
    { name: 'Lieven Vermeulen', ...kerkstraat },
    { name: 'Lievin Vermeulen', ...kerkstraat },
    'undecided',
  ],
  ['a maiden name and nothing else', { name: 'Marie Claes' }, { name: 'Marie Peeters-Claes' }, 'undecided'],
  [
    'married, with the old mail',
    { name: 'Marie Claes', email: 'm@post.example' },
    { name: 'Marie Peeters', email: 'm@post.example' },
    'undecided',
  ],
  ['a rare family name', { name: 'Vanderstichele' }, { name: 'Piet Vanderstichele' }, 'undecided'],
  [
    'another name on the telephone',
    { name: 'Jan Peeters', ...mobile },
    { name: 'Els Claes', ...mobile },
    'undecided',
  ],
  [
    'a trade name and nothing else',
    { name: 'Piet', tradeName: 'Klusbedrijf Noord' },
    { name: 'Klusbedrijf Noord' },
    'undecided',
  ],
  ['a name without vowels of its own', { name: 'Søren Strauß' }, { name: 'Soren Strauss' }, 'undecided'],

  // Two people
  [
    'brothers at one address',
    { name: 'Jan Peeters', ...kerkstraat },
    { name: 'Piet Peeters', ...kerkstraat },
    'different',
  ],
  [
    'brothers with one landline',
    { name: 'Jan Peeters', ...kerkstraat, ...landline },
    { name: 'Piet Peeters', ...kerkstraat, ...landline },
    'different',
  ],
  [
    'a common family name in one town',
    { name: 'Jan Peeters', city: 'Gent' },
    { name: 'Els Peeters', city: 'Gent' },
    'different',
  ],
  [
    'neighbours',
    { name: 'Jan Peeters', ...kerkstraat },
    { name: 'Els Claes', ...kerkstraat, street: 'Kerkstraat 14' },
    'different',
  ],
  [
    'who lived there before',
    { name: 'Jan Peeters', ...kerkstraat },
    { name: 'Els Claes', ...kerkstraat },
    'different',
  ],
  ['a first name', { name: 'Jan Peeters' }, { name: 'Jan Claes' }, 'different'],
  [
    'one family name, two initials',
    { name: 'J. Peeters', ...kerkstraat },
    { name: 'P. Peeters', ...kerkstraat },
    'different',
  ],
  [
    'senior and junior',
    { name: 'Jan Peeters sr', ...kerkstraat },
    { name: 'Jan Peeters jr', ...kerkstraat },
    'different',
  ],
  [
    'two short first names a letter apart',
    { name: 'Tom Maes', ...kerkstraat },
    { name: 'Tim Maes', ...kerkstraat },
    'different',
  ],
  [
    'Johan and Johanna',
    { name: 'Johan Maes', ...kerkstraat },
    { name: 'Karin Maes', ...kerkstraat },
    'different',
  ],
  [
    'colleagues',
    { name: 'Jan Peeters', email: 'jan@bedrijf.example' },
    { name: 'Els Claes', email: 'els@bedrijf.example' },
    'different',
  ],
  [
    'one provider',
    { name: 'Jan Peeters', email: 'jan@telenet.be' },
    { name: 'Piet Peeters', email: 'piet@telenet.be' },
    'different',
  ],
  [
    'the name of the franchise',
    { name: 'De Klussenier' },
    { name: 'Rachid', tradeName: 'De Klussenier Gent' },
    'different',
  ],
  [
    'two branches',
    { name: 'De Klussenier Antwerpen-Noord' },
    { name: 'De Klussenier Antwerpen-Zuid' },
    'different',
  ],
  [
    'a couple and a brother',
    { name: 'Jan en Marie Peeters', ...kerkstraat },
    { name: 'Koen Peeters', ...kerkstraat },
    'different',
  ],
  [
    'nothing in common',
    { name: 'Jan Peeters', ...kerkstraat, ...mobile },
    { name: 'Els Claes', ...markt, ...landline },
    'different',
  ],
  ['a first name and a particle', { name: 'An de Wit' }, { name: 'An de Zwart' }, 'different'],
  ['one place', { name: 'Jan Peeters', city: 'Gent' }, { name: 'Els Claes', city: 'Gent' }, 'different'],
]
