/** What the hosts say themselves: in menus, dialogs and on a terminal. */
export const host = {
  webUsage: 'Gebruik: node web/main.ts [--data MAP] [--port N] [--no-open]',
  openedInBrowser: 'Wederhoor is geopend in uw browser: {{address}}',
  openThis: 'Open Wederhoor op: {{address}}',
  cannotOpen: 'De administratie in {{folder}} kan niet worden geopend.',
  coreGone:
    'Wederhoor is herhaaldelijk vastgelopen en sluit nu. Wat u bewaarde, blijft bewaard. Start Wederhoor opnieuw.',
  making: {
    lists: 'Uw lijsten worden opnieuw gemaakt: {{percent}} %',
    index: 'De zoekindex wordt opgebouwd: {{percent}} %',
  },
  quit: 'Afsluiten',
  chooseAnother: 'Andere map kiezen…',
  chooseFolder: 'Kies de map van een administratie',
  pickFolders: 'Kies een map met e-mails',
  pickFiles: 'Kies bestanden',
  saveExport: 'Bewaren als',
  notSaved: {
    diskFull: 'De schijf is vol: het bestand is niet bewaard. Maak plaats vrij, of kies een andere plaats.',
    notWritable:
      'Het bestand kon hier niet worden bewaard. Is het nog open in een ander programma? Sluit het daar, of kies een andere plaats of naam.',
    gone: 'Dit bestand is er niet meer. Maak het opnieuw.',
    failed: 'Het bewaren is mislukt. Kies een andere plaats.',
  },
  notOpened: 'Er is geen programma gevonden om dit bestand te openen. Bewaar het en open het zelf.',
  menu: {
    file: 'Bestand',
    own: 'Eigen administratie',
    example: 'Voorbeeldadministratie',
    other: 'Andere administratie…',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    view: 'Beeld',
    back: 'Vorig scherm',
    forward: 'Volgend scherm',
    window: 'Venster',
  },
} as const
