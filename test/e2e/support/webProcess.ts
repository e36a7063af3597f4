import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '#core/package.ts'

export type WebProcess = {
  /** Address with the one-time token. */
  readonly address: string
  /** What it printed before that. */
  readonly printed: readonly string[]
  readonly child: ChildProcess
  /** Ends it as a user would, and gives its exit code. */
  close(): Promise<number | null>
}

/** How people run it. */
const asPeopleDo = (folder: string): readonly string[] => [
  join(packageRoot(), 'web', 'main.ts'),
  ...['--data', folder, '--no-open'],
]

/** Runs the web host in a process of its own, until it prints its address. `program`: with another one. */
export const startWebProcess = async (
  folder: string,
  program: readonly string[] = asPeopleDo(folder),
): Promise<WebProcess> => {
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const printed: string[] = []
  const said = (async () => {
    for await (const line of createInterface(child.stdout)) {
      const address = /http:\S+/.exec(line)?.[0]
      if (address) return address
      printed.push(line)
    }
    throw new Error('the web host ended without an address')
  })()
  return {
    address: await said,
    printed,
    child,
    close: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
