import { refusal } from '#shared/kernel/decider.ts'
import type { Refusal, RefusalCode, RefusalFacts } from '#shared/refusals.ts'

/** Carries a refusal out of a reader that is in the middle of a file. Never leaves `readTable`. */
export class Refusing extends Error {
  readonly refusal: Refusal
  constructor(code: RefusalCode, facts: RefusalFacts[RefusalCode]) {
    super(code)
    this.refusal = refusal(code, facts)
  }
}
