import type { Party, Position } from '../../case/vocabulary.ts'

/** The points of the complaint, and what each side says of them: on the screen and in the dossier. */
export const points = {
  title: 'Punten van de klacht',
  about: 'Per punt staat wat elke partij in haar verklaringen zegt.',
  empty: 'Nog geen punten. Selecteer tekst in een verklaring van de klager, of typ zelf een punt.',
  none: 'Dit dossier bevat geen punten van de klacht.',
  point: 'Punt',
  one: 'Punt {{number}}',
  mark: 'Als punt van de klacht markeren',
  markSelected: 'Selectie als punt markeren',
  from: 'uit de verklaring van {{on, date}}',
  in: 'verklaring van {{on, date}}',
  /** The complainant brought the point; what he says of it later is apart. */
  position: {
    complainant: { unanswered: 'brengt dit aan', agreed: 'blijft hierbij', contested: 'komt hierop terug' },
    respondent: { unanswered: 'geen standpunt bekend', agreed: 'erkent dit', contested: 'betwist dit' },
  } satisfies Record<Party, Record<Position, string>>,
  choice: {
    complainant: { unanswered: 'Geen', agreed: 'Blijft erbij', contested: 'Komt erop terug' },
    respondent: { unanswered: 'Geen', agreed: 'Erkend', contested: 'Betwist' },
  } satisfies Record<Party, Record<Position, string>>,
  choose: 'Standpunt van de {{party, party}} over punt {{number}}',
  notHeard: 'Nog geen verklaring van de {{party, party}}',
  text: 'Het punt, in een of enkele regels',
  statement: 'Uit welke verklaring',
  which: 'Over welk punt',
  takenBy: 'Wiens standpunt',
  taken: 'Standpunt',
  takenText: 'Wat die partij erover zegt (mag leeg blijven)',
  takenIn: 'In welke verklaring staat dat?',
} as const
