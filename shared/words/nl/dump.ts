import type { DumpRefusalFacts } from '../../dump/refusals.ts'

/** A copy of the whole administration: made in the settings, put back at the first start. */
export const dump = {
  button: 'Alles uitvoeren…',
  buttonHint:
    'Maakt één ZIP-bestand met de hele administratie: elke gebeurtenis, elk document en elke tekst die u nog aan het typen was. Daarmee kunt u ze op een andere computer terugzetten, of de gegevens met een ander programma lezen.',
  title: 'Alles uitvoeren',
  about:
    'Er komt één ZIP-bestand met alles wat is vastgelegd. U kunt intussen verder werken; wat u daarna nog vastlegt, zit er niet in. Het bestand is niet versleuteld en bevat persoonsgegevens: bewaar het op een veilige plaats.',
  start: 'Maak het bestand',
  stop: 'Stoppen',
  stopped: 'Gestopt. Er is niets bewaard.',
  busy: {
    events: 'Gebeurtenissen uitvoeren…',
    checking: 'Documenten nakijken…',
    documents: 'Documenten uitvoeren…',
    start: 'Bezig…',
  },
  step: '{{done, number}} van {{total, number}}',
  ready: 'Het bestand is klaar: {{size}}.',
  absent_one:
    '{{count, number}} document is er niet meer of is beschadigd. Het zit niet in het bestand; alles eromheen wel.',
  absent_other:
    '{{count, number}} documenten zijn er niet meer of zijn beschadigd. Ze zitten niet in het bestand; alles eromheen wel.',
  save: 'Bewaar als…',
  saved: 'Bewaard.',
  again: 'Opnieuw maken',
  load: {
    card: 'Zet een kopie terug',
    cardHint:
      'Hebt u op een andere computer alles uitgevoerd in een ZIP-bestand? Dan gaat u hier verder waar u daar was.',
    button: 'Een kopie terugzetten…',
    title: 'Een kopie terugzetten',
    about:
      'Kies het ZIP-bestand dat u met ‘Alles uitvoeren’ hebt gemaakt. Het wordt eerst helemaal nagekeken. Werk daarna nog maar op één plaats verder: twee kopieën lopen uiteen.',
    pick: 'Kies het bestand…',
    other: 'Kies een ander bestand…',
    dialog: 'Kies de kopie van een administratie',
    busy: {
      start: 'Het bestand wordt geopend…',
      events: 'Gebeurtenissen nakijken…',
      documents: 'Documenten nakijken…',
      lists: 'Lijsten maken…',
    },
    stopped: 'Gestopt. Er is niets teruggezet.',
    good: 'De kopie is in orde.',
    made: 'Gemaakt op {{madeAt, moment}} met Wederhoor {{version}}.',
    example: 'Let op: dit is een kopie van een voorbeeld, met verzonnen zaken.',
    absent_one:
      'Van {{count, number}} document zat de inhoud niet in de kopie: het was toen al weg of beschadigd.',
    absent_other:
      'Van {{count, number}} documenten zat de inhoud niet in de kopie: ze waren toen al weg of beschadigd.',
    use: 'Gebruik deze administratie',
  },
  cliDumped:
    'De hele administratie staat in {{path}}: {{events, number}} gebeurtenissen, {{documents, number}} documenten, {{size}}.',
  cliLoaded:
    'De administratie is teruggezet in {{folder}}: {{events, number}} gebeurtenissen, {{documents, number}} documenten.',
} as const

/** Why a copy cannot be put back. */
export const dumpRefusal = {
  notADump:
    'Dit is geen kopie van een administratie: {{name}}. Kies een ZIP-bestand dat Wederhoor heeft gemaakt.',
  newerDump:
    'Deze kopie is gemaakt met een nieuwere versie van Wederhoor (indeling {{found, number}}; deze versie kent er {{known, number}}). Installeer de nieuwste versie. Er is niets teruggezet.',
  dumpUnreadable:
    'Deze kopie is afgebroken of beschadigd en kan niet tot het einde worden gelezen. Kopieer het bestand opnieuw. Er is niets teruggezet.',
  dumpEntryUnexpected: 'In deze kopie zit iets wat er niet hoort: {{entry}}. Er is niets teruggezet.',
  dumpEntryTwice: 'In deze kopie zit iets dubbel: {{entry}}. Er is niets teruggezet.',
  dumpEntryMissing: 'In deze kopie ontbreekt iets: {{entry}}. Er is niets teruggezet.',
  dumpEntryTooLarge:
    'In deze kopie is iets onwaarschijnlijk groot: {{entry}} zou {{size, size}} worden, en mag hoogstens {{limit, size}} zijn. Er is niets teruggezet.',
  dumpEntryChanged:
    'Deze kopie is niet meer wat er is uitgevoerd: {{entry}} is gewijzigd. Er is niets teruggezet.',
  dumpLineWrong:
    'In deze kopie is regel {{line, number}} van {{entry}} niet te begrijpen. Er is niets teruggezet.',
  dumpChainBroken:
    'In deze kopie is gebeurtenis {{line, number}} niet meer wat werd vastgelegd, of ze sluit niet aan op de vorige. Er is niets teruggezet.',
  dumpNotUnderstood:
    'Van deze kopie kunnen geen lijsten worden gemaakt. Er is niets teruggezet. ({{detail}})',
  loadPlaceTaken:
    'In {{folder}} staat al iets. Een kopie kan alleen worden teruggezet waar nog niets is vastgelegd: kies een lege map.',
} as const satisfies Record<keyof DumpRefusalFacts, string>
