import { join } from 'node:path'
import { readMail } from '#core/formats/mail.ts'
import type { ReplyReason } from '#shared/intake/evidence.ts'
import { recogniseReply } from '#shared/intake/reply.ts'
import { replyPieces, wordsOf } from '#shared/intake/replyText.ts'
import { cases, own } from '../../fixtures/mail/replies/cases.ts'
import { now } from './outcome.ts'

export const folder = join(import.meta.dirname, '../../fixtures/mail/replies')

const inWords = ({ code, words, number, side }: ReplyReason): string =>
  [`${code}: ${words}`, number, ...(side ? [side] : [])].join(' | ')

/** What is made of a mail that may belong to one of the cases, in the few words of `outcomes.json`. */
export const outcomeOfReply = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readMail(bytes, { now })
  if (!read.accepted) return { refusal: read.refusal }
  const reply = recogniseReply(read.mail, cases, { own })
  return {
    reply: reply && {
      is: [reply.nature, reply.number, reply.side, reply.certainty].join(' | '),
      letter: reply.letter,
      answers: reply.answers && `${reply.answers.is}: ${reply.answers.id}`,
      round: reply.round,
      reasons: reply.reasons.map(inWords),
      against: reply.against.map(inWords),
    },
    text: wordsOf(replyPieces(read.mail.text), ['fresh']),
  }
}
