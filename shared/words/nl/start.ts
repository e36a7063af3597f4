/** The first start: nobody has said yet who works here. */
export const start = {
  title: 'Welkom bij Wederhoor',
  intro:
    'Hiermee behandelt u klachten met hoor en wederhoor: van de eerste mail tot het dossier. Alles blijft op deze computer.',
  empty: 'Begin leeg',
  emptyHint: 'Uw eigen administratie, klaar voor de eerste klacht.',
  begunHint: 'In deze administratie werd al gewerkt. Alles staat er nog.',
  name: 'Uw naam',
  nameHint: 'Zo staat u in de geschiedenis van een zaak.',
  email: 'Uw e-mailadres',
  begin: 'Beginnen',
  example: 'Kijk rond in een voorbeeld',
  exampleHint:
    'Een administratie met verzonnen zaken in elke stap. U kunt alles uitproberen en daarna terugkeren.',
  openExample: 'Voorbeeld openen',
  who: 'Wie werkt hier?',
  known: 'Kies uw naam',
  unknown: 'Staat uw naam er niet bij? Vul hem dan hier in.',
} as const
