import type { CaseContext } from '../case/context.ts'
import { showable } from '../case/decide/disclosures.ts'
import { allowedCommands } from '../case/decide.ts'
import type { TemplateReference } from '../case/facts.ts'
import { letterHindrance } from '../case/letters.ts'
import { type Case, partyDetails } from '../case/state.ts'
import { refusal } from '../kernel/decider.ts'
import type { Refusal } from '../refusals.ts'
import type { Settings } from '../settings/settings.ts'
import { mailAddress } from './address.ts'
import { type Warning, warningsOf } from './fairness.ts'
import { fillTemplate } from './fill.ts'
import type { CompleteOrder } from './order.ts'
import type { Template } from './template.ts'
import { valuesFor } from './values.ts'

/** What a letter needs from outside the case. `mediator`: who signs it, by name; null when nobody said. */
export type LetterAround = {
  readonly context: CaseContext
  readonly settings: Pick<Settings, 'organisation' | 'country'>
  readonly mediator: string | null
}

/** A letter's words. Both are what the mediator edits. */
export type LetterText = { readonly subject: string; readonly text: string }

export type LetterDraft = LetterText & {
  readonly order: CompleteOrder
  readonly template: TemplateReference
  /** What it would tip in the balance between the sides. */
  readonly warnings: readonly Warning[]
}

export type Drafted =
  | { readonly ok: true; readonly draft: LetterDraft }
  | { readonly ok: false; readonly refusal: Refusal }

/** Why a letter cannot reach its reader that way: the case does not know where. */
const unreachable = (state: Case, { to, via }: CompleteOrder): Refusal | null => {
  const reader = partyDetails(state, to)
  if (via === 'mail' && !mailAddress(reader?.email ?? null)) return refusal('noMailAddress', { party: to })
  const { street, city } = reader?.address ?? {}
  const byPost = via === 'letter' || via === 'registeredLetter'
  return byPost && !(street && city) ? refusal('noPostalAddress', { party: to }) : null
}

/** What stands in the way of a letter, whatever it says; null when it can be written and sent. */
export const letterHindered = (
  state: Case,
  order: CompleteOrder,
  { context }: LetterAround,
): Refusal | null => {
  const allowed = allowedCommands(state, context)
  return (
    letterHindrance(state, order, (type) => allowed[type]) ??
    showable(state, order.shown, order.to) ??
    unreachable(state, order)
  )
}

/**
 * The letter as its template makes it of the case. Refuses what stands in the way of the letter itself, and
 * `letterLacks` with the names of the facts that it would print and the case does not have.
 */
export const draftLetter = (
  state: Case,
  order: CompleteOrder,
  { template, reference }: { readonly template: Template; readonly reference: TemplateReference },
  around: LetterAround,
): Drafted => {
  const hindrance = letterHindered(state, order, around)
  if (hindrance) return { ok: false, refusal: hindrance }
  const filled = fillTemplate(template, valuesFor(state, order, around))
  if (!filled.ok) return { ok: false, refusal: refusal('letterLacks', { fields: filled.empty }) }
  const { subject, text } = filled
  const warnings = warningsOf(state, order, around.context)
  return { ok: true, draft: { order, template: reference, subject, text, warnings } }
}
