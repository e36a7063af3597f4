import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentPath, keepDocument, type Source, verifyDocuments } from '#db/documents.ts'
import type { Sha256 } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { newFolder } from './laboratory.ts'

const limit = 20_000_000
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') as Sha256
const place = () => {
  const [folder, desk] = [newFolder(), newFolder()]
  const file = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(desk, name), bytes)
    return join(desk, name)
  }
  return { folder, desk, file }
}
const kept = async (folder: string, source: Source) => {
  const outcome = await keepDocument(folder, source, limit)
  invariant(outcome.ok, 'not kept', { outcome })
  return outcome
}
/** Every file under `documents`, from there. */
const filesIn = (folder: string) =>
  existsSync(join(folder, 'documents'))
    ? readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map((found) => found.name)
    : []

describe('a document', () => {
  it('is kept under the hash of its content, sign for sign, and cannot be written any more', async () => {
    const { folder, file } = place()
    const bytes = randomBytes(3_000_001)
    const outcome = await kept(folder, file('groot.pdf', bytes))
    expect(outcome).toMatchObject({ sha256: sumOf(bytes), size: bytes.length })
    expect(documentPath(outcome.sha256)).toMatch(/^documents\/[0-9a-f]{2}\/[0-9a-f]{62}$/)
    const path = join(folder, documentPath(outcome.sha256))
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(statSync(path).mode & 0o222).toBe(0)
  })

  it('is kept once, also when it comes many times at once', async () => {
    const { folder, file } = place()
    const source = file('brief.txt', 'dezelfde')
    const all = await Promise.all(Array.from({ length: 8 }, () => kept(folder, source)))
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(filesIn(folder)).toHaveLength(1)
  })

  it('can come in pieces', async () => {
    const { folder } = place()
    async function* pieces() {
      for (const piece of ['een', '', 'twee']) yield new TextEncoder().encode(piece)
    }
    const outcome = await kept(folder, { name: 'x', content: pieces() })
    expect(outcome).toMatchObject({ sha256: sumOf(Buffer.from('eentwee')), size: 7 })
  })

  it('takes the place of a damaged one with its name', async () => {
    const { folder, file } = place()
    const source = file('brief.txt', 'goed')
    const { sha256 } = await kept(folder, source)
    const path = join(folder, documentPath(sha256))
    chmodSync(path, 0o600)
    writeFileSync(path, 'goek')
    await kept(folder, source)
    expect(readFileSync(path, 'utf8')).toBe('goed')
  })
})

describe('what cannot be kept is refused, and nothing is left behind', () => {
  const code = async (source: Source, most = limit) => {
    const { folder } = place()
    const outcome = await keepDocument(folder, source, most)
    expect(filesIn(folder)).toEqual([])
    return outcome.ok ? outcome : outcome.refusal
  }

  it('a file that is not there', async () => {
    const { desk, file } = place()
    expect(await code(join(desk, 'weg.pdf'))).toEqual({ code: 'fileMissing', facts: { name: 'weg.pdf' } })
    expect(await code(join(file('een.txt', 'x'), 'twee'))).toMatchObject({ code: 'fileMissing' })
  })

  it('a folder', async () => {
    expect(await code(place().desk)).toMatchObject({ code: 'notAFile' })
  })

  // A pipe would be waited on for ever.
  it.runIf(process.platform !== 'win32')('a pipe', async () => {
    const pipe = join(place().desk, 'pijp')
    execFileSync('mkfifo', [pipe])
    expect(await code(pipe)).toEqual({ code: 'notAFile', facts: { name: 'pijp' } })
  })

  it('an empty file', async () => {
    expect(await code(place().file('leeg.txt', ''))).toEqual({ code: 'emptyFile', facts: {} })
  })

  it('a file that is too large, whether that is known before or not', async () => {
    const { file } = place()
    const source = file('x', 'tien tekens')
    expect(await code(source, 10)).toEqual({ code: 'fileTooLarge', facts: { size: 11, limit: 10 } })
    expect((await keepDocument(newFolder(), source, 11)).ok).toBe(true)
    async function* endless() {
      for (;;) yield new Uint8Array(4096)
    }
    expect(await code({ name: 'x', content: endless() }, 10_000)).toMatchObject({ code: 'fileTooLarge' })
  })

  it('a source that breaks off', async () => {
    async function* broken() {
      yield new Uint8Array(10)
      throw new Error('the line was cut')
    }
    expect(await code({ name: 'foto.jpg', content: broken() })).toEqual({
      code: 'fileUnreadable',
      facts: { name: 'foto.jpg' },
    })
  })
})

it('tells which documents are missing or not what they were', async () => {
  const { folder, file } = place()
  const all = await Promise.all(['een', 'twee', 'drie', 'vier'].map((text) => kept(folder, file(text, text))))
  expect(await verifyDocuments(folder, all)).toEqual([])
  const [, two, three, four] = all
  invariant(two && three && four, 'kept four')
  const path = (sha256: Sha256) => join(folder, documentPath(sha256))
  rmSync(path(two.sha256))
  for (const [{ sha256 }, text] of [
    [three, 'drie!'],
    [four, 'viel'],
  ] as const) {
    chmodSync(path(sha256), 0o600)
    writeFileSync(path(sha256), text)
  }
  expect(await verifyDocuments(folder, all)).toEqual([
    { sha256: two.sha256, what: 'missing' },
    { sha256: three.sha256, what: 'damaged' },
    { sha256: four.sha256, what: 'damaged' },
  ])
  rmSync(path(three.sha256))
  mkdirSync(path(three.sha256))
  expect(await verifyDocuments(folder, [three])).toEqual([{ sha256: three.sha256, what: 'damaged' }])
})
