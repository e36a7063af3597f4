import type { Likeness } from '../search/like.ts'
import type { T } from './catalogue.ts'

/** So many words are named. */
const most = 5

/** Why a case is like another one: "gemeenschappelijk: dakgoot, lekkage; zelfde Klussenier". */
export const likenessPhrase = (t: T, { words, categories, sameKlussenier, sameCustomer }: Likeness): string =>
  [
    t('like.words', { words: words.slice(0, most).join(', ') }),
    ...(categories.length > 0
      ? [t('like.categories', { categories: categories.map((one) => t(`category.${one}`)).join(', ') })]
      : []),
    ...(sameKlussenier ? [t('like.sameKlussenier')] : []),
    ...(sameCustomer ? [t('like.sameCustomer')] : []),
  ].join('; ')
