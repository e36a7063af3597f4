import type { Like } from '../like.ts'
import type { like as nl } from '../nl/likeThis.ts'

/** Cases like another one, by the words of both. */
export const like: Like<typeof nl> = {
  none: 'No other case has the same less common words.',
  about: 'Only the words are alike. That says nothing of who is right.',
  looking: 'Looking…',
  words: 'in common: {{words}}',
  categories: 'is also about {{categories}}',
  sameKlussenier: 'same Klussenier',
  sameCustomer: 'same customer',
  agreed: 'Agreement',
  accepted: 'Accepted proposal',
  advised: 'Advice',
}
