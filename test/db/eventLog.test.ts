import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyChain } from '#db/chain.ts'
import { append, beginStreamsOnly, endBeginnings, streamRows } from '#db/eventLog.ts'
import { load } from '#db/kind.ts'
import type { Db } from '#db/sqlite.ts'
import { transact } from '#db/transact.ts'
import { caseKind, customerKind, newCase, opened, who } from './laboratory.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\ud800',
    'a\udfffb',
    '\u0000',
    "'; DROP TABLE event; --",
    '\u202e',
    '{"a":1}',
    '\\',
    '"',
    '\uffff',
  ),
)
const fields = fc.dictionary(
  fc
    .oneof(fc.string(), fc.constantFrom('v', '__proto__', 'constructor', 'at', 'payload'))
    .filter((k) => k !== 'type'),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
)

const add = (
  db: Db,
  stream: `case/${string}`,
  expectedVersion: number,
  events: { type: string; v: number }[],
) => transact(db, () => append(db, { ...who, stream, expectedVersion, events }))

/** What someone does who writes in the file himself: past the triggers. */
const tamper = (db: Db, sql: string, ...values: (string | number)[]) => {
  for (const name of ['event_stays', 'event_is_fixed', 'event_payload_is_fixed'])
    db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  return db.write(sql)(...values)
}

describe('the event log', () => {
  it('goes on with its chain where streams only begin, and after that', () => {
    const { db } = opened()
    const event = { type: 'noted', v: 1 }
    add(db, 'case/first', 0, [event])
    beginStreamsOnly(db)
    add(db, 'case/second', 0, [event, event])
    add(db, 'case/third', 0, [event])
    expect(add(db, 'case/third', 0, [])).toMatchObject({ ok: true })
    expect(() => add(db, 'case/first', 0, [event])).toThrow('UNIQUE')
    endBeginnings(db)
    expect(add(db, 'case/first', 0, [event])).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
    expect(add(db, 'case/first', 1, [event]).ok).toBe(true)
    expect(verifyChain(db)).toMatchObject({ events: 5, damages: [] })
  })

  it('gives back every event as it was written, whatever is in its texts', () => {
    const { db } = opened()
    fc.assert(
      fc.property(fc.array(fc.record({ type: hostile, fields, text: hostile })), (written) => {
        const stream = `case/${newCase()}` as const
        const events = written.map(({ type, fields, text }) => ({
          ...fields,
          type: type.toWellFormed(),
          v: 1,
          text,
        }))
        expect(add(db, stream, 0, events).ok).toBe(true)
        const read = streamRows(db, stream).map(({ type, payload }) => ({
          ...JSON.parse(payload ?? ''),
          type,
        }))
        expect(read).toEqual(events)
      }),
      { numRuns: 150 },
    )
    expect(verifyChain(db).damages).toEqual([])
  })

  it('refuses to append to a stream that has changed meanwhile', () => {
    const { db } = opened()
    const stream = `case/${newCase()}` as const
    add(db, stream, 0, [{ type: 'opened', v: 1 }])
    expect(add(db, stream, 0, [{ type: 'opened', v: 1 }])).toEqual({
      ok: false,
      refusal: { code: 'changedMeanwhile', facts: { expected: 0, actual: 1 } },
    })
    expect(streamRows(db, stream)).toHaveLength(1)
  })

  it('is never removed from or changed by our own code', () => {
    const { db } = opened()
    add(db, `case/${newCase()}`, 0, [{ type: 'opened', v: 1 }])
    expect(() => db.write('DELETE FROM event')()).toThrow('never removed')
    expect(() => db.write(`UPDATE event SET at = 'x'`)()).toThrow('never changed')
    expect(() => db.write(`UPDATE event SET payload = '{}'`)()).toThrow('erased, never changed')
  })

  it('keeps a stream with an event of an unknown type or a newer shape readable, with what it knows', () => {
    const { db } = opened()
    const [id, customer] = [newCase(), newCase()]
    add(db, `case/${id}`, 0, [
      { type: 'opened', v: 1, ...{ number: '2026-0001' } },
      { type: 'teleported', v: 1 },
      { type: 'noted', v: 1, ...{ text: 'na' } },
    ])
    const read = load(db, caseKind, id)
    expect(read).toMatchObject({
      version: 3,
      unknownType: 'teleported',
      state: { is: 'open', notes: ['na'] },
    })
    transact(db, () =>
      append(db, {
        ...who,
        stream: `customer/${customer}`,
        expectedVersion: 0,
        events: [{ type: 'registered', v: 9 }],
      }),
    )
    expect(load(db, customerKind, customer).unknownType).toBe('registered')
  })

  it('reads an event of an older shape as one of now', () => {
    const { db } = opened()
    const id = newCase()
    const old = { type: 'registered', v: 1, who: 'Anna Peeters <anna@example.be>' }
    transact(db, () => append(db, { ...who, stream: `customer/${id}`, expectedVersion: 0, events: [old] }))
    expect(load(db, customerKind, id).state).toEqual({ name: 'Anna Peeters', email: 'anna@example.be' })
  })
})

