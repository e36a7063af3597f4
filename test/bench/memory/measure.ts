import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { memoryFlag } from '#core/memory.ts'
import { built } from '../built.ts'

/** What a core as it is built takes of memory when it was worked with for a while. In bytes. */
export const memoryOfCore = async (folder: string): Promise<number> => {
  const file = await built(join(import.meta.dirname, 'entry.ts'))
  return Number(execFileSync(process.execPath, [memoryFlag, file, folder], { encoding: 'utf8' }))
}
