import { describe, expect, it } from 'vitest'
import { draft, draftsUnder, dropDraft, keepDraft } from '#db/drafts.ts'
import { execute } from '#db/execute.ts'
import { localValue, setLocalValue } from '#db/local.ts'
import { rewriteRows } from '#db/projections/rewrite.ts'
import type { Rows } from '#db/projections/tables.ts'
import { casesOfPerson, countCases, nextCaseNumber } from '#db/queries/cases.ts'
import { type CasesAfter, type CasesFilter, casesPage } from '#db/queries/casesList.ts'
import { contentsReferredTo } from '#db/queries/documents.ts'
import { casesByMessageId, casesWithMail } from '#db/queries/mails.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import { personsList } from '#db/queries/persons.ts'
import { termsInForceOn, termsList } from '#db/queries/terms.ts'
import type { Db } from '#db/sqlite.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { CustomerId, EntryId, MediatorId, Sha256, TermsId } from '#shared/kernel/id.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import { documentsOfCase } from '#test/db/documentsOfCase.ts'
import { caseKind, newCase, openCommand, opened, who } from './laboratory.ts'

const day = (text: string) => text as PlainDate
const sha = (digit: string) => digit.repeat(64) as Sha256

/** Cases numbered as they are opened, each planned and perhaps closed. */
const plannedCases = (db: Db, plans: readonly { dueOn: string | null; closedOn?: string; mail?: string }[]) =>
  plans.map(({ dueOn, closedOn, mail }) => {
    const id = newCase()
    const number = nextCaseNumber(db, 2026)
    execute(db, caseKind, id, openCommand(number, mail === undefined ? {} : { mail }), undefined, who)
    execute(
      db,
      caseKind,
      id,
      { type: 'plan', step: 'bellen', dueOn: dueOn as PlainDate | null },
      undefined,
      who,
    )
    if (closedOn) execute(db, caseKind, id, { type: 'close', on: day(closedOn) }, undefined, who)
    return id
  })

const allPages = (db: Db, filter: CasesFilter, size: number): string[] => {
  const numbers: string[] = []
  for (let after: CasesAfter | null | undefined; after !== null; ) {
    const page = casesPage(db, filter, { size, ...(after ? { after } : {}) })
    numbers.push(...page.rows.map(({ number }) => number.slice(5)))
    after = page.next
  }
  return numbers
}

