import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSound } from '#core/system/verify.ts'
import { complaintAsProposed } from '#shared/intake/asProposed.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { Refusal } from '#shared/refusals.ts'
import { openOffice } from '../core/support/office.ts'
import { anyMail } from './mails.ts'
import { anyCsv } from './tables.ts'

/** Every one goes through the whole core and onto the disk: a hundredth of what the parsers alone are given. */
const runs = Math.max(60, Number(process.env.FUZZ_RUNS ?? 0) / 100)
const today = '2026-03-02' as PlainDate
const complaint = readFileSync(new URL('../fixtures/mail/attachments.eml', import.meta.url))

/** What a call gives, or the refusal that it ends with; anything else is a defect, and is thrown. */
const answer = async <T>(call: Promise<T>): Promise<{ value: T } | { refusal: Refusal }> => {
  try {
    return { value: await call }
  } catch (error) {
    const { code, data } = error as { code?: unknown; data?: Refusal }
    if (code === 'REFUSED' && data) return { refusal: data }
    throw error
  }
}

it('whatever mail is taken in, the case is there whole or not at all, and the administration is sound', {
  timeout: 3_600_000,
}, async () => {
  const { client, offer, core } = await openOffice()
  let opened = 0
  await fc.assert(
    fc.asyncProperty(anyMail, async (bytes) => {
      const upload = await offer('bericht.eml', bytes)
      const reviewed = await answer(client.intake.review({ upload }))
      const proposed =
        'value' in reviewed &&
        complaintAsProposed(reviewed.value.proposal, {
          mail: upload,
          mailSubject: reviewed.value.mail.subject,
          today,
        })
      if (proposed) {
        const came = await answer(client.intake.open(proposed))
        if ('value' in came) {
          opened += 1
          const view = await client.cases.get({ number: came.value.number })
          // The mail itself comes with its attachments.
          expect(view.documents).toHaveLength(1 + (proposed.parts?.length ?? 0))
        }
      }
      await core.uploads.forget(upload)
      expect((await client.cases.counts()).open).toBe(opened)
    }),
    { numRuns: runs, examples: [[complaint]] },
  )
  expect(opened).toBeGreaterThan(0)
  expect(isSound(await client.system.verify())).toBe(true)
})

it('whatever table is taken over, its rows are told one by one, and the administration is sound', {
  timeout: 3_600_000,
}, async () => {
  const { client, offer, core } = await openOffice()
  const last = async <S>(steps: AsyncIterable<S>): Promise<S | undefined> => {
    let step: S | undefined
    for await (step of steps);
    return step
  }
  await fc.assert(
    fc.asyncProperty(anyCsv, fc.constantFrom('klusseniers', 'customers', 'cases'), async (bytes, kind) => {
      const upload = await offer('tabel.csv', bytes)
      const inspected = await answer(client.tables.inspect({ upload, kind }).then(last))
      if ('value' in inspected && inspected.value?.type === 'done') {
        const { table, header, mapping } = inspected.value.found
        const ran = await answer(client.tables.import({ table, kind, header, mapping }).then(last))
        if ('value' in ran && ran.value?.type === 'done') {
          const { rows, add, known, refuse } = ran.value.summary
          expect(add + known + refuse).toBe(rows)
        }
      }
      await core.uploads.forget(upload)
    }),
    { numRuns: Math.ceil(runs / 4) },
  )
  expect(isSound(await client.system.verify())).toBe(true)
})
