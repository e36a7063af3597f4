import type { Random } from './random.ts'

/** One letter added, left out, changed, or swapped with the next. */
const slip = (random: Random, word: string): string => {
  const at = random.between(0, word.length - 1)
  const letter = random.one([...'abcdefghijklmnopqrstuvwxyz'])
  switch (random.between(0, 3)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1)
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  }
}

/** One or two slips, each as often. */
export const mistyped = (random: Random, meant: string): string => {
  const once = slip(random, meant)
  return random.chance(0.5) && once !== '' ? slip(random, once) : once
}
