import { z } from 'zod'
import { line, type TermsReference, termsReference, text } from '../case/facts.ts'
import { type PlainDate, plainDate } from '../kernel/date.ts'
import { accept, type Decider, refusal, refuse } from '../kernel/decider.ts'
import { differences } from '../kernel/differences.ts'
import { newId, type TermsId, termsId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'

/**
 * The stream of one version of the Uitvoeringsvoorwaarden (source: procedure.nl.txt, "Let Op:
 * Uitvoeringsvoorwaarden De Klussenier"): a PDF, and the day from which it applies to agreements signed then.
 */
export const termsCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('addTerms'),
    ...termsReference.shape,
    id: termsId.default(() => newId<TermsId>()),
    /** An invented text, for looking around in the app. */
    example: z.boolean().default(false),
  }),
  z.object({
    type: z.literal('correctTerms'),
    title: line.optional(),
    appliesFrom: plainDate.optional(),
  }),
  z.object({ type: z.literal('withdrawTerms'), reason: text }),
])
export type TermsCommand = z.infer<typeof termsCommand>

type AddedTerms = Readonly<TermsReference> & { readonly example: boolean }
/** `withdrawn` is null while the version stands. */
export type Terms = AddedTerms & { readonly withdrawn: { readonly reason: string } | null }
export type TermsEvent =
  | ({ readonly type: 'termsAdded'; readonly v: 1 } & AddedTerms)
  | {
      readonly type: 'termsCorrected'
      readonly v: 1
      readonly changed: Partial<Pick<Terms, 'title' | 'appliesFrom'>>
    }
  | { readonly type: 'termsWithdrawn'; readonly v: 1; readonly reason: string }

export type TermsState = { readonly is: 'absent' } | ({ readonly is: 'present' } & Terms)

/** Refuses `alreadyRegistered`, `notRegistered`, `nothingChanged` and `termsWithdrawn`. */
export const termsDecider: Decider<TermsCommand, TermsEvent, TermsState, unknown> = {
  stream: 'terms',
  initial: { is: 'absent' },
  eventTypes: ['termsAdded', 'termsCorrected', 'termsWithdrawn'],

  decide(command, state) {
    if (command.type === 'addTerms') {
      if (state.is === 'present') return refuse(refusal('alreadyRegistered', { what: 'terms' }))
      return accept({ ...command, type: 'termsAdded', v: 1 })
    }
    if (state.is === 'absent') return refuse(refusal('notRegistered', { what: 'terms' }))
    if (state.withdrawn) return refuse(refusal('termsWithdrawn', { reason: state.withdrawn.reason }))
    switch (command.type) {
      case 'correctTerms': {
        const changed = differences(state, command, ['title', 'appliesFrom'])
        return changed
          ? accept({ type: 'termsCorrected', v: 1, changed })
          : refuse(refusal('nothingChanged', {}))
      }
      case 'withdrawTerms':
        return accept({ type: 'termsWithdrawn', v: 1, reason: command.reason })
      default:
        return unreachable(command, 'terms.decide')
    }
  },

  evolve(state, event) {
    if (event.type === 'termsAdded') {
      const { type: _, v: __, ...terms } = event
      return { is: 'present', ...terms, withdrawn: null }
    }
    if (state.is === 'absent') return state
    switch (event.type) {
      case 'termsCorrected':
        return { ...state, ...event.changed }
      case 'termsWithdrawn':
        return { ...state, withdrawn: { reason: event.reason } }
      default:
        return state
    }
  },
}

/**
 * The version that applies to an agreement signed on `day`: of those not withdrawn, the one with the latest
 * `appliesFrom` that is not after `day`; null when there is none. `list` is in the order of adding: of two
 * versions from the same day, the one added later counts.
 */
export const termsInForceOn = <T extends Pick<Terms, 'appliesFrom' | 'withdrawn'>>(
  list: readonly T[],
  day: PlainDate,
): T | null =>
  list.reduce<T | null>(
    (best, terms) =>
      terms.withdrawn || terms.appliesFrom > day || (best && terms.appliesFrom < best.appliesFrom)
        ? best
        : terms,
    null,
  )
