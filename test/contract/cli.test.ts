import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe } from 'vitest'
import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { contractSuite } from './contract.suite.ts'

/** The contract as the command line carries it: in the process itself, over files where they lie. */
describe('the contract in the command line', () =>
  contractSuite(async () => {
    const home = mkdtempSync(join(tmpdir(), 'wederhoor-contract-'))
    const folder = join(home, 'administration')
    const jobs = nodeJobRunner()
    const opened = await openCore({ folder, create: true, host: 'cli', version: '0.0.0-test', jobs })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { core } = opened
    return {
      name: 'cli',
      client: createRouterClient(core.router, { context: core.context }),
      offer: async (name, content) => {
        const path = join(home, name)
        writeFileSync(path, content)
        const staged = await core.uploads.stage(path)
        if (!staged.ok) throw new Error(staged.failure)
        return staged.file.upload
      },
      close: async () => {
        await core.close()
        await rm(home, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  }))
