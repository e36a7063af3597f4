import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { templateKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import { type Case, partyDetails } from '#shared/case/state.ts'
import type { FieldsNow, ShownTemplate } from '#shared/contract/letters.ts'
import { refusal } from '#shared/kernel/decider.ts'
import type { LetterText } from '#shared/letters/draft.ts'
import { fieldsFor } from '#shared/letters/fields.ts'
import { fillTemplate } from '#shared/letters/fill.ts'
import { completeOrder } from '#shared/letters/order.ts'
import { type TemplateCommand, type TemplateKey, templateId } from '#shared/letters/stream.ts'
import { type Template, templateProblem } from '#shared/letters/template.ts'
import { shippedTemplate, templateKeys } from '#shared/letters/texts/index.ts'
import { valuesFor } from '#shared/letters/values.ts'
import { type LetterView, letterView } from '#shared/letters/view.ts'
import { findCase } from '../cases/getCase.ts'
import { type CoreContext, recordedNow } from '../context.ts'
import { aroundOf } from './around.ts'

/** Every template, with the version that letters are made from. */
export const listTemplates = ({ administration }: CoreContext) =>
  templateKeys.map((key) => ({
    key,
    current: load(administration.db, templateKind, templateId(key)).state.current,
  }))

/** A template with all that the office ever made of it. */
export const getTemplate = ({ administration }: CoreContext, key: TemplateKey): ShownTemplate => {
  const { state, history } = load(administration.db, templateKind, templateId(key))
  const names = new Map<string, string>(mediatorsList(administration.db).map(({ id, name }) => [id, name]))
  return {
    key,
    current: state.current,
    shipped: shippedTemplate(key),
    versions: history.flatMap(({ event, at, by }) =>
      event.type === 'templateWritten'
        ? [{ subject: event.subject, text: event.text, at, by: names.get(by) ?? null }]
        : [],
    ),
  }
}

const command = (
  context: CoreContext,
  key: TemplateKey,
  ordered: TemplateCommand,
): Outcome<{ template: ShownTemplate }> => {
  const { db } = context.administration
  const done = execute(db, templateKind, templateId(key), ordered, {}, recordedNow(context))
  return done.ok ? { ok: true, template: getTemplate(context, key) } : done
}

/** Writes a new version, from which letters are made from now on. Refuses what is wrong with it, `nothingChanged`. */
export const writeTemplate = (context: CoreContext, { subject, text, ...key }: TemplateKey & Template) =>
  command(context, key, { type: 'writeTemplate', kind: key.kind, subject, text })

/** Goes back to an earlier version; 0 is the text that comes with the app. Refuses `notFound`, `nothingChanged`. */
export const restoreTemplate = (
  context: CoreContext,
  { version, ...key }: TemplateKey & { readonly version: number },
) => command(context, key, { type: 'restoreTemplate', version })

/** The letter that a template would be for in a case: by mail, in the template's language. */
const orderFor = (context: CoreContext, state: Case, { kind, to, language }: TemplateKey) => {
  const around = aroundOf(context, state)
  return { around, order: { ...completeOrder(state, { kind, to, via: 'mail' }, around.context), language } }
}

/** What each field of a template would print in a letter of a case; null where there is nothing to print. Refuses `notFound`. */
export const templateValues = (
  context: CoreContext,
  { number, ...key }: TemplateKey & { readonly number: string },
): Outcome<{ values: FieldsNow }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const { state } = found
  const fields = fieldsFor(key.kind)
  if (!partyDetails(state, key.to))
    return { ok: true, values: fields.map((field) => ({ field, value: null })) }
  const { order, around } = orderFor(context, state, key)
  const valueFor = valuesFor(state, order, around)
  return { ok: true, values: fields.map((field) => ({ field, value: valueFor(field) })) }
}

/**
 * What a letter of a case would say with this template, whether its moment is there or not. What is wrong with the
 * template, or lacks for it, is the answer rather than a refusal. Refuses `notFound` for the case.
 */
export const previewTemplate = (
  context: CoreContext,
  { number, subject, text, ...key }: TemplateKey & LetterText & { readonly number: string },
): Outcome<{ preview: Outcome<{ view: LetterView }> }> => {
  const found = findCase(context, number)
  if (!found.ok) return found
  const { state } = found
  const hindered = (reason: ReturnType<typeof refusal>) =>
    ({ ok: true, preview: { ok: false, refusal: reason } }) as const
  if (!partyDetails(state, key.to)) return hindered(refusal('respondentUnknown', {}))
  const problem = templateProblem(key.kind, { subject, text })
  if (problem) return hindered(problem)
  const { order, around } = orderFor(context, state, key)
  const filled = fillTemplate({ subject, text }, valuesFor(state, order, around))
  if (!filled.ok) return hindered(refusal('letterLacks', { fields: filled.empty }))
  return { ok: true, preview: { ok: true, view: letterView(state, order, filled, around) } }
}
