import type { Like } from '../like.ts'
import type { caseRefusal as nl } from '../nl/caseRefusal.ts'

export const caseRefusal: Like<typeof nl> = {
  caseNotOpened: 'This case does not exist yet.',
  alreadyOpened: 'This case is open already, with number {{number}}.',
  caseClosed: 'This case has been closed since {{on, date}}. Reopen it first.',
  caseNotClosed: 'This case is not closed.',
  casePaused: 'This case has been paused since {{on, date}}. Resume it first.',
  caseNotPaused: 'This case is not paused.',
  inTheFuture: 'This cannot have happened on {{on, date}}: today is {{today, date}}.',
  dueBeforeStart: 'Choose a later day: {{dueOn, date}} does not come after {{on, date}}.',
  unknownEntry: 'This is not in this case.',
  duplicateEntry: 'This is in this case already.',
  nothingRecorded: 'Nothing of this kind is recorded yet: {{what, entry}}.',
  agreementRecorded: 'The agreement is recorded already. You can still correct it.',
  agreementDateMissing: 'Say first when the agreement was signed.',
  termsUnchanged: 'The right terms are with this case already.',
  nothingMissing: 'Nothing is missing from the complainant any more.',
  notMissing: 'This is not missing: {{items, missingItem}}.',
  admissionDecided: 'Admissibility was decided on {{on, date}}.',
  notAdmitted: 'First decide whether this complaint is admissible.',
  conditionsOpen: 'Check all conditions first. Not in order yet: {{conditions, conditionName}}.',
  noGrounds: 'First record which condition is not met.',
  groundNotFound: 'This was not found to be a ground for refusal: {{grounds, conditionName}}.',
  entryInUse: 'Something else in this case rests on this. Change that first.',
  entryShown: 'This was already sent to a party and therefore stays as it is.',
  complaintMissing: 'There is no statement of the complainant yet. Record the complaint first.',
  statementNeeded: 'Choose the statement in which the {{party, party}} says so.',
  hearingComplete: 'The hearing was completed on {{on, date}}.',
  hearingNotComplete: 'Complete the hearing first: the complainant’s side is not complete yet.',
  respondentUnknown: 'Say first who the respondent is.',
  complaintNotShown: 'The respondent has not received the complaint yet. Send it first.',
  responseAwaited:
    'A response is awaited already: the {{party, party}} can respond until and including {{dueOn, date}}.',
  noResponseAwaited: 'No response is awaited.',
  alreadyExtended: 'An extension was given already, on {{on, date}}. A second one is not possible.',
  onlyLastNoticeGivesDays: 'Only a last notice can still give another day.',
  extensionNotLater: 'Choose a day after {{dueOn, date}}: otherwise it is no extension.',
  extensionTooLong: 'An extension is possible until and including {{latest, date}}, not longer.',
  fileNotComplete:
    'The days of the procedure do not run yet: the file is not complete. Missing: {{items, missingItem}}.',
  procedureOver:
    'The days of the procedure have been over since {{dueOn, date}}. They can be extended only while they run.',
  dueDateNotPassed: 'The deadline runs until and including {{dueOn, date}}.',
  proofNeeded: 'Say what shows that the request arrived, or add a document that proves it.',
  nothingToShow: 'This party has received this already. There is nothing new to send.',
  internalEntry: 'This is internal and is not sent to any party.',
  ownEntry: 'This party brought this in.',
  respondentNotHeard:
    'The respondent has not been heard yet. Wait for the response or for the end of the deadline ({{dueOn, date}}), or decide all the same and give the reason.',
  /* When no response was ever asked for. */
  respondentNotHeard_neverAsked:
    'The respondent has not been heard yet and was not asked to respond. Ask first, or decide all the same and give the reason.',
  lapseNotRecorded:
    'The deadline of the {{party, party}} passed on {{dueOn, date}}. Record that first, with its proof.',
  reliesOnUndisclosed:
    'The assessment rests on something that the other party has not seen yet. Send it first, or give the reason.',
  notAssessed: 'There is no assessment yet.',
  mediationDeclined: 'The assessment of {{on, date}} decided not to mediate.',
  alreadySettled: 'The parties reached an agreement already, on {{on, date}}.',
  noOpenProposal: 'There is no proposal that can still be answered.',
  proposalWithdrawn: 'This proposal was withdrawn on {{on, date}}.',
  notAddressed: 'This proposal was not addressed to the {{party, party}}.',
  alreadyAnswered: 'The {{party, party}} answered already, on {{on, date}}.',
  proposalNotAccepted: 'Not everyone to whom this proposal was addressed has accepted it.',
  outcomeWithoutGround: 'The case cannot close as ‘{{outcome, outcome}}’: there is no {{needs, ground}} yet.',
  explanationNeeded: 'Explain why the case closes as ‘{{outcome, outcome}}’.',
  letterNotForSide: 'This letter never goes to the {{party, party}}: {{letter, letterKind}}.',
  noMailAddress:
    'No e-mail address of the {{party, party}} is known. Add it, or choose another way of sending.',
  noPostalAddress:
    'No complete postal address of the {{party, party}} is known. Add it, or choose another way of sending.',
  letterOnPaper: 'This letter was made to go another way: {{via, channel}}. Choose e-mail first.',
  fieldLeftOpen:
    'The text still has a field that was not filled in: {{fields, quoted}}. Replace it or take it out.',
  letterOutdated:
    'Something has changed, so that this letter would now say something else. Make the letter again.',
  enclosureCarriesMore:
    'This file also holds something that this party may not see or has not seen yet: {{names, quoted}}. Leave it out, or send along all that is in it.',
  enclosureTooLarge: 'This file is too large to send along: {{name}}. Deliver it in another way.',
  letterLacks:
    'This letter still lacks: {{fields, letterField}}. Fill that in first, in the case or in the settings.',
  letterTooEarly: 'The moment for this letter has not come: {{letter, letterKind}}.',
  letterTooLate: 'This letter comes too late: {{letter, letterKind}}.',
  mailFiledBefore: 'This e-mail is in case {{number}} already.',
  nothingToUndo: 'There is nothing to undo.',
}
