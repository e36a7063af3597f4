import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { run, type Surroundings } from '../../cli/run.ts'

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'wederhoor-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export const mailFile = (name: string): string =>
  new URL(`../fixtures/mail/${name}`, import.meta.url).pathname

export type Ran = { readonly exit: number; readonly out: string; readonly err: string }
export type CommandLine = {
  readonly folder: string
  (...args: string[]): Promise<Ran>
  /** With `--json`: the one value that was printed. */
  json(...args: string[]): Promise<unknown>
}

/** The command line on a folder of its own, in this process. */
export const commandLine = (
  around: Partial<Surroundings> = {},
  folder = join(newFolder(), 'administration'),
): CommandLine => {
  const wederhoor = async (...args: string[]): Promise<Ran> => {
    let [out, err] = ['', '']
    const exit = await run(['--data', folder, ...args], {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      terminal: false,
      readStdin: async () => '',
      signal: new AbortController().signal,
      jobs: nodeJobRunner(),
      version: '0.0.0-test',
      ...around,
    })
    return { exit, out, err }
  }
  const json = async (...args: string[]) => JSON.parse((await wederhoor('--json', ...args)).out) as unknown
  return Object.assign(wederhoor, { folder, json })
}

/** With an administration in which one mail was taken in: case 2026-0001, or of the year that it is. */
export const withCase = async (around: Partial<Surroundings> = {}) => {
  const wederhoor = commandLine(around)
  await wederhoor('init', '--name', 'Els Maes')
  const [taken] = (await wederhoor.json('intake', mailFile('attachments.eml'))) as { opened: string }[]
  return { wederhoor, number: taken?.opened ?? '' }
}
