import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { type JobMessage, type JobProcess, jobRunner } from '#core/jobs.ts'
import { asPdf, makePdf, proofJob, put, workFolder } from './support.ts'

const folder = workFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const out = join(folder, 'dossier.pdf')

/** Minutes of work, if it is let. */
const endless = async () => {
  const path = put(folder, 'lang.pdf', await makePdf('lang', 300))
  const appended = Array.from({ length: 20 }, (_, at) => ({ ...asPdf, id: `${at}`, path, title: `${at}` }))
  return proofJob(folder, { appended })
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** `nodeJobRunner` at work in a process whose number is known. */
const watched = () => {
  const pids: number[] = []
  const runner = nodeJobRunner(undefined, (pid) => pids.push(pid))
  return { runner, pids }
}

describe('a job in a process of its own', () => {
  it('is killed when it is cancelled, and nothing is written', async () => {
    const { runner, pids } = watched()
    const stop = new AbortController()
    const outcome = await runner.run('typeset', await endless(), {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'pages' && stop.abort(),
    })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'jobCancelled', facts: {} } })
    expect(pids).toHaveLength(1)
    expect(isRunning(pids[0] ?? process.pid)).toBe(false)
    expect(existsSync(out)).toBe(false)
  })

  it('is not even started when it was cancelled before', async () => {
    const { runner, pids } = watched()
    const signal = AbortSignal.abort()
    expect(await runner.run('typeset', proofJob(folder, {}), { signal })).toMatchObject({
      ok: false,
      refusal: { code: 'jobCancelled' },
    })
    expect(pids).toEqual([])
  })

  it('ends at its time limit, in the middle of a long call, and long before this test’s own', async () => {
    const { runner, pids } = watched()
    const limits = { seconds: 2 }
    expect(await runner.run('typeset', await endless(), { limits })).toEqual({
      ok: false,
      refusal: { code: 'jobTookTooLong', facts: { seconds: 2 } },
    })
    expect(isRunning(pids[0] ?? process.pid)).toBe(false)
    expect(existsSync(out)).toBe(false)
  })

  it('ends at its memory limit', async () => {
    const limits = { megabytes: 150 }
    expect(await nodeJobRunner().run('typeset', await endless(), { limits })).toEqual({
      ok: false,
      refusal: { code: 'jobNeededTooMuchMemory', facts: { megabytes: 150 } },
    })
  })

  it('tells how far it is, step by step', async () => {
    const steps: string[] = []
    const path = put(folder, 'kort.pdf', await makePdf('kort', 2))
    const job = proofJob(folder, { appended: [{ ...asPdf, id: 'a', path, title: 'a' }] })
    await nodeJobRunner().run('typeset', job, {
      onProgress: ({ step, done, total }) => {
        expect(done).toBeLessThanOrEqual(total)
        steps.push(step)
      },
    })
    expect([...new Set(steps)]).toEqual(['pages', 'typeset', 'finish'])
  })
})

/** A process of which the test holds the strings. */
const puppet = () => {
  const said: ((message: JobMessage) => void)[] = []
  const ended: ((detail: string) => void)[] = []
  const job: JobProcess = {
    post: () => {},
    onMessage: (listener) => said.push(listener),
    onExit: (listener) => ended.push(listener),
    kill: () => exit('SIGKILL'),
  }
  const say = (message: JobMessage) => {
    for (const listener of said) listener(message)
  }
  const exit = (detail: string) => {
    for (const listener of ended) listener(detail)
  }
  return { runner: jobRunner(() => job), say, exit }
}

describe('the runner', () => {
  it('says that a process fell over, with what is known of it', async () => {
    const { runner, exit } = puppet()
    const outcome = runner.run('typeset', proofJob(folder, {}))
    exit('SIGSEGV')
    expect(await outcome).toEqual({ ok: false, refusal: { code: 'jobFailed', facts: { detail: 'SIGSEGV' } } })
  })

  it('keeps the first answer: a job that was done is not cancelled afterwards', async () => {
    const { runner, say } = puppet()
    const stop = new AbortController()
    const outcome = runner.run('typeset', proofJob(folder, {}), { signal: stop.signal })
    say({ type: 'done', result: { pages: 1, size: 1, notices: [] } })
    stop.abort()
    expect(await outcome).toMatchObject({ ok: true, result: { pages: 1 } })
  })
})
