import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { copyWhole } from '../../electron/copyWhole.ts'

let folder: string
let made: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wederhoor-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  made = join(folder, 'made.pdf')
  writeFileSync(made, 'new')
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
})

describe('a copy of an export', () => {
  it('takes the place of the file that was there, and leaves no part beside it', async () => {
    const to = join(folder, 'kept.pdf')
    writeFileSync(to, 'old')
    expect(await copyWhole(made, to)).toBe('saved')
    expect(readFileSync(to, 'utf8')).toBe('new')
    expect(readdirSync(folder).toSorted()).toEqual(['kept.pdf', 'made.pdf'])
  })

  it('has room for a name as long as a name can be', async () => {
    const to = join(folder, `${'n'.repeat(251)}.pdf`)
    expect(await copyWhole(made, to)).toBe('saved')
    expect(readFileSync(to, 'utf8')).toBe('new')
  })

  it.each([
    ['a folder that went away', (at: string) => join(at, 'no', 'kept.pdf')],
    ['a folder that is a file', (at: string) => join(at, 'made.pdf', 'kept.pdf')],
    ['a target that is a folder', (at: string) => join(at, 'folder')],
    ['a name that is too long', (at: string) => join(at, 'n'.repeat(300))],
  ])('fails, and leaves nothing behind: %s', async (_what, to) => {
    mkdirSync(join(folder, 'folder', 'in it'), { recursive: true })
    const before = readdirSync(folder, { recursive: true })
    expect(await copyWhole(made, to(folder))).toBe('failed')
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  })

  it('says of an export that is there no more that it must be made again', async () => {
    expect(await copyWhole(join(folder, 'gone.pdf'), join(folder, 'kept.pdf'))).toBe('gone')
    expect(readdirSync(folder)).toEqual(['made.pdf'])
  })
})
