import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal, RefusalCode, RefusalFacts } from '#shared/refusals.ts'

export type Refused = { readonly ok: false; readonly refusal: Refusal }
/** Done, with what came of it; or refused, and then nothing has changed. */
export type Outcome<T extends object> = ({ readonly ok: true } & T) | Refused

export const refused = <C extends RefusalCode>(code: C, facts: RefusalFacts[C]): Refused => ({
  ok: false,
  refusal: refusal(code, facts),
})
