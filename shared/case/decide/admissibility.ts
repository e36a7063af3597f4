import { accept, refusal, refuse } from '../../kernel/decider.ts'
import type { Refusal } from '../../refusals.ts'
import type { CaseContext } from '../context.ts'
import type { CaseEvent } from '../events.ts'
import type { Agreement } from '../facts.ts'
import { groundsFound, missingItems, unmetConditions } from '../rules.ts'
import type { Case } from '../state.ts'
import {
  documentsKnown,
  dueAfter,
  type Handlers,
  happened,
  nextBy,
  notSettled,
  sideBy,
  unless,
} from './handler.ts'

const undecided = (state: Case): Refusal | null =>
  state.admission.is === 'undecided' ? null : refusal('admissionDecided', { on: state.admission.on })

/**
 * A ground may turn out after the case was admitted: that the guarantee no longer applies, or that one of the
 * parties does not want to settle (procedure.nl.txt, "Wanneer kan er niet bemiddeld worden?").
 */
const notRefused = (state: Case): Refusal | null =>
  state.admission.is === 'refused' ? refusal('admissionDecided', { on: state.admission.on }) : null

/** The terms that belong to the agreement's date, where they are not the ones the case carries. */
const termsFor = (agreement: Agreement | null, state: Case, context: CaseContext): CaseEvent[] => {
  const terms = agreement?.signedOn ? context.termsOn(agreement.signedOn) : null
  return terms?.id === state.terms?.id && terms?.sha256 === state.terms?.sha256
    ? []
    : [{ type: 'termsAttached', v: 1, terms }]
}

const agreementChecks = (agreement: Agreement, state: Case, context: CaseContext) => [
  agreement.signedOn && happened(agreement.signedOn, context),
  documentsKnown(state, agreement.documents),
]
const following = (events: CaseEvent[]): CaseEvent[] =>
  events.map((event) => ({ ...event, follows: true }) as CaseEvent)

/** The agreement, the conditions, and whether the case can be mediated. */
export const decideAdmissibility: Handlers<
  | 'recordAgreement'
  | 'correctAgreement'
  | 'attachTerms'
  | 'findCondition'
  | 'requestMissingItems'
  | 'admitCase'
  | 'refuseCase'
> = {
  recordAgreement: {
    guard: (state) => (state.agreement ? refusal('agreementRecorded', {}) : null),
    decide: ({ agreement }, state, context) =>
      unless(
        agreementChecks(agreement, state, context),
        { type: 'agreementRecorded', v: 1, agreement },
        ...following(termsFor(agreement, state, context)),
      ),
  },
  correctAgreement: {
    guard: (state) => (state.agreement ? null : refusal('nothingRecorded', { what: 'agreement' })),
    decide: ({ agreement }, state, context) =>
      unless(
        agreementChecks(agreement, state, context),
        { type: 'agreementCorrected', v: 1, agreement },
        ...following(termsFor(agreement, state, context)),
      ),
  },
  attachTerms: {
    when: { closed: true },
    guard: (state, context) =>
      !state.agreement?.signedOn
        ? refusal('agreementDateMissing', {})
        : termsFor(state.agreement, state, context).length
          ? null
          : refusal('termsUnchanged', {}),
    decide: (_, state, context) => accept(...termsFor(state.agreement, state, context)),
  },
  findCondition: {
    guard: notRefused,
    decide: ({ condition, finding, note, documents }, state) =>
      unless([documentsKnown(state, documents)], {
        type: 'conditionFound',
        v: 1,
        condition,
        finding,
        note,
        documents,
      }),
  },
  requestMissingItems: {
    when: { paused: false },
    guard: (state) => (missingItems(state).length ? null : refusal('nothingMissing', {})),
    decide: ({ items, on, via, dueOn = undefined }, state, context) => {
      const missing = missingItems(state)
      const present = items.filter((item) => !missing.includes(item))
      const due = sideBy(context, 'missingItems', { on, via, chosen: dueOn })
      return unless(
        [
          happened(on, context),
          dueAfter(on, dueOn ?? due),
          present.length > 0 && refusal('notMissing', { items: present }),
        ],
        {
          type: 'missingItemsRequested',
          v: 1,
          items: [...new Set(items)],
          on,
          via,
          dueOn: due,
          // The conditions wait for what was asked.
          nextBy: state.admission.is === 'undecided' ? nextBy(context, 'checkConditions', due) : state.nextBy,
        },
      )
    },
  },
  admitCase: {
    when: { paused: false },
    guard: (state) => {
      const open = unmetConditions(state)
      return undecided(state) ?? (open.length ? refusal('conditionsOpen', { conditions: open }) : null)
    },
    decide: ({ on }, _state, context) =>
      unless([happened(on, context)], {
        type: 'caseAdmitted',
        v: 1,
        on,
        nextBy: nextBy(context, 'completeHearing', on),
      }),
  },
  refuseCase: {
    when: { paused: false },
    guard: (state) =>
      notRefused(state) ??
      notSettled(state) ??
      (groundsFound(state).length ? null : refusal('noGrounds', {})),
    decide: ({ on, grounds, explanation }, state, context) => {
      const found = groundsFound(state)
      const loose = grounds.filter((ground) => !found.includes(ground))
      if (loose.length) return refuse(refusal('groundNotFound', { grounds: loose }))
      return unless([happened(on, context)], {
        type: 'caseRefused',
        v: 1,
        on,
        grounds: [...new Set(grounds)],
        explanation,
        nextBy: nextBy(context, 'closing', on),
      })
    },
  },
}
