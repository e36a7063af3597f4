import type { Refusal, RefusalCode, RefusalFacts } from '../refusals.ts'
import type { T } from './catalogue.ts'
import type { nl } from './nl/index.ts'

/** The names between braces in a sentence: `on` of `{{on, date}}`. */
type Variables<S> = S extends `${string}{{${infer V}}}${infer Rest}`
  ? (V extends `${infer Name},${string}` ? Name : V) | Variables<Rest>
  : never

/** The codes whose Dutch sentence asks for something that is not among their facts. */
type Unanswerable = {
  [C in RefusalCode]: Variables<(typeof nl)['refusal'][C]> extends keyof RefusalFacts[C] ? never : C
}[RefusalCode]
const unanswerable: [Unanswerable] extends [never] ? 'none' : Unanswerable = 'none'
void unanswerable

/** What the mediator reads when something is refused: what is wrong, and what can be done. */
export const refusalSentence = (t: T, { code, facts }: Refusal): string => {
  const say = t as (key: string, facts: object) => string
  if (code === 'respondentNotHeard' && facts.dueOn === null)
    return say('refusal.respondentNotHeard_neverAsked', {})
  return say(`refusal.${code}`, facts)
}
