import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyChain } from '#db/chain.ts'
import { hashOfFile, verifyDocuments } from '#db/documents.ts'
import { fileDamages } from '#db/housekeeping.ts'
import { openAdministration } from '#db/open.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { caseById } from '#db/queries/cases.ts'
import { contentsReferredTo } from '#db/queries/documents.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { documentsOfCase } from '#test/db/documentsOfCase.ts'
import { kinds } from '#test/db/smallKinds.ts'
import type { Acknowledged } from './kill.child.ts'

const kills = 200
/** Two administrations at a time, so that the machine is never waiting for one. */
const lanes = 2
const child = join(import.meta.dirname, 'kill.child.ts')
const root = mkdtempSync(join(tmpdir(), 'wederhoor-kill-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const environment = { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') }

type Lived = { readonly acknowledged: Acknowledged[]; readonly complaint: string; readonly half: boolean }

/**
 * Starts the child and kills it: three times out of four a few moments after it is ready, else at any moment from
 * its start on, so that making, opening and recovering are hit too.
 */
const liveAndDie = async (folder: string, desk: string): Promise<Lived> => {
  const started = spawn(process.execPath, [child, folder, desk], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  const said: string[] = []
  const complained: string[] = []
  const closed = once(started, 'close')
  const ready = new Promise<void>((tell) => {
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.push(text)
      tell()
    })
  })
  started.stderr.setEncoding('utf8').on('data', (text: string) => complained.push(text))
  if (Math.random() < 0.75) {
    await Promise.race([ready, closed])
    await wait(Math.random() * 150)
  } else {
    await wait(Math.random() * 400)
  }
  started.kill('SIGKILL')
  await closed
  // The last line may be half: then the kill came before it was said.
  const lines = said.join('').split('\n').slice(0, -1)
  return {
    acknowledged: lines.map((line): Acknowledged => JSON.parse(line)),
    complaint: complained.join(''),
    half: unfinished(folder).length > 0,
  }
}

const unfinished = (folder: string): string[] => {
  const rest = join(folder, 'documents', 'unfinished')
  return existsSync(rest) ? readdirSync(rest) : []
}

/** Files that have a final name: everything under `documents` but what is unfinished. */
const finalNames = (folder: string): string[] => {
  const documents = join(folder, 'documents')
  if (!existsSync(documents)) return []
  return readdirSync(documents)
    .filter((name) => name !== 'unfinished')
    .flatMap((start) => readdirSync(join(documents, start)).map((rest) => `${start}/${rest}`))
}

const lane = async (n: number): Promise<{ folder: string; lives: Lived[] }> => {
  const [folder, desk] = [join(root, `administratie-${n}`), join(root, `bureau-${n}`)]
  const lives: Lived[] = []
  for (let k = 0; k < kills / lanes; k += 1) {
    mkdirSync(desk, { recursive: true })
    lives.push(await liveAndDie(folder, desk))
    rmSync(desk, { recursive: true })
  }
  return { folder, lives }
}

describe(`after ${kills} kills at any moment`, () => {
  it('nothing acknowledged is lost, no half document has a final name, and the log and its rows are whole', async () => {
    const done = await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)))
    let [cases, documents, half] = [0, 0, 0]
    for (const { folder, lives } of done) {
      // A child that ends by itself, for want of a file or by a bug, would be a kill that hit nothing.
      expect(lives.map(({ complaint }) => complaint).filter((text) => text !== '')).toEqual([])
      half += lives.filter((life) => life.half).length

      // Before anything is opened and cleared: what is there is there by name.
      for (const name of finalNames(folder))
        expect(await hashOfFile(join(folder, 'documents', name))).toBe(name.replace('/', ''))

      const outcome = openAdministration(folder, { kinds })
      invariant(outcome.ok, 'not opened', { outcome })
      const { db, close } = outcome.administration
      for (const said of lives.flatMap(({ acknowledged }) => acknowledged)) {
        if (said.is === 'opened') {
          cases += 1
          expect(caseById(db, said.id as CaseId)?.number).toBe(said.number)
        }
        if (said.is === 'attached') {
          documents += 1
          const { documentId, sha256, size } = said
          expect(documentsOfCase(db, said.id as CaseId)).toMatchObject([{ documentId, sha256, size }])
        }
      }
      expect(await verifyDocuments(folder, contentsReferredTo(db))).toEqual([])
      expect(verifyChain(db).damages).toEqual([])
      expect(driftedTables(db, kinds)).toEqual([])
      expect(fileDamages(db)).toEqual([])
      close()
    }
    console.info(
      `${kills} kills, ${cases} cases and ${documents} documents acknowledged, ${half} kills amid a copy`,
    )
    expect(Math.min(cases, documents)).toBeGreaterThan(kills / 4)
  })
})
