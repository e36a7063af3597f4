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
  saveExport: 'Enregistrer sous',
  notSaved: {
    diskFull:
      'Le disque est plein : le fichier n’est pas enregistré. Libérez de la place ou choisissez un autre endroit.',
    notWritable:
      'Le fichier n’a pas pu être enregistré ici. Est-il encore ouvert dans un autre programme ? Fermez-le, ou choisissez un autre endroit ou un autre nom.',
    gone: 'Ce fichier n’existe plus. Créez-le à nouveau.',
    failed: 'L’enregistrement a échoué. Choisissez un autre endroit.',
  },
  notOpened: 'Aucun programme ne peut ouvrir ce fichier. Enregistrez-le et ouvrez-le vous-même.',
  menu: {
    file: 'Fichier',
    own: 'Mon administration',
    example: 'Administration d’exemple',
    other: 'Autre administration…',
    quit: 'Quitter',
    edit: 'Édition',
    view: 'Affichage',
    back: 'Écran précédent',
    forward: 'Écran suivant',
    window: 'Fenêtre',
  },
}
