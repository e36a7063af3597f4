/** The command line: `npm run -s wederhoor -- [--data DIR] [--json] VERB …`. All it does is in `run.ts`. */
import { text } from 'node:stream/consumers'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { packageVersion } from '#core/package.ts'
import { wordsFor } from '#shared/words/index.ts'
import { run } from './run.ts'

/** A reader that has seen enough (`| head`) ends the writing, not the work. */
const writer = (stream: NodeJS.WriteStream) => {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    open = false
  })
  return (written: string) => {
    if (open) stream.write(written)
  }
}

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(1)
    stopping.abort()
  })

const err = writer(process.stderr)
try {
  process.exitCode = await run(process.argv.slice(2), {
    out: writer(process.stdout),
    err,
    terminal: process.stderr.isTTY,
    readStdin: () => text(process.stdin),
    signal: stopping.signal,
    jobs: nodeJobRunner(),
    version: packageVersion(),
  })
  // What did not end within its grace would keep the process.
  if (stopping.signal.aborted) process.exit()
} catch (error) {
  err(`${wordsFor('nl')('cli.unexpected')}\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(70)
}
