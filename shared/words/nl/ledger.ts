import type { LedgerSource } from '../../case/ledger.ts'

/** Agreement, invoices and what each side says of the money: on the screen and in the dossier. */
export const ledger = {
  title: 'Bedragen naast elkaar',
  about: 'Elke kolom zegt volgens wie. Bedragen uit verschillende kolommen worden niet bij elkaar opgeteld.',
  none: 'Er zijn nog geen bedragen.',
  what: 'Waarover',
  source: {
    documents: 'Volgens de stukken',
    complainant: 'Volgens de klager',
    respondent: 'Volgens de verweerder',
    mediator: 'Volgens de bemiddelaar',
    other: 'Volgens iemand anders',
  } satisfies Record<LedgerSource, string>,
  open: 'nog te betalen',
  openAbout: '‘Nog te betalen’ is wat gefactureerd is min wat betaald is, volgens dezelfde bron.',
  atLeast: 'minstens {{amount}}',
  atLeastAbout: '‘Minstens’: niet van elke factuur is bekend of ze betaald is.',
  differs: 'verschilt',
  differ: 'De bedragen verschillen voor: {{what}}.',
  agree: 'Er zijn geen bedragen die verschillen.',
  entries: 'Wat er is gezegd',
  entry: '{{what, amountKind}}, volgens: {{by, source}}',
  noSource: 'Zonder verklaring of document: de andere partij ziet dit bedrag niet.',
  kind: 'Waarover gaat het',
  by: 'Wie zegt dit',
  amount: 'Bedrag in euro',
  on: 'Datum (als die bekend is)',
  note: 'Waarvoor (komt in het dossier van wie het bedrag mag zien)',
  statement: 'In welke verklaring',
  noStatement: 'In geen verklaring',
} as const