describe('the hash chain', () => {
  const columns = [
    'id',
    'stream',
    'type',
    'at',
    'by',
    'device',
    'payload',
    'payload_hash',
    'previous_hash',
    'hash',
  ]
  const filled = (db: Db) => {
    for (const text of ['één', 'twee', '😀'])
      add(db, `case/${newCase()}`, 0, [
        { type: 'opened', v: 1, ...{ text } },
        { type: 'noted', v: 1, ...{ text } },
      ])
  }

  it('shows any change of one sign in any column', () => {
    const { db } = opened()
    filled(db)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...columns),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (seq, column, at, byte) => {
          const was = db
            .prepare<{ was: Uint8Array }>(`SELECT CAST("${column}" AS BLOB) AS was FROM event WHERE seq = ?`)
            .get(seq)?.was
          if (!was) throw new Error('no event')
          const bytes = Uint8Array.from(was)
          const place = at % bytes.length
          bytes[place] = (bytes[place] ?? 0) ^ byte
          const set = (value: Uint8Array) =>
            tamper(
              db,
              `UPDATE event SET "${column}" = CAST(x'${Buffer.from(value).toString('hex')}' AS TEXT) WHERE seq = ?`,
              seq,
            )
          set(bytes)
          const { damages } = verifyChain(db)
          set(was)
          expect(damages.map((damage) => damage.seq)).toContain(seq)
        },
      ),
      { numRuns: 1500 },
    )
    expect(verifyChain(db).damages).toEqual([])
  })

  it('shows an event that was removed, moved or given another version', () => {
    const { db } = opened()
    filled(db)
    tamper(db, 'UPDATE event SET version = 7 WHERE seq = 2')
    expect(verifyChain(db).damages).toEqual([
      { seq: 2, what: 'eventChanged' },
      { seq: 2, what: 'versionMissing' },
    ])
    tamper(db, 'UPDATE event SET version = 2 WHERE seq = 2')
    tamper(db, 'UPDATE event SET seq = 9 WHERE seq = 3')
    expect(verifyChain(db).damages.map(({ what }) => what)).toContain('linkBroken')
    tamper(db, 'UPDATE event SET seq = 3 WHERE seq = 9')
    tamper(db, 'DELETE FROM event WHERE seq = 3')
    expect(verifyChain(db).damages).toEqual([
      { seq: 4, what: 'linkBroken' },
      { seq: 4, what: 'versionMissing' },
    ])
  })

  it('shows in its head that the end was cut off', () => {
    const { db } = opened()
    filled(db)
    const { head, events } = verifyChain(db)
    tamper(db, 'DELETE FROM event WHERE seq = 6')
    const cut = verifyChain(db)
    expect(cut.damages).toEqual([])
    expect([cut.events, cut.head === head]).toEqual([events - 1, false])
  })

  it('still verifies when a payload was erased, and says how many were', () => {
    const { db } = opened()
    const id = newCase()
    const text = 'persoonlijk'
    add(db, `case/${id}`, 0, [
      { type: 'opened', v: 1, ...{ number: '2026-0001', subject: text } },
      { type: 'noted', v: 1, ...{ text } },
    ])
    db.write(`UPDATE event SET payload = NULL, erased_at = ? WHERE seq = 2`)(who.at)
    db.write(
      `UPDATE event SET payload = '{"v":1,"number":"2026-0001","subject":""}', erased_at = ? WHERE seq = 1`,
    )(who.at)
    expect(verifyChain(db)).toMatchObject({ events: 2, erased: 2, damages: [] })
    expect(load(db, caseKind, id)).toMatchObject({
      version: 2,
      unknownType: null,
      state: { subject: '', notes: [] },
    })
  })
})
