import type { CommandType } from '#shared/case/commands.ts'
import type { NextStep, StepCode } from '#shared/case/nextStep.ts'

/**
 * The commands that take each next step, in the order in which they are offered. Which of them can be ordered now is
 * for the case to say.
 */
export const stepCommands: Readonly<Record<StepCode, readonly CommandType[]>> = {
  resume: ['resumeCase'],
  awaitMissingItems: ['requestMissingItems', 'findCondition', 'refuseCase'],
  requestMissingItems: ['requestMissingItems', 'findCondition'],
  checkConditions: ['findCondition'],
  admit: ['admitCase'],
  refuse: ['refuseCase'],
  close: ['closeCase'],
  completeHearing: ['completeHearing', 'recordStatement'],
  requestResponse: ['requestResponse'],
  askAgain: ['requestMissingItems', 'findCondition', 'refuseCase'],
  remind: ['sendReminder', 'recordStatement', 'extendResponse', 'recordLapse'],
  recordLapse: ['recordLapse', 'recordStatement', 'sendReminder', 'extendResponse'],
  awaitResponse: ['recordStatement', 'recordLapse', 'sendReminder', 'extendResponse'],
  assess: ['assessCase', 'requestResponse'],
  propose: ['makeProposal'],
  chaseAnswers: ['recordAnswer', 'withdrawProposal'],
  awaitAnswers: ['recordAnswer', 'withdrawProposal'],
  recordSettlement: ['recordSettlement'],
  decideOnRefusal: ['makeProposal', 'recordSettlement', 'closeCase'],
  awaitActions: ['resolveAction', 'tellOfAction'],
  followUp: ['resolveAction', 'tellOfAction', 'reopenCase'],
  none: ['reopenCase'],
}

/** Before the day of a reminder, the reply that may come is what the mediator has to record. */
export const actionOf = ({ code, waitsFor }: Pick<NextStep, 'code' | 'waitsFor'>): StepCode =>
  code === 'remind' && waitsFor !== 'mediator' ? 'awaitResponse' : code
