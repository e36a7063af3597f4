import type { PlainDate } from '../kernel/date.ts'
import type { LetterField } from '../letters/fields.ts'
import type { Channel, Condition, LetterKind, MissingItem, Outcome, Party } from './vocabulary.ts'

/** Why a command about a case was refused. Ids are those of entries in the case. */
export type CaseRefusalFacts = {
  caseNotOpened: Record<never, never>
  alreadyOpened: { number: string }
  caseClosed: { on: PlainDate }
  caseNotClosed: Record<never, never>
  casePaused: { on: PlainDate }
  caseNotPaused: Record<never, never>
  /** A fact cannot have happened after today. */
  inTheFuture: { on: PlainDate; today: PlainDate }
  dueBeforeStart: { on: PlainDate; dueOn: PlainDate }
  unknownEntry: { id: string }
  duplicateEntry: { id: string }
  nothingRecorded: {
    what:
      | 'attempt'
      | 'agreement'
      | 'invoice'
      | 'amount'
      | 'document'
      | 'statement'
      | 'point'
      | 'note'
      | 'action'
      | 'letter'
  }
  agreementRecorded: Record<never, never>
  agreementDateMissing: Record<never, never>
  termsUnchanged: Record<never, never>
  nothingMissing: Record<never, never>
  notMissing: { items: readonly MissingItem[] }
  admissionDecided: { on: PlainDate }
  notAdmitted: Record<never, never>
  conditionsOpen: { conditions: readonly Condition[] }
  noGrounds: Record<never, never>
  groundNotFound: { grounds: readonly Condition[] }
  entryInUse: { id: string }
  /** What was shown to a side is not changed or taken away any more. */
  entryShown: { id: string }
  complaintMissing: Record<never, never>
  /** A position is what a side said in one of its statements. */
  statementNeeded: { party: Party }
  hearingComplete: { on: PlainDate }
  hearingNotComplete: Record<never, never>
  respondentUnknown: Record<never, never>
  complaintNotShown: Record<never, never>
  responseAwaited: { party: Party; dueOn: PlainDate }
  noResponseAwaited: Record<never, never>
  alreadyExtended: { on: PlainDate }
  /** A first or second reminder leaves the day as it is. */
  onlyLastNoticeGivesDays: Record<never, never>
  extensionNotLater: { dueOn: PlainDate }
  extensionTooLong: { latest: PlainDate }
  /** The days of the procedure are counted from the complete file. */
  fileNotComplete: { items: readonly MissingItem[] }
  /** What has run out is not extended any more. */
  procedureOver: { dueOn: PlainDate }
  dueDateNotPassed: { dueOn: PlainDate }
  proofNeeded: Record<never, never>
  nothingToShow: Record<never, never>
  internalEntry: { id: string }
  ownEntry: { id: string }
  /** The respondent was never asked (`dueOn` null), or can still answer until and including `dueOn`. */
  respondentNotHeard: { dueOn: PlainDate | null }
  /** The day has passed, but nobody recorded that, with its proof. */
  lapseNotRecorded: { party: Party; dueOn: PlainDate }
  reliesOnUndisclosed: { entries: readonly { id: string; side: Party }[] }
  notAssessed: Record<never, never>
  mediationDeclined: { on: PlainDate }
  alreadySettled: { on: PlainDate }
  noOpenProposal: Record<never, never>
  proposalWithdrawn: { on: PlainDate }
  notAddressed: { party: Party }
  alreadyAnswered: { party: Party; on: PlainDate }
  proposalNotAccepted: Record<never, never>
  /** A case cannot close with that outcome before what it stands for happened. */
  outcomeWithoutGround: {
    outcome: Outcome
    needs: 'settlement' | 'refusal' | 'assessment' | 'declined' | 'advice'
  }
  explanationNeeded: { outcome: Outcome }
  /** A letter of that kind never goes to that side. */
  letterNotForSide: { letter: LetterKind; party: Party }
  /** Where its reader can be reached is not known. */
  noMailAddress: { party: Party }
  noPostalAddress: { party: Party }
  /** It was drafted to go another way than by mail. */
  letterOnPaper: { via: Channel }
  /** Fields between braces that stand in the words of a letter, as they were typed. */
  fieldLeftOpen: { fields: readonly string[] }
  /** The same letter would by now say something else: another day, another proposal, another language. */
  letterOutdated: Record<never, never>
  /** Files that would show the reader what is kept from him, by their names. */
  enclosureCarriesMore: { names: readonly string[] }
  /** Too large by itself, or together with those before it. */
  enclosureTooLarge: { name: string }
  /** The case lacks what the letter would print there. */
  letterLacks: { fields: readonly LetterField[] }
  /** The moment of the letter has not come, or is past. */
  letterTooEarly: { letter: LetterKind }
  letterTooLate: { letter: LetterKind }
  /** The case has this very mail. */
  mailFiledBefore: { number: string }
  nothingToUndo: Record<never, never>
}
