/** What stands around the text of a letter. `{…}` are filled in where the pages are known. */
export const letter = {
  ourReference: 'Ons kenmerk',
  sentBy: 'Verzonden via',
  enclosures: 'Bijlagen',
  pages: 'Pagina {page} van {pages}',
  page: '{title}, blad {page} van {pages}',
  apart: '(gaat apart mee)',
  /** What its file is called. */
  fileName: '{{number}} {{letter, letterKind}} aan {{name}}',
  annex: {
    statement: 'Wat {{who}} schreef of zei op {{on, date}}',
    attempt: 'Poging van {{who}} om het onderling op te lossen, {{on, date}} ({{via, channel}})',
    assessment: 'Beoordeling van de bemiddelaar, {{on, date}}',
  },
} as const
