import { type } from '@orpc/contract'
import { z } from 'zod'
import { line, text } from '../case/facts.ts'
import { plainDate } from '../kernel/date.ts'
import { type MediatorId, mediatorId, type TermsId, termsId } from '../kernel/id.ts'
import type { Mediator } from '../mediators/mediator.ts'
import { email, personName } from '../people/person.ts'
import { type Settings, settingsCommand } from '../settings/settings.ts'
import type { Terms } from '../terms/terms.ts'
import { base } from './base.ts'
import { upload } from './cases.ts'

export const terms = {
  /** All versions, newest first, withdrawn ones included. */
  list: base.output(type<readonly Terms[]>()),
  /** Adds a version from an offered PDF, and attaches it to the cases whose agreement it applies to. */
  add: base
    .input(
      z.object({
        upload,
        appliesFrom: plainDate,
        title: line.optional(),
        example: z.boolean().default(false),
      }),
    )
    .output(type<{ id: TermsId; attachedTo: readonly string[] }>()),
  correct: base
    .input(z.object({ id: termsId, title: line.optional(), appliesFrom: plainDate.optional() }))
    .output(type<{ attachedTo: readonly string[] }>()),
  withdraw: base
    .input(z.object({ id: termsId, reason: text }))
    .output(type<{ attachedTo: readonly string[] }>()),
}

export const mediators = {
  list: base.output(type<readonly Mediator[]>()),
  /** Who works at this computer; null before that was said. */
  me: base.output(type<Mediator | null>()),
  register: base
    .input(z.object({ name: personName, email: email.default(null), me: z.boolean().default(false) }))
    .output(type<{ id: MediatorId }>()),
  correct: base
    .input(z.object({ id: mediatorId, name: personName.optional(), email: email.optional() }))
    .output(type<Mediator>()),
  setActive: base.input(z.object({ id: mediatorId, active: z.boolean() })).output(type<Mediator>()),
  iAm: base.input(z.object({ id: mediatorId })).output(type<Mediator>()),
}

export const settings = {
  get: base.output(type<Settings>()),
  /** Changes what is given and leaves the rest. */
  change: base.input(settingsCommand).output(type<Settings>()),
}

/** Texts that are being typed, kept until they are sent: no word is lost when the app falls over. */
export const drafts = {
  get: base
    .input(z.object({ key: z.string().max(200) }))
    .output(type<{ value: string; at: string } | null>()),
  /** Which texts are kept under keys that begin so, last kept first. */
  list: base
    .input(z.object({ prefix: z.string().min(1).max(200) }))
    .output(type<readonly { readonly key: string; readonly at: string }[]>()),
  keep: base.input(z.object({ key: z.string().max(200), value: z.string().max(400_000) })),
  drop: base.input(z.object({ key: z.string().max(200) })),
}
