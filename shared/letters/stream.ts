import { z } from 'zod'
import { line, type TemplateReference, text } from '../case/facts.ts'
import {
  type Language,
  type LetterKind,
  language,
  letterKind,
  type Party,
  party,
} from '../case/vocabulary.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { type Template, templateProblem } from './template.ts'
import { edition } from './texts/edition.ts'

/** Which template: each kind of letter has one for each side and language. */
export const templateKey = z.object({ kind: letterKind, to: party, language })
export type TemplateKey = { readonly kind: LetterKind; readonly to: Party; readonly language: Language }
/** The id of its stream. */
export const templateId = ({ kind, to, language }: TemplateKey): string => `${kind}.${to}.${language}`

/** The stream of one template: what the office made of the text that comes with the app. */
const templateCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('writeTemplate'), kind: letterKind, subject: line, text }),
  /** Goes back to an earlier version; 0 is the text that comes with the app. */
  z.object({ type: z.literal('restoreTemplate'), version: z.int().min(0) }),
])
export type TemplateCommand = z.infer<typeof templateCommand>

export type TemplateEvent =
  | ({ readonly type: 'templateWritten'; readonly v: 1 } & Template)
  | { readonly type: 'templateRestored'; readonly v: 1; readonly version: number }

/** `versions[0]` is version 1. `current` is the version that letters are made from; 0 is the text of the app. */
export type TemplateState = { readonly versions: readonly Template[]; readonly current: number }

/** Refuses `nothingChanged`, `notFound` and what is wrong with the text. */
export const templateDecider: Decider<TemplateCommand, TemplateEvent, TemplateState, unknown> = {
  stream: 'template',
  initial: { versions: [], current: 0 },
  eventTypes: ['templateWritten', 'templateRestored'],

  decide(command, { versions, current }) {
    if (command.type === 'restoreTemplate') {
      const { version } = command
      if (version === current) return refuse(refusal('nothingChanged', {}))
      return version > versions.length
        ? refuse(refusal('notFound', { what: 'template', id: String(version) }))
        : accept({ type: 'templateRestored', v: 1, version })
    }
    const { kind, subject, text } = command
    const now = versions[current - 1]
    if (now?.subject === subject && now.text === text) return refuse(refusal('nothingChanged', {}))
    const problem = templateProblem(kind, { subject, text })
    return problem ? refuse(problem) : accept({ type: 'templateWritten', v: 1, subject, text })
  },

  evolve(state, event) {
    switch (event.type) {
      case 'templateWritten': {
        const versions = [...state.versions, { subject: event.subject, text: event.text }]
        return { versions, current: versions.length }
      }
      case 'templateRestored':
        return { ...state, current: event.version }
      default:
        return state
    }
  },
}

/** The template that letters are made from, given the text of the app. */
export const templateInUse = (
  { versions, current }: TemplateState,
  shipped: Template,
): { readonly template: Template; readonly reference: TemplateReference } => ({
  template: versions[current - 1] ?? shipped,
  reference: { version: current, edition },
})
