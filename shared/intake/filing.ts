import type { CaseCommand } from '../case/commands.ts'
import type { CaseDocument } from '../case/facts.ts'
import { type FiledAs, type FilingInput, type IntakeReview, mostParts } from '../contract/intake.ts'
import type { PlainDate } from '../kernel/date.ts'
import { type EntryId, newId } from '../kernel/id.ts'
import { unreachable } from '../kernel/invariant.ts'
import { wordsOf } from './replyText.ts'

type Filed = {
  readonly as: FiledAs
  /** The mail first, then those of its attachments that are kept. */
  readonly documents: readonly CaseDocument[]
  readonly messageId: string
  /** The day of the mail. */
  readonly on: PlainDate
}

const saying = ({ as, documents, messageId, on }: Filed): readonly CaseCommand[] => {
  const ids = documents.map(({ id }) => id)
  switch (as.is) {
    case 'documents':
      return []
    case 'statement': {
      const { by, text, answers } = as
      const statement = {
        id: newId<EntryId>(),
        by,
        on,
        channel: 'mail' as const,
        text,
        documents: ids,
        answers,
      }
      return [{ type: 'recordStatement', statement }]
    }
    case 'answer': {
      const { by: party, proposal, accepts, note } = as
      return [{ type: 'recordAnswer', proposal, party, accepts, on, channel: 'mail', note }]
    }
    case 'proof': {
      const { letter, kind, note: text } = as
      // Only of what the office sent itself is the id one that replies name.
      const sent = kind === 'mail' ? { messageId } : {}
      return [{ type: 'proveLetter', letter, proof: { kind, on, text, documents: ids, ...sent } }]
    }
    default:
      return unreachable(as, 'filing.saying')
  }
}

/** The commands that file a mail in its case, to be carried out together. */
export const filingCommands = (filed: Filed): readonly CaseCommand[] => [
  ...filed.documents.map((document) => ({ type: 'attachDocument' as const, document })),
  ...saying(filed),
]

/**
 * How a mail is filed when the mediator changes nothing and need not look: the answer of a side, certain in all, to a
 * request that it still had to answer, in its own words. Null for every other mail.
 */
export const filingAsProposed = (
  { upload: mail, reply, pieces, proposal, takenInAs }: IntakeReview,
  today: PlainDate,
): FilingInput | null => {
  const text = wordsOf(pieces, ['fresh'])
  const { receivedOn, documents } = proposal
  const plain = reply?.certainty === 'certain' && reply.nature === 'answer'
  if (!plain || reply.side === null || reply.answers?.is !== 'request' || !reply.awaited) return null
  if (!text || !receivedOn || receivedOn > today || takenInAs.includes(reply.number)) return null
  return {
    number: reply.number,
    mail,
    receivedOn,
    parts: documents
      .filter(({ keep }) => keep)
      .slice(0, mostParts)
      .map(({ partIndex, name, kind }) => ({ partIndex, name, kind })),
    as: { is: 'statement', by: reply.side, text, answers: reply.answers.id },
  }
}
