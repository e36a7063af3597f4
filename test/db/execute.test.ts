import { describe, expect, it } from 'vitest'
import { append, streamRows } from '#db/eventLog.ts'
import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { caseById, caseByNumber, nextCaseNumber } from '#db/queries/cases.ts'
import { transact } from '#db/transact.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { caseKind, newCase, newFolder, openCommand, opened, who } from './laboratory.ts'

const day = (text: string) => text as PlainDate

describe('a command', () => {
  it('is decided, kept and shown in one', () => {
    const { db, read } = opened()
    const id = newCase()
    const outcome = execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    expect(outcome).toMatchObject({
      ok: true,
      version: 1,
      state: { is: 'open' },
      events: [{ seq: 1, ...who }],
    })
    expect(caseById(read, id)).toMatchObject({ number: '2026-0001', version: 1, paused: false, grounds: [] })
    expect(load(read, caseKind, id)).toMatchObject({
      version: 1,
      firstSeq: 1,
      state: { subject: 'Lekkend dak' },
    })
  })

  it('keeps several events together', () => {
    const { db } = opened()
    const id = newCase()
    execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    const closed = execute(db, caseKind, id, { type: 'close', on: day('2026-03-04') }, undefined, who)
    expect(closed).toMatchObject({ ok: true, version: 3 })
    expect(caseById(db, id)).toMatchObject({ version: 3, closedOn: '2026-03-04', stage: 'closed' })
  })

  it('that the decider refuses changes nothing', () => {
    const { db } = opened()
    const id = newCase()
    expect(execute(db, caseKind, id, { type: 'note', text: 'x' }, undefined, who)).toEqual({
      ok: false,
      refusal: { code: 'notRegistered', facts: { what: 'case' } },
    })
    expect(streamRows(db, `case/${id}`)).toEqual([])
  })

  it('that asks for nothing new appends nothing', () => {
    const { db } = opened()
    const id = newCase()
    execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    expect(execute(db, caseKind, id, { type: 'doNothing' }, undefined, who)).toMatchObject({
      ok: true,
      version: 1,
      events: [],
    })
  })

  it('is refused when its sender had read an older version', () => {
    const { db } = opened()
    const id = newCase()
    const { ok } = execute(db, caseKind, id, openCommand('2026-0001'), undefined, {
      ...who,
      expectedVersion: 0,
    })
    expect(ok).toBe(true)
    execute(db, caseKind, id, { type: 'note', text: 'een' }, undefined, { ...who, expectedVersion: 1 })
    const late = execute(db, caseKind, id, { type: 'note', text: 'twee' }, undefined, {
      ...who,
      expectedVersion: 1,
    })
    expect(late).toEqual({
      ok: false,
      refusal: { code: 'changedMeanwhile', facts: { expected: 1, actual: 2 } },
    })
    expect(load(db, caseKind, id).state.notes).toEqual(['een'])
  })

  it('is refused on a stream that a newer version has added to', () => {
    const { db } = opened()
    const id = newCase()
    execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    const events = [{ type: 'teleported', v: 1 }]
    transact(db, () => append(db, { ...who, stream: `case/${id}`, expectedVersion: 1, events }))
    expect(execute(db, caseKind, id, { type: 'note', text: 'x' }, undefined, who)).toEqual({
      ok: false,
      refusal: { code: 'readOnlyStream', facts: { type: 'teleported' } },
    })
  })

  it('is refused on a stream with a payload that cannot be read any more', () => {
    const folder = newFolder()
    const before = opened(folder)
    const id = newCase()
    execute(before.db, caseKind, id, openCommand('2026-0001'), undefined, who)
    before.db.exec('DROP TRIGGER event_payload_is_fixed')
    before.db.write(`UPDATE event SET payload = '{"v":1,"num'`)()
    before.close()
    const { db } = opened(folder)
    const outcome = execute(db, caseKind, id, { type: 'note', text: 'x' }, undefined, who)
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'readOnlyStream', facts: { type: 'opened' } },
    })
  })
})

describe('several commands in one transaction', () => {
  it('are all kept, and see each other', () => {
    const { db } = opened()
    const ids = [newCase(), newCase(), newCase()]
    const outcome = transact(db, () => {
      for (const id of ids) {
        const one = execute(db, caseKind, id, openCommand(nextCaseNumber(db, 2026)), undefined, who)
        if (!one.ok) return one
      }
      return { ok: true }
    })
    expect(outcome).toEqual({ ok: true })
    expect(ids.map((id) => caseById(db, id)?.number)).toEqual(['2026-0001', '2026-0002', '2026-0003'])
  })

  it('are all undone by one refusal', () => {
    const { db } = opened()
    const id = newCase()
    const outcome = transact(db, () => {
      const first = execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
      return first.ok ? execute(db, caseKind, id, openCommand('2026-0002'), undefined, who) : first
    })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'alreadyRegistered', facts: { what: 'case' } } })
    expect(streamRows(db, `case/${id}`)).toEqual([])
    expect(caseByNumber(db, '2026-0001')).toBeNull()
  })

  it('are all undone by a bug, which is thrown on', () => {
    const { db } = opened()
    const id = newCase()
    expect(() =>
      transact(db, () => {
        execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
        throw new Error('a bug')
      }),
    ).toThrow('a bug')
    expect(streamRows(db, `case/${id}`)).toEqual([])
  })
})

describe('a question', () => {
  it('cannot write, on the connection that only reads and on the other', () => {
    const { db, read } = opened()
    for (const connection of [db, read])
      expect(() => connection.prepare(`DELETE FROM draft RETURNING key`).all()).toThrow(
        'a question that writes',
      )
  })
})
