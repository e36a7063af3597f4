import type { Language } from '../host.ts'
import type { Refusal } from '../refusals.ts'

/** What the hosts themselves say: in menus, dialogs and on a terminal. The page's words are in the catalogues. */
export type HostWords = {
  readonly webUsage: string
  openedInBrowser(address: string): string
  openThis(address: string): string
  /** Why the administration cannot be opened. */
  cannotOpen(folder: string, refusal: Refusal): string
  /** The core fell over again and again. */
  readonly coreGone: string
  readonly quit: string
  readonly chooseAnother: string
  readonly chooseFolder: string
  readonly pickFiles: string
  readonly saveExport: string
  readonly menu: {
    readonly file: string
    readonly own: string
    readonly example: string
    readonly other: string
    readonly quit: string
    readonly edit: string
    readonly view: string
    readonly window: string
  }
}

const nl: HostWords = {
  webUsage: 'Gebruik: node web/main.ts [--data MAP] [--port N] [--no-open]',
  openedInBrowser: (address) => `Wederhoor is geopend in uw browser: ${address}`,
  openThis: (address) => `Open Wederhoor op: ${address}`,
  cannotOpen: (folder, refusal) =>
    `De administratie in ${folder} kan niet worden geopend. ${why.nl(refusal)}`,
  coreGone:
    'Wederhoor is herhaaldelijk vastgelopen en sluit nu. Wat u bewaarde, blijft bewaard. Start Wederhoor opnieuw.',
  quit: 'Afsluiten',
  chooseAnother: 'Andere map kiezen…',
  chooseFolder: 'Kies de map van een administratie',
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
}

const fr: HostWords = {
  webUsage: 'Utilisation : node web/main.ts [--data DOSSIER] [--port N] [--no-open]',
  openedInBrowser: (address) => `Wederhoor est ouvert dans votre navigateur : ${address}`,
  openThis: (address) => `Ouvrez Wederhoor à l’adresse : ${address}`,
  cannotOpen: (folder, refusal) =>
    `L’administration dans ${folder} ne peut pas être ouverte. ${why.fr(refusal)}`,
  coreGone:
    'Wederhoor s’est arrêté à plusieurs reprises et se ferme. Ce que vous avez enregistré est conservé. Redémarrez Wederhoor.',
  quit: 'Quitter',
  chooseAnother: 'Choisir un autre dossier…',
  chooseFolder: 'Choisissez le dossier d’une administration',
  pickFiles: 'Choisissez des fichiers',
  saveExport: 'Enregistrer le dossier',
  menu: {
    file: 'Fichier',
    own: 'Mon administration',
    example: 'Administration d’exemple',
    other: 'Autre administration…',
    quit: 'Quitter',
    edit: 'Édition',
    view: 'Affichage',
    window: 'Fenêtre',
  },
}

const en: HostWords = {
  webUsage: 'Usage: node web/main.ts [--data FOLDER] [--port N] [--no-open]',
  openedInBrowser: (address) => `Wederhoor is open in your browser: ${address}`,
  openThis: (address) => `Open Wederhoor at: ${address}`,
  cannotOpen: (folder, refusal) => `The administration in ${folder} cannot be opened. ${why.en(refusal)}`,
  coreGone: 'Wederhoor stopped several times and closes now. What you saved is kept. Start Wederhoor again.',
  quit: 'Quit',
  chooseAnother: 'Choose another folder…',
  chooseFolder: 'Choose the folder of an administration',
  pickFiles: 'Choose files',
  saveExport: 'Save the dossier',
  menu: {
    file: 'File',
    own: 'My administration',
    example: 'Example administration',
    other: 'Another administration…',
    quit: 'Quit',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },
}

/** The refusals that can meet someone before there is a page to show them. */
const why: Record<Language, (refusal: Refusal) => string> = {
  nl: ({ code }) =>
    ({
      administrationInUse: 'Ze is al ergens anders geopend: sluit dat venster eerst.',
      newerAdministration: 'Ze is gemaakt met een nieuwere versie van Wederhoor: werk Wederhoor eerst bij.',
      notAnAdministration: 'In deze map staat geen administratie.',
      diskFull: 'De schijf is vol: maak eerst plaats.',
    })[code as string] ?? `(${code})`,
  fr: ({ code }) =>
    ({
      administrationInUse: 'Elle est déjà ouverte ailleurs : fermez d’abord cette fenêtre.',
      newerAdministration:
        'Elle a été faite avec une version plus récente de Wederhoor : mettez d’abord Wederhoor à jour.',
      notAnAdministration: 'Ce dossier ne contient pas d’administration.',
      diskFull: 'Le disque est plein : libérez d’abord de la place.',
    })[code as string] ?? `(${code})`,
  en: ({ code }) =>
    ({
      administrationInUse: 'It is open elsewhere already: close that window first.',
      newerAdministration: 'It was made with a newer version of Wederhoor: update Wederhoor first.',
      notAnAdministration: 'This folder holds no administration.',
      diskFull: 'The disk is full: make room first.',
    })[code as string] ?? `(${code})`,
}

const all: Record<Language, HostWords> = { nl, fr, en }
export const hostWords = (language: Language): HostWords => all[language]
