import { capital } from '../words/capital.ts'
import { tokensOf } from './tokens.ts'

const most = 60
/** What says little by itself: a number, a day, a range. */
const bare = /^[<>\d]/

/**
 * A name for a search, from its own words: `stap:hoor klussenier:"Piet Peeters"` is called "Hoor, Piet Peeters". The name of a field is
 * kept where its value says nothing without it. `or`: the words that mean it.
 */
export const proposedName = (typed: string, or: readonly string[]): string => {
  let negated = false
  const pieces: string[] = []
  for (const token of tokensOf(typed, or)) {
    const said =
      token.is === 'word' || token.is === 'phrase'
        ? token.text
        : token.is === 'field'
          ? bare.test(token.value?.text ?? '')
            ? `${token.name} ${token.value?.text}`
            : (token.value?.text ?? '')
          : ''
    if (token.is === 'minus') negated = true
    else if (said.trim()) {
      pieces.push(negated ? `-${said.trim()}` : said.trim())
      negated = false
    }
  }
  const name = pieces.join(', ') || typed.trim()
  const letters = [...name]
  const short =
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : name
  return capital(short)
}
