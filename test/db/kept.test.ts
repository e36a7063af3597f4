import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginApart } from '#db/apart.ts'
import { execute } from '#db/execute.ts'
import { foldKept } from '#db/kept.ts'
import { fold } from '#db/kind.ts'
import { refused } from '#db/outcome.ts'
import type { Db } from '#db/sqlite.ts'
import { transact } from '#db/transact.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import { caseKind, newCase, openCommand, opened, who } from './laboratory.ts'

const note = (db: Db, id: CaseId, text: string) =>
  execute(db, caseKind, id, { type: 'note', text }, undefined, who)

/** What may happen between two readings; `of` is one of the cases, more than are kept. */
const deeds = ['read', 'note', 'refused', 'several', 'undone', 'fails', 'apart', 'apartUndone'] as const
const story = fc.array(fc.record({ deed: fc.constantFrom(...deeds), of: fc.nat(6) }), { maxLength: 25 })

it('what is kept of a stream is what the log has of it, whatever is recorded or undone in between', () => {
  const administration = opened()
  const { db } = administration
  const ids = Array.from({ length: 7 }, (_, nth) => {
    const id = newCase()
    execute(db, caseKind, id, openCommand(`2026-000${nth}`), undefined, who)
    return id
  })
  let last = 0
  const next = () => {
    last += 1
    return `${last}`
  }
  const apart = (id: CaseId, end: 'commit' | 'undo') => {
    const begun = beginApart(administration)
    expect(begun && note(begun.db, id, next()).ok).toBe(true)
    begun?.[end]()
  }
  const does: Record<(typeof deeds)[number], (id: CaseId) => void> = {
    read: () => {},
    note: (id) =>
      expect(note(db, id, next())).toMatchObject({ ok: true, state: { notes: expect.anything() } }),
    refused: (id) =>
      expect(execute(db, caseKind, id, openCommand('2026-0001'), undefined, who).ok).toBe(false),
    several: (id) =>
      void transact(db, () => {
        note(db, id, next())
        return note(db, id, next())
      }),
    undone: (id) => {
      const done = transact(db, () => {
        note(db, id, next())
        expect(foldKept(db, caseKind, id)).toEqual(fold(db, caseKind, id))
        return refused('notYet', { on: '2026-03-02' as PlainDate })
      })
      expect(done.ok).toBe(false)
    },
    fails: (id) => {
      const failing = () =>
        transact(db, () => {
          note(db, id, next())
          throw new Error('a bug')
        })
      expect(failing).toThrow('a bug')
    },
    apart: (id) => apart(id, 'commit'),
    apartUndone: (id) => apart(id, 'undo'),
  }
  fc.assert(
    fc.property(story, (told) => {
      for (const { deed, of } of told) {
        const id = ids[of] as CaseId
        does[deed](id)
        expect(foldKept(db, caseKind, id)).toEqual(fold(db, caseKind, id))
      }
    }),
    { numRuns: 40 },
  )
})

it('a stream that is not there is not kept as one', () => {
  const { db } = opened()
  const id = newCase()
  expect(foldKept(db, caseKind, id).version).toBe(0)
  execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
  expect(foldKept(db, caseKind, id)).toMatchObject({ version: 1, firstSeq: 1, unknownType: null })
})

it('what was read last is not read again while nothing was added to it', () => {
  const { db } = opened()
  const [one, other] = [newCase(), newCase()]
  execute(db, caseKind, one, openCommand('2026-0001'), undefined, who)
  execute(db, caseKind, other, openCommand('2026-0002'), undefined, who)
  const { state } = foldKept(db, caseKind, one)
  expect(foldKept(db, caseKind, one).state).toBe(state)
  note(db, other, 'een')
  expect(foldKept(db, caseKind, one).state).toBe(state)
  note(db, one, 'twee')
  expect(foldKept(db, caseKind, one).state).not.toBe(state)
})
