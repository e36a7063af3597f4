import type { Like } from '../like.ts'
import type { like as nl } from '../nl/likeThis.ts'

/** Cases like another one, by the words of both. */
export const like: Like<typeof nl> = {
  none: 'Aucun autre dossier n’a les mêmes mots moins courants.',
  about: 'Seuls les mots se ressemblent. Cela ne dit rien de qui a raison.',
  looking: 'Recherche en cours…',
  words: 'en commun : {{words}}',
  categories: 'porte aussi sur {{categories}}',
  sameKlussenier: 'même Klussenier',
  sameCustomer: 'même client',
  agreed: 'Accord',
  accepted: 'Proposition acceptée',
  advised: 'Conseil',
}
