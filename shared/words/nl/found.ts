/** What was searched for, marked where it stands. */
export const found = {
  look: 'Zoek in deze zaak',
  label: 'Gezochte woorden',
  at: '{{nth, number}} van {{count, number}}',
  none: 'Niet op deze pagina',
  inDocument: 'In {{name}}',
  inDocuments_one: 'In {{count, number}} document',
  inDocuments_other: 'In {{count, number}} documenten',
  times_one: '{{count, number}} keer',
  times_other: '{{count, number}} keer',
  inThisDocument: 'Gezocht in dit document',
  previous: 'Vorige plaats',
  next: 'Volgende plaats',
  stop: 'Niet meer markeren',
} as const
