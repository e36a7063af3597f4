import type { FoundOf } from './clue.ts'

const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@])/gu

/** Mail addresses. Certain: nothing else has this form. */
export const emailsIn = (text: string): FoundOf<'email'>[] =>
  [...text.matchAll(address)].map(({ index: start, 0: words }) => ({
    kind: 'email',
    start,
    end: start + words.length,
    value: { address: words.toLowerCase() },
    certainty: 'certain',
  }))
