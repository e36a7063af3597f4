import type { Like } from '../like.ts'
import type { search as nl } from '../nl/search.ts'

export const search: Like<typeof nl> = {
  title: 'Rechercher',
  label: 'Chercher dans tous les dossiers',
  placeholder: 'Numéro, nom, sujet, ou un mot d’une déclaration ou d’un document',
  hint: 'Tous les mots doivent apparaître ; accents et majuscules ne comptent pas. Aussi : "deux mots", -sans, OU, klussenier:nom, étape:audition, reçu:2025, montant:>500.',
  start: 'Tapez un mot pour chercher',
  startHint:
    'Tout mot dont vous vous souvenez convient : un nom, un numéro, un mot d’une déclaration ou d’un document.',
  completions: 'Ce qui peut suivre',
  order: { label: 'Ordre', newest: 'Les plus récents d’abord', best: 'Les meilleurs d’abord' },
  facet: {
    category: 'Concerne',
    stage: 'Étape',
    outcome: 'Issue',
    klussenier: 'Klussenier',
    year: 'Reçu en',
  },
  found_one: '{{count, number}} dossier',
  found_other: '{{count, number}} dossiers',
  moreThan: 'plus de {{count, number}} dossiers',
  nothing: 'Rien trouvé',
  nothingHint: 'Essayez moins de mots, ou une partie d’un nom.',
  meant: 'Vouliez-vous dire',
  also: 'Aussi trouvé',
  noneExact: 'Aucun dossier avec exactement ce que vous avez tapé.',
  tier: {
    wider: 'Des mots plus longs, ou un nom qui se prononce de même',
    mistyped: 'Des mots ou des noms très proches',
  },
  results: 'Dossiers trouvés',
  inDocument: 'dans le document {{name}}',
  in: {
    number: 'numéro',
    customer: 'client',
    klussenier: 'Klussenier',
    subject: 'sujet',
    statements: 'déclaration',
    letters: 'lettre',
    notes: 'note',
    documents: 'document',
  },
}
