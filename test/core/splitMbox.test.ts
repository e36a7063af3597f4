import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MboxProgress } from '#core/formats/mbox.ts'
import type { SplitMail } from '#core/formats/mboxMail.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mbox-job-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mails = (count: number, size: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `From jan@post.example Mon Mar  2 09:15:00 2026\nFrom: Jan <jan@post.example>\nSubject: nummer ${at}\n\n${'Dag.\n'.repeat(size)}\n`,
  ).join('')

const job = (count: number, size: number) => {
  const path = join(folder, 'bus.mbox')
  writeFileSync(path, mails(count, size))
  return { path, into: mkdtempSync(join(folder, 'uit-')) }
}

it('a mail box is split in a process of its own, which tells of each mail once, as it comes', async () => {
  const told: SplitMail[] = []
  let done = 0
  const input = job(500, 200)
  const outcome = await nodeJobRunner().run('splitMbox', input, {
    onProgress: (progress: MboxProgress) => {
      told.push(...progress.mails)
      expect(progress.done).toBeGreaterThanOrEqual(done)
      expect(progress.done).toBeLessThanOrEqual(progress.total)
      done = progress.done
    },
  })
  expect(outcome.ok && outcome.result.files.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 500 }, (_, at) => `nummer ${at}`),
  )
  expect(told).toEqual(outcome.ok && outcome.result.files)
  expect(readdirSync(input.into)).toHaveLength(500)
})

it('splitting that is cancelled ends at once, and says so', async () => {
  const stop = new AbortController()
  const outcome = await nodeJobRunner().run('splitMbox', job(3000, 2000), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'jobCancelled' } })
})

it('splitting that takes too long is ended', async () => {
  const outcome = await nodeJobRunner().run('splitMbox', job(3000, 2000), {
    limits: { seconds: 0.05, megabytes: 1024 },
  })
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'jobTookTooLong' } })
})
