import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { execute } from '#db/execute.ts'
import { applicationId } from '#db/inspect.ts'
import { knownVersion } from '#db/migrations/migrate.ts'
import { administrationFile, openAdministration } from '#db/open.ts'
import { caseById } from '#db/queries/cases.ts'
import { connect } from '#db/sqlite.ts'
import {
  caseKind,
  kinds,
  newCase,
  newFolder,
  openCommand,
  openedAsAlways as opened,
  who,
} from './laboratory.ts'

const fileIn = (folder: string) => join(folder, administrationFile)
const sumOf = (folder: string) =>
  createHash('sha256')
    .update(readFileSync(fileIn(folder)))
    .digest('hex')
const codeOf = (folder: string, create = false) => {
  const outcome = openAdministration(folder, { kinds, create })
  if (outcome.ok) outcome.administration.close()
  return outcome.ok ? 'ok' : outcome.refusal.code
}
/** A closed administration with one case. */
const made = () => {
  const { folder, db, close } = opened()
  const id = newCase()
  execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
  close()
  return { folder, id }
}

describe('an administration', () => {
  it('is made where it is asked for, and opened again with what was in it', () => {
    const { folder, id } = made()
    expect(caseById(opened(folder).read, id)?.number).toBe('2026-0001')
  })

  it('is made with the folders above it', () => {
    const folder = join(newFolder(), 'een', "twee's 100% # é")
    expect(codeOf(folder, true)).toBe('ok')
  })

  it('works in WAL with every commit on the disk before it is acknowledged', () => {
    const { db } = opened()
    const asked = [
      'journal_mode',
      'synchronous',
      'temp_store',
      'foreign_keys',
      'application_id',
      'user_version',
    ]
    expect(asked.map((name) => db.pragma(name))).toEqual(['wal', 2, 2, 1, applicationId, knownVersion])
  })

  it('leaves one file and the lock when it is closed', () => {
    const { folder } = made()
    expect(readdirSync(folder).sort()).toEqual(['lock.sqlite', administrationFile])
  })

  it.runIf(process.platform === 'linux')('is refused where the system makes no folders', () => {
    expect(codeOf('/proc/nergens/administratie', true)).toBe('notAnAdministration')
  })

  it('is not found in a folder that is not there, is empty, or is a file; and nothing is made there', () => {
    const folder = newFolder()
    expect(codeOf(join(folder, 'nergens'))).toBe('notAnAdministration')
    expect(codeOf(folder)).toBe('notAnAdministration')
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(join(folder, 'brief.txt'), 'x')
    expect(codeOf(join(folder, 'brief.txt'), true)).toBe('notAnAdministration')
    for (const nowhere of [
      join(folder, 'brief.txt', 'eronder'),
      join(folder, 'x'.repeat(300)),
      `${folder}\0`,
    ])
      expect([codeOf(nowhere), codeOf(nowhere, true)]).toEqual(['notAnAdministration', 'notAnAdministration'])
  })

  it('whose making was broken off is made again', () => {
    const folder = newFolder()
    writeFileSync(`${fileIn(folder)}.new`, 'half')
    writeFileSync(`${fileIn(folder)}.new-wal`, 'half')
    expect(codeOf(folder)).toBe('notAnAdministration')
    expect(codeOf(folder, true)).toBe('ok')
    expect(readdirSync(folder).sort()).toEqual(['lock.sqlite', administrationFile])
  })
})

