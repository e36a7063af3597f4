import { caseKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import type { CaseCommand, Together } from '#shared/case/commands.ts'
import type { CaseDocument, Proof } from '#shared/case/facts.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import { commandCase } from '../cases/commandCase.ts'
import { type CoreContext, todayOf } from '../context.ts'
import { keepFile } from '../documents/keepUpload.ts'
import { typesetLetter } from './makeLetterPdf.ts'
import { type ReadyLetter, readyLetter, type WrittenLetter } from './readyLetter.ts'

export type SentLetterOrder = WrittenLetter & {
  readonly sentOn?: PlainDate | undefined
  readonly messageId: string | null
  readonly proof: Proof | null
  readonly expectedVersion?: number | undefined
}

type Sending = Pick<SentLetterOrder, 'messageId' | 'proof'> & { readonly sentOn: PlainDate }

/** The letter and its proof are one act: undone together. */
const commandFor = (
  { order, subject, text, template }: ReadyLetter,
  { sentOn, messageId, proof }: Sending,
  document: CaseDocument,
): Together => {
  const { dueOn, items, proposal, shown, kind, to, language, via, about } = order
  const id = newId<EntryId>()
  const letter = { id, kind, to, language, on: sentOn, via, subject, text, template, about, document }
  const sent: CaseCommand = {
    type: 'sendLetter',
    letter: { ...letter, messageId: messageId?.replace(/^<|>$/g, '') ?? null, shown: [...shown] },
    starts: newId<EntryId>(),
    ...(dueOn && { dueOn }),
    items: [...items],
    proposal,
  }
  return {
    type: 'together',
    commands: proof ? [sent, { type: 'proveLetter', letter: id, proof }] : [sent],
  }
}

/** The PDF of the letter as a document of the case, stored for good; nothing refers to it yet. */
const keepPdf = async (
  context: CoreContext,
  letter: ReadyLetter,
  receivedOn: PlainDate,
): Promise<Outcome<{ document: CaseDocument }>> => {
  const work = typesetLetter(context, letter, undefined)
  let step = await work.next()
  while (!step.done) step = await work.next()
  if (!step.value.ok) return step.value
  const { exported, path } = step.value
  try {
    const file = { path, name: exported.name, mediaType: 'application/pdf' }
    return await keepFile(context, file, { kind: 'letter', broughtBy: 'mediator', receivedOn })
  } finally {
    await context.exports.drop(exported.id)
  }
}

/** What stands for the PDF while it is not made: only to see whether the letter can be sent at all. */
const unmade = (receivedOn: PlainDate): CaseDocument => ({
  id: newId<EntryId>(),
  sha256: '0'.repeat(64) as CaseDocument['sha256'],
  name: 'letter.pdf',
  mediaType: 'application/pdf',
  size: 0,
  kind: 'letter',
  receivedOn,
  broughtBy: 'mediator',
  internal: false,
})

/**
 * Records that a letter went out: its PDF is stored as a document of the case, and the letter with all that it starts,
 * and its proof where there is one, is on the disk when this returns `ok`. What it asks is due on the day that it
 * says, whenever it was sent.
 * Refuses as `readyLetter` and `makeLetterPdf` do, `changedMeanwhile` (also while the PDF was made), `dueBeforeStart`
 * for a letter that was sent before the day that it bears, and whatever the procedure refuses. Then nothing is recorded.
 */
export const sendLetter = async (
  context: CoreContext,
  { sentOn = todayOf(context), messageId, proof, expectedVersion, ...written }: SentLetterOrder,
): Promise<Outcome<{ view: CaseView }>> => {
  const ready = readyLetter(context, written)
  if (!ready.ok) return ready
  const { letter } = ready
  const { version, state } = letter.found
  if (expectedVersion !== undefined && expectedVersion !== version)
    return refused('changedMeanwhile', { expected: expectedVersion, actual: version })
  if (sentOn < letter.order.on) return refused('dueBeforeStart', { on: letter.order.on, dueOn: sentOn })
  const sending = { sentOn, messageId, proof }
  const trial = commandFor(letter, sending, unmade(sentOn))
  const foreseen = caseKind.decider.decide(trial, state, letter.around.context)
  if (!foreseen.accepted) return { ok: false, refusal: foreseen.refusal }
  const kept = await keepPdf(context, letter, sentOn)
  if (!kept.ok) return kept
  const commands = [commandFor(letter, sending, kept.document)]
  const done = commandCase(context, { number: letter.number, commands, expectedVersion: version })
  if (done.ok) context.texts.wake()
  return done
}
