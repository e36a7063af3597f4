import type { Like } from '../like.ts'
import type { terms as nl } from '../nl/terms.ts'

export const terms: Like<typeof nl> = {
  title: 'Conditions',
  intro:
    'Les Conditions d’exécution De Klussenier valent pour chaque commande signée. Un dossier reçoit la version en vigueur le jour de son contrat.',
  add: 'Ajouter une version',
  drop: 'Déposez le PDF ici',
  pick: 'Choisir le PDF',
  file: 'Fichier',
  appliesFrom: 'En vigueur à partir du',
  appliesFromHint: 'Le premier jour où un contrat signé relève de cette version.',
  name: 'Titre',
  nameHint: 'Vide : le nom du fichier.',
  added: 'Les conditions sont ajoutées.',
  corrected: 'Les conditions sont corrigées.',
  withdrawnDone: 'La version est retirée.',
  attachedTo: 'Modifié dans : {{numbers}}.',
  correct: 'Corriger',
  withdraw: 'Retirer',
  withdrawHint:
    'Les dossiers ouverts avec cette version reçoivent alors celle qui reste. L’historique montre les deux.',
  reason: 'Raison',
  withdrawn: 'retirée',
  withdrawnBecause: 'Retirée : {{reason}}',
  example: 'exemple',
  open: 'Ouvrir le PDF',
  versions: 'Versions, la plus récente d’abord',
  empty: 'Pas encore de conditions',
  emptyHint:
    'Ajoutez le PDF des Conditions d’exécution, avec le jour à partir duquel il vaut. Ensuite chaque dossier reçoit la bonne version.',
  notPdf: 'Choisissez un PDF : {{name}} n’en est pas un.',
}
