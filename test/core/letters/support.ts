import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { commandCase } from '#core/cases/commandCase.ts'
import { findCase } from '#core/cases/getCase.ts'
import type { JobRunner } from '#core/jobs.ts'
import { draftLetter } from '#core/letters/draftLetter.ts'
import { makeLetterPdf } from '#core/letters/makeLetterPdf.ts'
import { type SentLetterOrder, sendLetter } from '#core/letters/sendLetter.ts'
import type { Outcome } from '#db/outcome.ts'
import type { CaseCommand } from '#shared/case/commands.ts'
import { type LetterOrderInput, letterOrder } from '#shared/letters/order.ts'
import type { Refusal } from '#shared/refusals.ts'
import { picture } from '#test/core/reports/richCase.ts'
import { type Content, laboratory } from '#test/core/reports/support.ts'
import { makePdf } from '#test/core/typesetting/support.ts'
import { parsed } from '#test/shared/case/given.ts'
import * as orders from '#test/shared/case/orders.ts'

export const number = '2026-0001'
export const slow = 60_000

/** What was done; a refusal is a failure of the test. */
export const done = <T extends object>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome
}
export const refusalIn = (outcome: Outcome<object>): Refusal => {
  if (outcome.ok) throw new Error('not refused')
  return outcome.refusal
}

/** The files of a complaint: an agreement, a picture, and the mail that brought them. */
export const contents: Readonly<Record<string, () => Promise<Content>>> = {
  contract: async () => ({
    bytes: await makePdf('Overeenkomst, blad', 2),
    mediaType: 'application/pdf',
    name: 'getekende overeenkomst.pdf',
    kind: 'agreement',
  }),
  photo: async () => ({
    bytes: picture(400, 300, '#b7a58f'),
    mediaType: 'image/png',
    name: 'scheve tegels.png',
    kind: 'photo',
  }),
  mail: async () => ({
    bytes: new TextEncoder().encode(
      'From: Jo <jo@example.be>\nTo: info@hetklushuis.be\nSubject: Klacht\n\nZie bijlagen.\n',
    ),
    mediaType: 'message/rfc822',
    name: 'klacht.eml',
    kind: 'mail',
  }),
}

/** An office with a case in which the respondent can be asked for his response; gone at the end of the test. */
export const deskWith = async (
  names: readonly string[] = [],
  more: readonly orders.Order[] = [],
  opening: orders.Order = orders.openCase(),
  jobs?: JobRunner,
) => {
  const lab = laboratory(jobs)
  onTestFinished(lab.close)
  lab.nameMediator('An Willems')
  const files: orders.Order[] = []
  for (const name of names) files.push(await lab.stored(name, (await contents[name]?.()) as Content))
  lab.openStory([
    opening,
    orders.complaint(),
    ...files,
    ...orders.allFound(),
    orders.admit(),
    orders.heard(),
    orders.assign(),
    ...more,
  ])
  const { context } = lab
  const goOn = (commands: readonly orders.Order[]) =>
    done(commandCase(context, { number, commands: commands.map((one) => parsed(one) as CaseCommand) }))
  const state = () => done(findCase(context, number)).state
  const draft = (order: LetterOrderInput) => draftLetter(context, { number, order: letterOrder.parse(order) })
  /** The draft, as it goes back to the core. */
  const written = (order: LetterOrderInput) => {
    const { warnings: _, ...letter } = done(draft(order)).offer.draft
    return { number, ...letter }
  }
  const pdf = async (letter: ReturnType<typeof written>) => {
    const work = makeLetterPdf(context, letter, undefined)
    for (;;) {
      const { done: ended, value } = await work.next()
      if (ended) return value
    }
  }
  return {
    ...lab,
    goOn,
    state,
    draft,
    written,
    pdf,
    send: (letter: ReturnType<typeof written>, said: Partial<SentLetterOrder> = {}) =>
      sendLetter(context, { ...letter, messageId: null, proof: null, ...said }),
    pathOf: (id: string) => context.exports.find(id)?.path ?? '',
    exportsLeft: () => {
      const folder = join(lab.temporary, 'exports')
      return readdirSync(lab.temporary).includes('exports') ? readdirSync(folder) : []
    },
  }
}

/** The request for a response that all these cases are ready for. */
export const request = { kind: 'responseRequest', to: 'respondent' } as const
