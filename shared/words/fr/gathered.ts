import type { Like } from '../like.ts'
import type { gathered as nl } from '../nl/gathered.ts'

export const gathered: Like<typeof nl> = {
  title: 'Reçus',
  list: 'E-mails et fichiers reçus',
  reading: 'Les fichiers sont examinés.',
  progress: '{{done, number}} sur {{total, number}} examinés',
  stop: 'Arrêter',
  waiting_one: '{{count, number}} vous attend',
  waiting_other: '{{count, number}} vous attendent',
  allDone: 'Tout est traité',
  empty: 'Rien n’est arrivé ici',
  emptyHint:
    'Glissez des e-mails, un dossier d’e-mails ou une boîte aux lettres (.mbox) dans cette fenêtre. Vous voyez alors ce qu’est chaque e-mail.',
  lost_one:
    'Il restait ici {{count, number}} fichier. Wederhoor a été fermé entre-temps, et la liste est alors perdue. Glissez-le à nouveau ici. Ce qui est déjà dans un dossier est reconnu.',
  lost_other:
    'Il restait ici {{count, number}} fichiers. Wederhoor a été fermé entre-temps, et la liste est alors perdue. Glissez-les à nouveau ici. Ce qui est déjà dans un dossier est reconnu.',
  pick: 'Choisir des fichiers',
  pickFolder: 'Choisir un dossier',
  clear: 'Ranger',
  clearDone: 'Retirer ce qui est terminé',
  clearAll: 'Retirer tout de cette liste',
  group: {
    complaint: 'Nouvelles plaintes',
    reply: 'Pour un dossier',
    mail: 'Autres e-mails',
    file: 'Fichiers isolés',
    had: 'En double ou déjà repris',
    refused: 'Non lus',
  },
  complaint: {
    certain: 'Nouvelle plainte',
    proposed: 'Peut-être une nouvelle plainte',
    unknown: 'Reconnu dans aucun dossier',
  },
  reply: {
    certain: '{{nature}} dans le dossier {{number}}',
    proposed: '{{nature}}, peut-être dans le dossier {{number}}',
  },
  nature: {
    answer: 'Réponse',
    sent: 'Message envoyé',
    autoReply: 'Réponse automatique',
    undelivered: 'Message non remis',
    receipt: 'Accusé de réception',
  },
  repeated: 'Le même e-mail que {{file}}',
  file: 'Pas un e-mail',
  leftOut: {
    deletedMails_one:
      '{{count, number}} e-mail était déjà supprimé dans le programme de messagerie. Il n’est pas repris.',
    deletedMails_other:
      '{{count, number}} e-mails étaient déjà supprimés dans le programme de messagerie. Ils ne sont pas repris.',
    tooManyFiles:
      'Il y a ici plus de {{count, number}} fichiers et dossiers. Le reste n’a pas été examiné. Choisissez un dossier plus petit.',
    tooDeep:
      'Ce dossier se trouve à plus de {{count, number}} dossiers de profondeur. Son contenu n’a pas été examiné.',
  },
  done: 'Repris comme',
  had: 'Était déjà repris comme',
  skipped: 'Passé',
  noSender: 'Sans expéditeur',
  noDate: 'Sans date',
  skip: 'Passer',
  skipOf: 'Passer : {{title}}',
  unskip: 'Traiter quand même',
  unskipOf: 'Traiter quand même : {{title}}',
  undoOf: 'Annuler : {{title}}',
  attach: 'Joindre à un dossier',
  attachAll: 'Joindre ensemble à un dossier',
  attachTitle: 'Joindre à un dossier',
  toCase: 'Au dossier {{number}}',
  attached_one: '{{count, number}} fichier joint au dossier {{number}}.',
  attached_other: '{{count, number}} fichiers joints au dossier {{number}}.',
  back: 'Retour à la liste',
}
