import type { Like } from '../like.ts'
import type { host as nl } from '../nl/host.ts'

export const host: Like<typeof nl> = {
  webUsage: 'Utilisation : node web/main.ts [--data DOSSIER] [--port N] [--no-open]',
  openedInBrowser: 'Wederhoor est ouvert dans votre navigateur : {{address}}',
  openThis: 'Ouvrez Wederhoor à l’adresse : {{address}}',
  cannotOpen: 'L’administration dans {{folder}} ne peut pas être ouverte.',
  coreGone:
    'Wederhoor s’est arrêté à plusieurs reprises et se ferme. Ce que vous avez enregistré est conservé. Redémarrez Wederhoor.',
  making: {
    lists: 'Vos listes sont refaites : {{percent}} %',
    index: 'L’index de recherche est construit : {{percent}} %',
  },
  quit: 'Quitter',
  chooseAnother: 'Choisir un autre dossier…',
  chooseFolder: 'Choisissez le dossier d’une administration',
  pickFolders: 'Choisissez un dossier d’e-mails',
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
