import type { ComponentType } from 'react'
import type { CommandType } from '#shared/case/commands.ts'
import { AdmitCase, FindCondition, RefuseCase, RequestMissingItems } from './admissibility.tsx'
import { AttachTerms, CorrectAgreement, RecordAgreement } from './agreement.tsx'
import { CorrectAmount, StateAmount } from './amounts.tsx'
import { AssessCase } from './assessment.tsx'
import { CorrectAttempt, RecordAttempt } from './attempts.tsx'
import type { FormProps } from './CommandForm.tsx'
import { CategoriseCase } from './categories.tsx'
import { ExtendProcedure } from './duration.tsx'
import { CorrectFacts, CorrectParties, DescribeDocument } from './facts.tsx'
import { ResolveAction, TellOfAction } from './followUp.tsx'
import { CompleteHearing, Disclose, RequestResponse } from './hearing.tsx'
import { CorrectInvoice, RecordInvoice } from './invoices.tsx'
import { AddNote, AssignCase, CloseCase, PauseCase, ReopenCase, ResumeCase } from './office.tsx'
import { CorrectPoint, MarkPoint, TakePosition } from './points.tsx'
import { MakeProposal, RecordAnswer, WithdrawProposal } from './proposals.tsx'
import { ExtendResponse, RecordLapse, SendReminder } from './requests.tsx'
import { RecordSettlement } from './settlement.tsx'
import { CorrectStatement, RecordStatement } from './statements.tsx'

/** What is done at once, because it needs no more than the entry it is about and can be taken back. */
export type DoneAtOnce =
  | 'undo'
  | 'attachDocument'
  | 'removeAttempt'
  | 'removeInvoice'
  | 'removeAmount'
  | 'removePoint'
  | 'removeDocument'
  | 'removeStatement'
  | 'removeNote'

/** What has a screen of its own. */
export type DoneElsewhere = 'sendLetter' | 'proveLetter'

/** The form of every other command. */
export const forms: Readonly<
  Record<Exclude<CommandType, DoneAtOnce | DoneElsewhere>, ComponentType<FormProps>>
> = {
  correctFacts: CorrectFacts,
  correctParties: CorrectParties,
  recordAttempt: RecordAttempt,
  correctAttempt: CorrectAttempt,
  recordAgreement: RecordAgreement,
  correctAgreement: CorrectAgreement,
  attachTerms: AttachTerms,
  recordInvoice: RecordInvoice,
  correctInvoice: CorrectInvoice,
  stateAmount: StateAmount,
  correctAmount: CorrectAmount,
  findCondition: FindCondition,
  requestMissingItems: RequestMissingItems,
  admitCase: AdmitCase,
  refuseCase: RefuseCase,
  extendProcedure: ExtendProcedure,
  describeDocument: DescribeDocument,
  recordStatement: RecordStatement,
  correctStatement: CorrectStatement,
  markPoint: MarkPoint,
  correctPoint: CorrectPoint,
  takePosition: TakePosition,
  completeHearing: CompleteHearing,
  requestResponse: RequestResponse,
  sendReminder: SendReminder,
  extendResponse: ExtendResponse,
  recordLapse: RecordLapse,
  disclose: Disclose,
  assessCase: AssessCase,
  makeProposal: MakeProposal,
  withdrawProposal: WithdrawProposal,
  recordAnswer: RecordAnswer,
  recordSettlement: RecordSettlement,
  tellOfAction: TellOfAction,
  resolveAction: ResolveAction,
  addNote: AddNote,
  categoriseCase: CategoriseCase,
  assignCase: AssignCase,
  pauseCase: PauseCase,
  resumeCase: ResumeCase,
  closeCase: CloseCase,
  reopenCase: ReopenCase,
}