describe('what is refused is left as it was', () => {
  const refusedUntouched = (folder: string, code: string, create = false) => {
    const before = sumOf(folder)
    expect(codeOf(folder, create)).toBe(code)
    expect(sumOf(folder)).toBe(before)
    expect(readdirSync(folder).filter((name) => name.startsWith(`${administrationFile}.`))).toEqual([])
  }

  it('a file from a newer version', () => {
    const { folder } = made()
    const db = connect(fileIn(folder), { mode: 'write' })
    db.pragma(`user_version = ${knownVersion + 10}`)
    db.close()
    refusedUntouched(folder, 'newerAdministration')
    refusedUntouched(folder, 'newerAdministration', true)
    expect(readdirSync(folder).sort()).toEqual(['lock.sqlite', administrationFile])
  })

  it('a file from a newer version that crashed with its changes still in the write-ahead log', async () => {
    const { folder } = made()
    const script = `
      import { connect } from '#db/sqlite.ts'
      const db = connect(process.argv[1], { mode: 'write' })
      db.pragma('user_version = ${knownVersion + 10}')
      process.kill(process.pid, 'SIGKILL')`
    await once(spawn(process.execPath, ['--input-type=module', '-e', script, fileIn(folder)]), 'close')
    const log = readFileSync(`${fileIn(folder)}-wal`)
    expect(log.length).toBeGreaterThan(0)
    refusedUntouched(folder, 'newerAdministration')
    expect(readFileSync(`${fileIn(folder)}-wal`).equals(log)).toBe(true)
  })

  it('a database of something else', () => {
    const folder = newFolder()
    const db = connect(fileIn(folder), { mode: 'write' })
    db.exec('CREATE TABLE bookmark (url TEXT)')
    db.close()
    refusedUntouched(folder, 'notAnAdministration', true)
  })

  it('something that is no database, or nothing at all', () => {
    const folder = newFolder()
    for (const content of ['', 'x', 'Dit is geen databank. '.repeat(500)]) {
      writeFileSync(fileIn(folder), content)
      refusedUntouched(folder, 'damagedAdministration', true)
    }
  })

  it('an administration that was cut off', () => {
    const { folder } = made()
    truncateSync(fileIn(folder), 3 * 4096)
    refusedUntouched(folder, 'damagedAdministration')
  })

  it('an administration whose tables cannot be read any more', () => {
    const { folder } = made()
    const bytes = readFileSync(fileIn(folder))
    writeFileSync(fileIn(folder), bytes.fill(0xff, 100, 4096))
    refusedUntouched(folder, 'damagedAdministration')
  })

  it('an administration in a folder where no lock can be made', () => {
    const { folder } = made()
    rmSync(join(folder, 'lock.sqlite'))
    mkdirSync(join(folder, 'lock.sqlite'))
    refusedUntouched(folder, 'folderForbidden')
  })
})

it.runIf(process.platform !== 'win32')('is refused as such where too many files are open', async () => {
  const { folder } = made()
  // Holds as many files as it may, and then one less at a time.
  const script = `
    import { closeSync, openSync } from 'node:fs'
    import { devNull } from 'node:os'
    import { openAdministration } from '#db/open.ts'
    const open = (folder, create) => {
      const opened = openAdministration(folder, { kinds: [], create })
      if (opened.ok) opened.administration.close()
      return opened.ok ? 'ok' : opened.refusal.code
    }
    const [folder, elsewhere] = process.argv.slice(1)
    open(folder, false)
    const held = []
    try { for (;;) held.push(openSync(devNull, 'r')) } catch {}
    const codes = held.slice(0, 12).map((_, free) => {
      const said = [open(folder, false), open(elsewhere + '/' + free, true)]
      closeSync(held.pop())
      return said
    })
    for (const handle of held) closeSync(handle)
    process.stdout.write(JSON.stringify(codes))`
  const limited = ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath]
  const child = spawn('sh', [...limited, '--input-type=module', '-e', script, folder, newFolder()])
  const [said] = await once(child.stdout, 'data')
  const codes: string[][] = JSON.parse(String(said))
  expect(new Set(codes.flat())).toEqual(new Set(['tooManyFilesOpen', 'ok']))
  expect(codes[0]).toEqual(['tooManyFilesOpen', 'tooManyFilesOpen'])
  expect(codes.at(-1)).toEqual(['ok', 'ok'])
})

describe('the lock', () => {
  it('keeps out whoever comes second in the same process, until it is closed', () => {
    const { folder, close } = opened()
    expect(openAdministration(folder, { kinds })).toEqual({
      ok: false,
      refusal: { code: 'administrationInUse', facts: { folder } },
    })
    close()
    expect(codeOf(folder)).toBe('ok')
  })

  it('keeps out another process, and is freed when that is killed', async () => {
    const folder = newFolder()
    const script = `
      import { openAdministration } from '#db/open.ts'
      globalThis.held = openAdministration(process.argv[1], { kinds: [], create: true })
      process.stdout.write(globalThis.held.ok ? 'open' : 'refused')
      setInterval(() => globalThis.held, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, folder])
    const [said] = await once(holder.stdout, 'data')
    expect(String(said)).toBe('open')
    expect(codeOf(folder)).toBe('administrationInUse')
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect(codeOf(folder)).toBe('ok')
  })
})

it('clears away documents that were never finished', () => {
  const { folder } = made()
  const rest = join(folder, 'documents', 'unfinished')
  mkdirSync(rest, { recursive: true })
  writeFileSync(join(rest, 'half'), 'x')
  expect(codeOf(folder)).toBe('ok')
  expect(existsSync(rest)).toBe(false)
})