describe('the queue', () => {
  const plans = [
    { dueOn: null },
    { dueOn: '2026-04-02' },
    { dueOn: '2026-03-09' },
    { dueOn: '2026-03-01', closedOn: '2026-05-01' },
    { dueOn: '2026-04-02' },
    { dueOn: null },
    { dueOn: null, closedOn: '2026-05-02' },
  ]

  it('has what is due first, what has no date last, and what came first before what came later', () => {
    const { db } = opened()
    plannedCases(db, plans)
    for (const size of [1, 2, 3, 50])
      expect(allPages(db, {}, size)).toEqual(['0003', '0002', '0005', '0001', '0006'])
  })

  it('has closed cases apart, last closed first', () => {
    const { db } = opened()
    plannedCases(db, plans)
    for (const size of [1, 50]) expect(allPages(db, { show: 'closed' }, size)).toEqual(['0007', '0004'])
  })

  it('can be narrowed to a stage, a mediator, a Klussenier and what is due before a day', () => {
    const { db } = opened()
    plannedCases(db, plans)
    expect(allPages(db, { dueBefore: day('2026-04-02') }, 2)).toEqual(['0003'])
    expect(allPages(db, { stage: 'closed' }, 2)).toEqual([])
    expect(allPages(db, { mediatorId: null, stage: 'intake' }, 50)).toHaveLength(5)
    expect(allPages(db, { mediatorId: 'x' as MediatorId }, 2)).toEqual([])
    expect(allPages(db, { klussenier: '%' }, 50)).toHaveLength(5) // a sign, and no letter: narrows nothing
    expect(allPages(db, { klussenier: 'Jan' }, 50)).toEqual([]) // there is none
  })

  it('is read from an index, without sorting', () => {
    const { db } = opened()
    for (const [key, order, which] of [
      ['due_key', 'ASC', 'queued = 1'],
      ['closed_on', 'DESC', 'closed_on IS NOT NULL'],
    ]) {
      const plan = db
        .prepare<{ detail: string }>(`
          EXPLAIN QUERY PLAN SELECT number FROM case_row
          WHERE ${which} AND (${key}, first_seq) > ('2026-01-01', 3)
          ORDER BY ${key} ${order}, first_seq ${order} LIMIT 50`)
        .all()
        .map(({ detail }) => detail)
      expect(plan).toHaveLength(1)
      expect(plan[0]).toMatch(/^SEARCH case_row USING INDEX case_row_(open|closed) \(/)
    }
  })

  it('is counted by stage', () => {
    const { db } = opened()
    expect(countCases(db)).toEqual({ byStage: {}, queued: 0 })
    plannedCases(db, plans)
    expect(countCases(db)).toEqual({ byStage: { intake: 5, closed: 2 }, queued: 5 })
  })
})

describe('case numbers', () => {
  it('begin at one each year and go on after 9,999', () => {
    const { db } = opened()
    const open = (number: string) => execute(db, caseKind, newCase(), openCommand(number), undefined, who)
    expect(nextCaseNumber(db, 2026)).toBe('2026-0001')
    for (const number of ['2026-0001', '2026-0007', '2025-0900', '2027-9999', '2027-10000']) open(number)
    expect([2025, 2026, 2027, 2028].map((year) => nextCaseNumber(db, year))).toEqual([
      '2025-0901',
      '2026-0008',
      '2027-10001',
      '2028-0001',
    ])
  })
})

describe('the questions', () => {
  it('find the cases of a mail, of a person, and their documents', () => {
    const { db } = opened()
    const [first, second] = plannedCases(db, [
      { dueOn: null, mail: '<1@x>' },
      { dueOn: null, mail: '<1@x>' },
    ])
    if (!first || !second) throw new Error('no cases')
    expect(casesByMessageId(db, '<1@x>').map(({ caseId }) => caseId)).toEqual([first, second])
    expect(casesByMessageId(db, '<2@x>')).toEqual([])
    const [row] = casesByMessageId(db, '<1@x>')
    expect(casesOfPerson(db, row?.customerId ?? '').map(({ caseId }) => caseId)).toEqual([second, first])
    for (const [n, name] of ['b.pdf', 'a.pdf'].entries()) {
      const documentId = `0198000${n}-0000-7000-8000-000000000000` as EntryId
      execute(
        db,
        caseKind,
        first,
        { type: 'attach', documentId, sha256: sha('a'), size: 7, name },
        undefined,
        who,
      )
    }
    expect(documentsOfCase(db, first).map(({ name }) => name)).toEqual(['b.pdf', 'a.pdf'])
    expect(contentsReferredTo(db)).toEqual([{ sha256: sha('a'), size: 7 }])
  })

  const put = (db: Db, id: string, rows: Rows) => rewriteRows(db, { id, firstSeq: 1, version: 1 }, {}, rows)

  it('find a person by name, trade name or address, however it was typed', () => {
    const { db } = opened()
    const address = {
      street: null,
      postalCode: null,
      city: null,
      country: null,
      phone: null,
      language: null,
      active: true,
    }
    const person = (
      id: string,
      kind: 'customer' | 'klussenier',
      name: string,
      tradeName: string | null,
      email: string,
    ) =>
      put(db, id, {
        person_row: [
          {
            ...address,
            id: id as CustomerId,
            kind,
            name,
            tradeName,
            email,
            nameKey: nameKey(name),
            tradeKey: tradeName && nameKey(tradeName),
            mergedInto: null,
          },
        ],
      })
    person('1', 'klussenier', 'Renée  Van-de Vélde', 'Klus & Co', 'Renee@Klus.be')
    person('2', 'customer', 'Renee van de Velde', null, 'renee@klus.be')
    person('3', 'klussenier', 'Bart Aerts', null, 'bart@klus.be')
    const ids = (found: { id: string }[]) => found.map(({ id }) => id)
    expect(ids(personsList(db, 'klussenier'))).toEqual(['3', '1'])
  })

  it('find the case that a mail answers, by those of its ids that are a letter of the case', () => {
    const { db } = opened()
    const [caseId] = plannedCases(db, [{ dueOn: null }])
    if (!caseId) throw new Error('no case')
    const letter = (letterId: string, messageId: string) => ({
      ...{ messageId, caseId },
      letterId: letterId as EntryId,
    })
    put(db, caseId, {
      case_letter: [letter('1', 'a@x'), letter('2', 'b@x')],
    })
    expect(casesWithMail(db, ['other@y', 'b@x', 'a@x'])).toEqual([caseId])
    expect(casesWithMail(db, ['other@y'])).toEqual([])
    expect(casesWithMail(db, [])).toEqual([])
  })

  it('find the terms that applied on a day, those that were withdrawn left out', () => {
    const { db } = opened()
    for (const [id, from, withdrawnFor] of [
      ['1', '2024-01-01', null],
      ['2', '2026-01-01', null],
      ['3', '2025-07-01', null],
      ['4', '2025-08-01', 'verkeerd bestand'],
    ] as const) {
      const terms = {
        title: id,
        appliesFrom: day(from),
        sha256: sha(id),
        name: 'v.pdf',
        size: 5,
        example: false,
      }
      put(db, id, { terms_row: [{ ...terms, id: id as TermsId, withdrawnFor }] })
    }
    const on = (text: string) => termsInForceOn(db, day(text))?.id
    expect([on('2023-12-31'), on('2024-01-01'), on('2025-12-31'), on('2026-01-01')]).toEqual([
      undefined,
      '1',
      '3',
      '2',
    ])
    expect(termsList(db).map(({ id }) => id)).toEqual(['2', '4', '3', '1'])
    expect(contentsReferredTo(db)).toHaveLength(4)
  })

  it('give the mediators, those who left as well', () => {
    const { db } = opened()
    put(db, '1', { mediator_row: [{ id: '1' as MediatorId, name: 'zoë', email: null, active: false }] })
    put(db, '2', { mediator_row: [{ id: '2' as MediatorId, name: 'Anna', email: 'a@x.be', active: true }] })
    expect(mediatorsList(db).map(({ name, active }) => [name, active])).toEqual([
      ['Anna', true],
      ['zoë', false],
    ])
  })

  it('keep drafts and what only this installation knows', () => {
    const { db, read } = opened()
    const at = who.at
    keepDraft(db, 'note', { value: 'een', at })
    keepDraft(db, 'note', { value: 'twee', at })
    expect(draft(read, 'note')).toEqual({ value: 'twee', at })
    keepDraft(db, 'note/1', { value: 'drie', at: '2030-01-01T00:00:00.000Z' })
    keepDraft(db, 'NOTE', { value: 'vier', at })
    keepDraft(db, 'n_te', { value: 'vijf', at })
    expect(draftsUnder(read, 'note').map(({ key }) => key)).toEqual(['note/1', 'note'])
    expect(draftsUnder(read, 'n_')).toEqual([{ key: 'n_te', at }])
    dropDraft(db, 'note')
    expect(draft(read, 'note')).toBeNull()
    setLocalValue(db, 'me', 'anna')
    setLocalValue(db, 'me', 'bert')
    expect([localValue(read, 'me'), localValue(read, 'device')]).toEqual(['bert', null])
  })
})
