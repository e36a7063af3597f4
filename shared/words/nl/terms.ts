/** The versions of the Uitvoeringsvoorwaarden. */
export const terms = {
  title: 'Voorwaarden',
  intro:
    'De Uitvoeringsvoorwaarden De Klussenier gelden voor elke getekende opdracht. Een zaak krijgt de versie die gold op de dag van haar overeenkomst.',
  add: 'Versie toevoegen',
  drop: 'Sleep de PDF hierheen',
  pick: 'PDF kiezen',
  file: 'Bestand',
  appliesFrom: 'Geldt vanaf',
  appliesFromHint: 'De eerste dag waarop een getekende overeenkomst onder deze versie valt.',
  name: 'Titel',
  nameHint: 'Leeg: de naam van het bestand.',
  added: 'De voorwaarden zijn toegevoegd.',
  corrected: 'De voorwaarden zijn verbeterd.',
  withdrawnDone: 'De versie is ingetrokken.',
  attachedTo: 'Gewijzigd in: {{numbers}}.',
  correct: 'Verbeteren',
  withdraw: 'Intrekken',
  withdrawHint:
    'Open zaken met deze versie krijgen dan de versie die overblijft. De geschiedenis toont beide.',
  reason: 'Reden',
  withdrawn: 'ingetrokken',
  withdrawnBecause: 'Ingetrokken: {{reason}}',
  example: 'voorbeeld',
  open: 'PDF openen',
  versions: 'Versies, nieuwste eerst',
  empty: 'Nog geen voorwaarden',
  emptyHint:
    'Voeg de PDF van de Uitvoeringsvoorwaarden toe, met de dag vanaf wanneer hij geldt. Daarna krijgt elke zaak vanzelf de juiste versie.',
  notPdf: 'Kies een PDF: {{name}} is er geen.',
} as const
