import { fileURLToPath } from 'node:url'
import { createORPCClient } from '@orpc/client'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import type { Client } from '#shared/contract/index.ts'

type Outcome =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'stream'; readonly values: readonly unknown[] }
  | { readonly is: 'error'; readonly message: string; readonly fields: Record<string, unknown> }

/** The page's own way to its host, as one script that can be run in the page. */
const hostScript = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../../../renderer/host.ts', import.meta.url)),
        formats: ['iife'],
        name: 'wederhoorHost',
      },
    },
  })
  const output = Array.isArray(built) ? built[0] : built
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/**
 * The contract over a running Electron app: each call goes through the page, its bridge and its port, as the
 * page's own calls do. A stream arrives whole, and is given step by step after that.
 */
export const electronClient = async (page: Page): Promise<Client> => {
  await page.evaluate(
    `{ ${await hostScript()}; globalThis.testClient = wederhoorHost.findHost().client } undefined`,
  )
  return createORPCClient({
    call: async (path: readonly string[], input: unknown) => {
      const outcome = await page.evaluate(callInPage, { path, input })
      if (outcome.is === 'value') return outcome.value
      if (outcome.is === 'stream') return stepByStep(outcome.values)
      throw Object.assign(new Error(outcome.message), outcome.fields)
    },
  })
}

const stepByStep = async function* (values: readonly unknown[]) {
  yield* values
}

/** Runs in the page. */
const callInPage = async (asked: { path: readonly string[]; input: unknown }): Promise<Outcome> => {
  type Node = { [key: string]: Node } & ((input: unknown) => Promise<unknown>)
  try {
    let node = (globalThis as unknown as { testClient: Node }).testClient
    for (const name of asked.path) node = node[name] as Node
    const value = await node(asked.input)
    if (typeof value !== 'object' || value === null || !(Symbol.asyncIterator in value))
      return { is: 'value', value }
    const values: unknown[] = []
    for await (const step of value as AsyncIterable<unknown>) values.push(step)
    return { is: 'stream', values }
  } catch (error) {
    if (!(error instanceof Error)) return { is: 'error', message: String(error), fields: {} }
    const { code, status, data, defined } = error as Error & Record<string, unknown>
    return { is: 'error', message: error.message, fields: { name: error.name, code, status, data, defined } }
  }
}
