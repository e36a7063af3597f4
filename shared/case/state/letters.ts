import type { EntryId } from '../../kernel/id.ts'
import type { CaseDocument, Letter, Proof } from '../facts.ts'

/** A letter that went out; its PDF is a document of the case. */
export type SentLetter = Omit<Letter, 'document'> & {
  readonly document: EntryId
  readonly proofs: readonly Proof[]
}

/**
 * The Message-IDs that a letter went by: that of its draft, and those of the mails that prove it was sent, which mail
 * programs gave it.
 */
export const messageIdsOf = (
  { messageId, proofs }: Pick<SentLetter, 'messageId' | 'proofs'>,
  documents: readonly CaseDocument[],
): readonly string[] => {
  const mails = proofs.filter(({ kind }) => kind === 'mail')
  const proving = mails.flatMap((proof) => proof.documents)
  const ids = [
    messageId,
    ...mails.map((proof) => proof.messageId),
    ...documents.filter(({ id }) => proving.includes(id)).map((document) => document.messageId),
  ]
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))]
}
