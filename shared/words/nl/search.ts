/** The search screen. */
export const search = {
  title: 'Zoeken',
  label: 'Zoek in alle zaken',
  placeholder: 'Nummer, naam, onderwerp, of een woord uit een verklaring of document',
  hint: 'Alle woorden moeten voorkomen. Het laatste woord mag onvolledig zijn; accenten en hoofdletters maken niet uit.',
  start: 'Typ een woord om te zoeken',
  found_one: '{{count, number}} zaak',
  found_other: '{{count, number}} zaken',
  moreThan: 'meer dan {{count, number}} zaken',
  nothing: 'Niets gevonden',
  nothingHint: 'Probeer minder woorden, of een stuk van een naam.',
  results: 'Gevonden zaken',
  inDocument: 'in document {{name}}',
  in: {
    number: 'nummer',
    parties: 'partijen',
    subject: 'onderwerp',
    statements: 'verklaring',
    letters: 'brief',
    notes: 'notitie',
    documents: 'document',
  },
} as const
