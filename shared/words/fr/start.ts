import type { Like } from '../like.ts'
import type { start as nl } from '../nl/start.ts'

export const start: Like<typeof nl> = {
  title: 'Bienvenue chez Wederhoor',
  intro:
    'Avec ceci vous traitez les plaintes en entendant les deux parties : du premier e-mail au dossier. Tout reste sur cet ordinateur.',
  empty: 'Commencer à vide',
  emptyHint: 'Votre propre administration, prête pour la première plainte.',
  begunHint: 'Cette administration a déjà servi. Tout y est encore.',
  name: 'Votre nom',
  nameHint: 'C’est ainsi que vous figurez dans l’historique d’un dossier.',
  email: 'Votre adresse e-mail',
  begin: 'Commencer',
  example: 'Visiter un exemple',
  exampleHint:
    'Une administration avec des dossiers inventés à chaque étape. Vous pouvez tout essayer puis revenir.',
  openExample: 'Ouvrir l’exemple',
  who: 'Qui travaille ici ?',
  known: 'Choisissez votre nom',
  unknown: 'Votre nom n’y est pas ? Indiquez-le ici.',
}
