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
  saveExport: 'Dossier bewaren',
  menu: {
    file: 'Bestand',
    own: 'Eigen administratie',
    example: 'Voorbeeldadministratie',
    other: 'Andere administratie…',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    view: 'Beeld',
    window: 'Venster',
  },
} as const
