import type { Like } from '../like.ts'
import type { refusal as nl } from '../nl/refusal.ts'

export const refusal: Like<typeof nl> = {
  newerAdministration:
    'Cette administration a été enregistrée par une version plus récente de Wederhoor (format {{found, number}} ; cette version connaît {{known, number}}). Installez la dernière version. Rien n’a été modifié.',
  administrationInUse:
    'Cette administration est déjà ouverte dans une autre fenêtre ou un autre programme : {{folder}}.',
  notAnAdministration: '{{folder}} ne contient pas d’administration de Wederhoor.',
  administrationNotEmpty:
    '{{folder}} contient déjà une administration à vous. Choisissez un autre dossier pour l’exemple.',
  damagedAdministration:
    'L’administration dans {{folder}} est endommagée. Restaurez une copie de sauvegarde. Rien n’a été modifié.',
  folderForbidden:
    'Wederhoor ne peut pas lire ou écrire dans {{folder}}. Demandez l’accès ou choisissez un autre dossier.',
  tooManyFilesOpen:
    'Trop de fichiers sont ouverts en même temps pour ouvrir {{folder}}. Fermez Wederhoor et d’autres programmes, puis réessayez. Rien n’a été perdu.',
  folderUnsuitable:
    'Une administration ne peut pas être conservée en sécurité dans {{folder}} ({{setting}}). Choisissez un dossier sur le disque de cet ordinateur.',
  changedMeanwhile:
    'Ceci a été modifié ailleurs entre-temps. Regardez la nouvelle situation, puis réessayez.',
  readOnlyStream:
    'Il y a ici quelque chose que seule une version plus récente de Wederhoor comprend ({{type}}). Vous pouvez le lire, mais pas le modifier.',
  notFound: 'Introuvable : {{what, stream}} {{id}}.',
  diskFull: 'Le disque est plein. Libérez de la place et réessayez. Rien n’a été perdu.',
  invalidInput: 'Tout n’est pas rempli correctement : {{problems, problems}}.',
  notYet: 'Ce n’est possible qu’à partir du {{on, date}}.',
  alreadyRegistered: 'Ceci se trouve déjà dans l’administration : {{what, stream}}.',
  notRegistered: 'Ceci ne se trouve pas encore dans l’administration : {{what, stream}}.',
  nothingChanged: 'Rien n’a été modifié : c’était déjà ainsi.',
  personMerged:
    'Ces données ont été fusionnées avec celles de la même personne. Modifiez-les là, ou séparez-les d’abord.',
  samePerson: 'C’est déjà la même personne.',
  notMerged: 'Ces données ne sont pas fusionnées. Il n’y a rien à séparer.',
  unknownField:
    "Ce champ n'existe pas pour cette lettre : {{fields, quoted}}. Choisissez un champ dans la liste.",
  fieldNotAlone: 'Ce champ doit être seul dans un paragraphe : {{fields, letterField}}.',
  fieldNeeded: 'Cette lettre doit contenir : {{fields, letterField}}.',
  tooManySearches:
    'Vous pouvez enregistrer au maximum {{limit, number}} recherches. Supprimez-en d’abord une.',
  termsWithdrawn: 'Cette version des conditions a été retirée : {{reason}}.',
  jobCancelled: 'Vous avez arrêté ceci.',
  jobTookTooLong: 'Cela a duré plus de {{seconds, number}} secondes et a été arrêté.',
  jobNeededTooMuchMemory:
    'Cela demandait plus de {{megabytes, number}} Mo de mémoire et a été arrêté. Essayez avec moins de documents ou des documents plus petits.',
  jobFailed: 'Cela s’est arrêté de façon inattendue. Réessayez. ({{detail}})',
  typesettingFailed: 'Le modèle {{template}} n’a pas pu être mis en page avec ces données : {{message}}',
  cannotWrite: 'Impossible d’enregistrer ici : {{path}}. Choisissez un autre endroit.',
  fileMissing: 'Ce fichier n’existe pas (ou plus) : {{name}}.',
  documentDamaged:
    'Ce document ne peut pas être affiché : le fichier est endommagé. Enregistrez une copie pour essayer vous-même.',
  documentTooLarge:
    'Ce document ne peut pas être affiché : décompressé, il est trop grand. Enregistrez une copie pour l’ouvrir.',
  pictureTooLarge:
    'Cette image ne peut pas être affichée : elle a {{megapixels, number}} mégapixels, au maximum {{limit, number}} sont possibles. Enregistrez une copie pour l’ouvrir.',
  fileUnreadable: 'Ce fichier ne peut pas être lu : {{name}}.',
  notAFile: 'Ceci n’est pas un fichier ordinaire : {{name}}.',
  emptyFile: 'Ce fichier est vide.',
  fileTooLarge: 'Ce fichier est trop grand : {{size, size}}. Le maximum est {{limit, size}}.',
  notAPdf: 'Ceci n’est pas un PDF : {{name}}. Choisissez un fichier PDF.',
  notAMail: 'Ceci n’est pas un e-mail ({{found, fileSort}}). Choisissez un e-mail (.eml ou .msg).',
  mailUnreadable:
    'Cet e-mail est endommagé et ne peut pas être lu. Enregistrez-le à nouveau depuis le programme de messagerie.',
  tooManyWaiting:
    'Il y a déjà {{limit, number}} fichiers en attente. Traitez-les d’abord, ou retirez-les de la liste.',
  mailTooManyLines: 'Cet e-mail compte {{lines, number}} lignes. On en lit au plus {{limit, number}}.',
  mailTooDeep:
    'Les parties de cet e-mail sont imbriquées plus de {{limit, number}} fois. On ne lit pas si profond.',
  mailHeadersTooLarge: 'Les en-têtes de cet e-mail dépassent {{limit, size}}.',
  notAMailbox: '{{name}} n’est pas un fichier d’e-mails ({{found, fileSort}}).',
  mailboxTooManyMails:
    'Ce fichier contient plus de {{limit, number}} e-mails. Divisez-le en fichiers plus petits.',
  notATable:
    'Ce n’est pas un tableau ({{found, fileSort}}). Choisissez un fichier csv ou xlsx ; enregistrez d’abord un ancien fichier Excel (.xls) en .xlsx.',
  tableEmpty: 'Ce tableau est vide.',
  tableUnreadable:
    'Ce tableau est endommagé et ne peut pas être lu. Enregistrez-le à nouveau en .xlsx ou .csv.',
  tableQuoteOpen:
    'À partir de la ligne {{row, number}}, un guillemet n’est jamais fermé. Fermez-le ou choisissez un autre séparateur.',
  tableSheetUnknown: 'Ce fichier n’a pas de feuille {{sheet}}.',
  tableTooWide:
    'La ligne {{row, number}} a {{columns, number}} colonnes ; il ne peut y en avoir plus de {{limit, number}}.',
  tableTooLong: 'Ce tableau a plus de {{limit, number}} lignes. Répartissez-les sur plusieurs fichiers.',
  tableCellTooLong:
    'La ligne {{row, number}} contient un texte de plus de {{limit, number}} caractères. Raccourcissez-le.',
  tableUnpacksTooLarge: 'Décompressé, ce fichier dépasse {{limit, size}}. Il n’a pas été lu.',
  tableFieldsMissing: 'Choisissez encore une colonne ou une valeur fixe pour : {{fields, tableField}}.',
  tableBeingImported:
    'Wederhoor est en train de reprendre un tableau. Réessayez ensuite ; rien n’a été modifié.',
}
