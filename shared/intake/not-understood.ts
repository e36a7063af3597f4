/** What the intake did not understand, or wants the mediator to look at. The sentences are in `shared/words`. */
export type NotUnderstoodFacts = {
  subjectNotRecognised: { subject: string }
  /** The mail came from another address or name than the complainant's. */
  senderIsNotComplainant: { sender: string; complainant: string }
  /** He says that he writes for someone else. */
  writesForAnother: { sender: string }
  /** The names in the subject could be cut in another place. */
  namesCouldDiffer: { customer: string; klussenier: string }
  customerUnknown: Record<never, never>
  /** No Klussenier is named (null), or none that is known has that name. */
  klussenierUnknown: { name: string | null }
  /** Who is named was taken for a known person, by something else than his address and his exact name. */
  takenForKnown: { name: string; person: string }
  /** Who is named was taken for someone new, but a known person has something in common with him. */
  resemblesKnown: { name: string; person: string }
  dateMissing: Record<never, never>
  severalKlusseniers: { names: readonly string[] }
  /** No person wrote it: an answer that a program gave, a mail that came back, or a word that one arrived. */
  isAutoReply: Record<never, never>
  isUndelivered: Record<never, never>
  isReceipt: Record<never, never>
  /** `sender`: who forwarded it, the last first, with arrows between them. */
  forwardedBy: { sender: string; original: string }
  /** A program, or the office, sent it; what it says names who complains. */
  sentOnFor: { sender: string; original: string }
  /** A program, or the office, sent it, and nothing names who complains. */
  sentByProgram: { sender: string }
  /** An answer would go to another address than the mail came from. */
  answersElsewhere: { sender: string; answer: string }
  /** An answer (`Re:`) rather than a new complaint: look for the case that it belongs to. */
  looksLikeAnswer: { inReplyTo: string | null }
  /** The text says nothing; what there is to read is in this attached mail. */
  onlyAnAttachedMail: { name: string }
}
export type NotUnderstoodCode = keyof NotUnderstoodFacts
export type NotUnderstood = {
  [C in NotUnderstoodCode]: { readonly code: C; readonly facts: NotUnderstoodFacts[C] }
}[NotUnderstoodCode]
