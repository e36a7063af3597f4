import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Core, openCore } from '#core/host.ts'
import { jobRunner } from '#core/jobs.ts'

/** A folder of its own for a test, and how to be rid of it. */
export const temporaryFolder = (): { folder: string; remove(): Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** A core over an empty administration. No test of a host starts a job through it. */
export const emptyCore = async (folder: string): Promise<Core> => {
  const jobs = jobRunner((name) => {
    throw new Error(`no ${name} job here`)
  })
  const opened = await openCore({ folder, create: true, host: 'web', version: '0.0.0-test', jobs })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.core
}

/** A built page small enough to know by heart. */
export const smallPage = (folder: string): string => {
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(page, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
  return page
}
