import type { Like } from '../like.ts'
import type * as nl from '../nl/dump.ts'

export const dump: Like<typeof nl.dump> = {
  button: 'Tout exporter…',
  buttonHint:
    'Crée un seul fichier ZIP avec toute l’administration : chaque événement, chaque document et chaque texte que vous étiez en train d’écrire. Vous pouvez ainsi la remettre en place sur un autre ordinateur, ou lire les données avec un autre programme.',
  title: 'Tout exporter',
  about:
    'Vous obtenez un seul fichier ZIP avec tout ce qui est enregistré. Vous pouvez continuer à travailler ; ce que vous enregistrez ensuite n’y figure pas. Le fichier n’est pas chiffré et contient des données personnelles : gardez-le en lieu sûr.',
  start: 'Créer le fichier',
  stop: 'Arrêter',
  stopped: 'Arrêté. Rien n’a été conservé.',
  busy: {
    events: 'Exportation des événements…',
    checking: 'Vérification des documents…',
    documents: 'Exportation des documents…',
    start: 'En cours…',
  },
  step: '{{done, number}} sur {{total, number}}',
  ready: 'Le fichier est prêt : {{size}}.',
  absent_one:
    '{{count, number}} document n’est plus là ou est endommagé. Il n’est pas dans le fichier ; tout ce qui l’entoure y est.',
  absent_other:
    '{{count, number}} documents ne sont plus là ou sont endommagés. Ils ne sont pas dans le fichier ; tout ce qui les entoure y est.',
  save: 'Enregistrer sous…',
  saved: 'Enregistré.',
  again: 'Recommencer',
  load: {
    card: 'Remettre une copie en place',
    cardHint:
      'Avez-vous tout exporté dans un fichier ZIP sur un autre ordinateur ? Vous continuez alors ici là où vous en étiez.',
    button: 'Remettre une copie en place…',
    title: 'Remettre une copie en place',
    about:
      'Choisissez le fichier ZIP que vous avez créé avec « Tout exporter ». Il est d’abord entièrement vérifié. Ne continuez ensuite à travailler qu’à un seul endroit : deux copies divergent.',
    pick: 'Choisir le fichier…',
    other: 'Choisir un autre fichier…',
    dialog: 'Choisissez la copie d’une administration',
    busy: {
      start: 'Ouverture du fichier…',
      events: 'Vérification des événements…',
      documents: 'Vérification des documents…',
      lists: 'Création des listes…',
    },
    stopped: 'Arrêté. Rien n’a été remis en place.',
    good: 'La copie est en ordre.',
    made: 'Créée le {{madeAt, moment}} avec Wederhoor {{version}}.',
    example: 'Attention : c’est une copie d’un exemple, avec des dossiers inventés.',
    absent_one:
      'Le contenu de {{count, number}} document n’était pas dans la copie : il manquait ou était déjà endommagé.',
    absent_other:
      'Le contenu de {{count, number}} documents n’était pas dans la copie : ils manquaient ou étaient déjà endommagés.',
    use: 'Utiliser cette administration',
  },
  cliDumped:
    'Toute l’administration est dans {{path}} : {{events, number}} événements, {{documents, number}} documents, {{size}}.',
  cliLoaded:
    'L’administration est remise en place dans {{folder}} : {{events, number}} événements, {{documents, number}} documents.',
}

export const dumpRefusal: Like<typeof nl.dumpRefusal> = {
  notADump:
    'Ce n’est pas la copie d’une administration : {{name}}. Choisissez un fichier ZIP créé par Wederhoor.',
  newerDump:
    'Cette copie a été créée avec une version plus récente de Wederhoor (format {{found, number}} ; cette version connaît {{known, number}}). Installez la dernière version. Rien n’a été remis en place.',
  dumpUnreadable:
    'Cette copie est interrompue ou endommagée et ne peut pas être lue jusqu’au bout. Copiez le fichier à nouveau. Rien n’a été remis en place.',
  dumpEntryUnexpected:
    'Cette copie contient quelque chose qui n’y a pas sa place : {{entry}}. Rien n’a été remis en place.',
  dumpEntryTwice: 'Cette copie contient deux fois la même chose : {{entry}}. Rien n’a été remis en place.',
  dumpEntryMissing: 'Il manque quelque chose dans cette copie : {{entry}}. Rien n’a été remis en place.',
  dumpEntryTooLarge:
    'Cette copie contient quelque chose d’invraisemblablement grand : {{entry}} ferait {{size, size}}, le maximum est {{limit, size}}. Rien n’a été remis en place.',
  dumpEntryChanged:
    'Cette copie n’est plus ce qui a été exporté : {{entry}} a été modifié. Rien n’a été remis en place.',
  dumpLineWrong:
    'Dans cette copie, la ligne {{line, number}} de {{entry}} est incompréhensible. Rien n’a été remis en place.',
  dumpChainBroken:
    'Dans cette copie, l’événement {{line, number}} n’est plus ce qui a été enregistré, ou ne suit pas le précédent. Rien n’a été remis en place.',
  dumpNotUnderstood:
    'Aucune liste ne peut être faite de cette copie. Rien n’a été remis en place. ({{detail}})',
  loadPlaceTaken:
    '{{folder}} n’est pas vide. Une copie ne peut être remise en place que là où rien n’est encore enregistré : choisissez un dossier vide.',
}
