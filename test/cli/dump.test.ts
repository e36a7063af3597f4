import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chained, dumpOf } from '../core/administration/dumps.ts'
import { commandLine, newFolder, withCase } from './support.ts'

describe('dump and load', () => {
  it('bring a whole administration to another folder', async () => {
    const { wederhoor } = await withCase()
    const path = join(newFolder(), 'alles.zip')
    const { exit, out } = await wederhoor('dump', '--out', path)
    expect([exit, out.includes(path), /\d (kB|MB)\.$/m.test(out)]).toEqual([0, true, true])
    const there = (await wederhoor.json('verify')) as { events: number; documents: number }
    const elsewhere = commandLine({}, join(newFolder(), 'nieuw', 'administratie'))
    expect(await elsewhere.json('load', path)).toMatchObject({
      folder: elsewhere.folder,
      events: there.events,
      documents: there.documents,
      absent: [],
      example: false,
    })
    expect(await elsewhere.json('list')).toEqual(await wederhoor.json('list'))
    expect(await elsewhere.json('verify')).toEqual(there)
  })

  it('leaves nothing of its own behind in the administration', async () => {
    const { wederhoor } = await withCase()
    await wederhoor('dump', '--out', join(newFolder(), 'alles.zip'))
    expect(readdirSync(join(wederhoor.folder, 'temporary'))).toEqual([])
  })

  it('refuses to load where something is, and says so', async () => {
    const { wederhoor } = await withCase()
    const path = join(newFolder(), 'alles.zip')
    await wederhoor('dump', '--out', path)
    const { exit, err } = await wederhoor('load', path)
    expect([exit, err.includes('staat al iets')]).toEqual([1, true])
  })

  it('refuses what is no copy, and makes no folder for it', async () => {
    const wederhoor = commandLine({}, join(newFolder(), 'nieuw', 'administratie'))
    const path = join(newFolder(), 'alles.zip')
    expect(await wederhoor.json('load', path)).toMatchObject({ refusal: { code: 'fileMissing' } })
    writeFileSync(path, (await dumpOf(chained([{}]))).subarray(0, 200))
    expect(await wederhoor.json('load', path)).toMatchObject({ refusal: { code: 'dumpUnreadable' } })
    expect(existsSync(join(wederhoor.folder, '..'))).toBe(false)
  })

  it('says how they are used when a word is forgotten', async () => {
    const wederhoor = commandLine()
    expect((await wederhoor('load')).exit).toBe(2)
    expect((await wederhoor('dump')).exit).toBe(2)
    expect((await wederhoor('dump', '--out', join(newFolder(), 'alles.zip'))).exit).toBe(1)
  })

  it('stops when it is interrupted, and leaves nothing', async () => {
    const { wederhoor } = await withCase()
    const path = join(newFolder(), 'alles.zip')
    const signal = AbortSignal.abort()
    expect((await commandLine({ signal }, wederhoor.folder)('dump', '--out', path)).exit).toBe(1)
    expect(existsSync(path)).toBe(false)
    await wederhoor('dump', '--out', path)
    const elsewhere = commandLine({ signal }, join(newFolder(), 'administratie'))
    expect(await elsewhere.json('load', path)).toMatchObject({ refusal: { code: 'jobCancelled' } })
    expect(existsSync(elsewhere.folder)).toBe(false)
  })
})
