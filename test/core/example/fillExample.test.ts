import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCase } from '#core/cases/getCase.ts'
import { listCases } from '#core/cases/listCases.ts'
import type { CoreContext } from '#core/context.ts'
import { fillExample } from '#core/example/fillExample.ts'
import { openPictures } from '#core/formats/pictures/pictures.ts'
import { type Core, openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { listMediators, whoAmI } from '#core/office/mediators.ts'
import { listTerms } from '#core/office/terms.ts'
import { listPeople } from '#core/people/listPeople.ts'
import { isSound, verify } from '#core/system/verify.ts'
import { Uploads } from '#core/uploads.ts'
import { documentPath } from '#db/documents.ts'
import { stages } from '#shared/case/vocabulary.ts'
import { caseFilter } from '#shared/contract/cases.ts'
import type { Instant } from '#shared/kernel/date.ts'
import { readPdf } from '#test/core/typesetting/support.ts'
import { temporaryFolder } from '#test/hosts/support/core.ts'

const now = '2028-02-29T09:30:00.000Z' as Instant
const jobs = nodeJobRunner()

const opened = async (folder: string, example: boolean): Promise<Core> => {
  const outcome = await openCore({
    folder: join(folder, 'administration'),
    create: true,
    host: 'web',
    version: '0.0.0-test',
    jobs,
    example,
    now: () => now,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.core
}

const linesOf = (context: CoreContext) =>
  (['open', 'closed'] as const).flatMap(
    (show) => listCases(context, { filter: caseFilter.parse({ show }), size: 500 }).lines,
  )
const viewsOf = (context: CoreContext) =>
  linesOf(context).flatMap(({ number }) => {
    const found = getCase(context, number)
    return found.ok ? [found.view] : []
  })
const documentsOf = (context: CoreContext) => viewsOf(context).flatMap(({ documents }) => documents)
const eventsOf = async (context: CoreContext) => (await verify(context)).events

const place = temporaryFolder()
let core: Core
beforeAll(async () => {
  core = await opened(place.folder, true)
}, 120_000)
afterAll(async () => {
  await core.close()
  await place.remove()
})

const bytesOf = (sha256: Parameters<typeof documentPath>[0]) =>
  new Uint8Array(readFileSync(join(core.context.administration.folder, documentPath(sha256))))

describe('the example administration', () => {
  it('has cases in every stage and in both directions, with numbers in the order in which they came', () => {
    const lines = linesOf(core.context)
    expect(lines.length).toBeGreaterThanOrEqual(24)
    expect(new Set(lines.map(({ stage }) => stage))).toEqual(new Set(stages))
    const reverse = lines.filter(({ direction }) => direction === 'klussenierComplains')
    expect(reverse.length).toBeGreaterThanOrEqual(4)
    const byNumber = lines.toSorted((one, other) => (one.number < other.number ? -1 : 1))
    const days = byNumber.map(({ receivedOn }) => receivedOn)
    expect(days).toEqual(days.toSorted())
  })

  it('has two Klusseniers with a history, and three mediators of whom one works here', () => {
    const cases = listPeople(core.context, {
      filter: { kind: 'klussenier', words: '', inactive: true, order: 'name' },
      size: 100,
    })
      .lines.map((line) => line.cases)
      .toSorted((one, other) => other - one)
    expect(cases.length).toBeGreaterThanOrEqual(9)
    expect(cases[0]).toBeGreaterThanOrEqual(5)
    expect(cases[1]).toBeGreaterThanOrEqual(4)
    expect(listMediators(core.context)).toHaveLength(3)
    expect(whoAmI(core.context)?.name).toBe('Els Van Hove')
  })

  it('has terms that say on every page that they are an example, and cases that carry the version of their day', async () => {
    const terms = listTerms(core.context)
    expect(terms).toHaveLength(2)
    for (const { sha256, example } of terms) {
      expect(example).toBe(true)
      const { pages } = await readPdf(join(core.context.administration.folder, documentPath(sha256)))
      expect(pages.length).toBeGreaterThanOrEqual(2)
      for (const page of pages) expect(page).toContain('VOORBEELD – verzonnen tekst')
    }
    const carried = viewsOf(core.context).filter(({ agreement }) => agreement?.signedOn)
    expect(new Set(carried.map((found) => found.terms?.id))).toEqual(new Set(terms.map(({ id }) => id)))
    for (const { agreement, terms: attached } of carried)
      expect(attached && agreement?.signedOn && attached.appliesFrom <= agreement.signedOn).toBe(true)
  })

  it('has documents of every kind that open', async () => {
    const documents = documentsOf(core.context)
    const kinds = ['application/pdf', 'image/jpeg', 'image/png', 'message/rfc822', 'text/plain']
    expect(new Set(documents.map(({ mediaType }) => mediaType))).toEqual(new Set(kinds))
    const pictures = await openPictures()
    for (const { name, mediaType, sha256 } of documents) {
      const bytes = bytesOf(sha256)
      if (mediaType === 'application/pdf')
        expect([name, (await PDFDocument.load(bytes)).getPageCount() > 0]).toEqual([name, true])
      else if (mediaType.startsWith('image/')) {
        const read = await pictures.photo(bytes, mediaType)
        expect([name, 'picture' in read && read.picture]).toEqual([
          name,
          expect.objectContaining({ width: 800, height: 600 }),
        ])
      } else expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes).length).toBeGreaterThan(20)
    }
  })

  it('has a complaint that came by mail, with its attachments and a Klussenier who was known already', () => {
    const line = linesOf(core.context).find(({ customer }) => customer.name === 'Nele Cornelis')
    expect(line).toMatchObject({ stage: 'intake', klussenier: { name: 'Bart Nijs' } })
    const found = getCase(core.context, line?.number ?? '')
    const documents = found.ok ? found.view.documents : []
    expect(documents.map(({ kind }) => kind).toSorted()).toEqual(['agreement', 'mail', 'photo'])
  })

  it('is sound', async () => expect(isSound(await verify(core.context))).toBe(true))

  it('is not filled a second time', async () => {
    const events = await eventsOf(core.context)
    expect(await fillExample(core.context)).toEqual({ ok: true })
    expect(await eventsOf(core.context)).toBe(events)
  })
})

describe('an example that was interrupted', () => {
  class Ended extends Uploads {
    override add(): never {
      throw new Error('ended')
    }
  }

  it('begins anew or goes on, and comes to the same', async () => {
    const other = temporaryFolder()
    const begun = await opened(other.folder, false)
    try {
      let asked = 0
      const endsBeforeTheCommit = (): Instant => {
        asked++
        if (asked > 1) throw new Error('ended')
        return now
      }
      await expect(fillExample({ ...begun.context, now: endsBeforeTheCommit })).rejects.toThrow('ended')
      expect(await eventsOf(begun.context)).toBe(0)

      await expect(fillExample({ ...begun.context, uploads: new Ended() })).rejects.toThrow('ended')
      expect(linesOf(begun.context).length).toBe(linesOf(core.context).length - 1)

      expect(await fillExample(begun.context)).toEqual({ ok: true })
      const contents = (context: CoreContext) =>
        documentsOf(context)
          .map(({ sha256 }) => sha256)
          .toSorted()
      expect(contents(begun.context)).toEqual(contents(core.context))
      expect(await eventsOf(begun.context)).toBe(await eventsOf(core.context))
      expect(isSound(await verify(begun.context))).toBe(true)
    } finally {
      await begun.close()
      await other.remove()
    }
  }, 240_000)
})
