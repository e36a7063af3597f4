import type { Like } from '../like.ts'
import type { points as dutch } from '../nl/points.ts'

export const points: Like<typeof dutch> = {
  title: 'Points de la plainte',
  about: 'Pour chaque point, ce que chaque partie en dit dans ses déclarations.',
  empty:
    'Pas encore de points. Sélectionnez du texte dans une déclaration du plaignant, ou tapez un point vous-même.',
  none: 'Ce dossier ne contient pas de points de la plainte.',
  point: 'Point',
  one: 'Point {{number}}',
  mark: 'Marquer comme point de la plainte',
  markSelected: 'Marquer la sélection comme point',
  from: 'tiré de la déclaration du {{on, date}}',
  in: 'déclaration du {{on, date}}',
  position: {
    complainant: { unanswered: 'soulève ce point', agreed: 'maintient ce point', contested: 'y renonce' },
    respondent: {
      unanswered: 'pas de position connue',
      agreed: 'reconnaît ce point',
      contested: 'conteste ce point',
    },
  },
  choice: {
    complainant: { unanswered: 'Aucune', agreed: 'Maintenu', contested: 'Abandonné' },
    respondent: { unanswered: 'Aucune', agreed: 'Reconnu', contested: 'Contesté' },
  },
  choose: 'Position du {{party, party}} sur le point {{number}}',
  notHeard: 'Pas encore de déclaration du {{party, party}}',
  text: 'Le point, en une ou quelques lignes',
  statement: 'De quelle déclaration',
  which: 'Sur quel point',
  takenBy: 'Position de qui',
  taken: 'Position',
  takenText: 'Ce que cette partie en dit (peut rester vide)',
  takenIn: 'Dans quelle déclaration ?',
}
