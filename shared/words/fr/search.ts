import type { Like } from '../like.ts'
import type { search as nl } from '../nl/search.ts'

export const search: Like<typeof nl> = {
  title: 'Rechercher',
  label: 'Chercher dans tous les dossiers',
  placeholder: 'Numéro, nom, sujet, ou un mot d’une déclaration ou d’un document',
  hint: 'Tous les mots doivent apparaître. Le dernier mot peut être incomplet ; accents et majuscules ne comptent pas.',
  start: 'Tapez un mot pour chercher',
  found_one: '{{count, number}} dossier',
  found_other: '{{count, number}} dossiers',
  moreThan: 'plus de {{count, number}} dossiers',
  nothing: 'Rien trouvé',
  nothingHint: 'Essayez moins de mots, ou une partie d’un nom.',
  results: 'Dossiers trouvés',
  inDocument: 'dans le document {{name}}',
  in: {
    number: 'numéro',
    parties: 'parties',
    subject: 'sujet',
    statements: 'déclaration',
    letters: 'lettre',
    notes: 'note',
    documents: 'document',
  },
}
