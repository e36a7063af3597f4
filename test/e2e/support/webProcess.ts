import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '#core/package.ts'

export type WebProcess = {
  /** Address with the one-time token. */
  readonly address: string
  readonly child: ChildProcess
  /** Ends it as a user would, and gives its exit code. */
  close(): Promise<number | null>
}

/** Runs the web host as people do, in a process of its own, until it prints its address. */
export const startWebProcess = async (folder: string): Promise<WebProcess> => {
  const child = spawn(
    process.execPath,
    [join(packageRoot(), 'web', 'main.ts'), '--data', folder, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const printed = (async () => {
    for await (const line of createInterface(child.stdout)) {
      const address = /http:\S+/.exec(line)?.[0]
      if (address) return address
    }
    throw new Error('the web host ended without an address')
  })()
  return {
    address: await printed,
    child,
    close: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
