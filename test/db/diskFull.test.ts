import { describe, expect, it } from 'vitest'
import { verifyChain } from '#db/chain.ts'
import { keepDraft } from '#db/drafts.ts'
import { execute } from '#db/execute.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { transact } from '#db/transact.ts'
import { caseKind, kinds, newCase, openCommand, opened, who } from './laboratory.ts'

/** SQLite's own bound on the size of its file gives the same error as a full disk; test/faults has a real one. */
describe('when the disk is full', () => {
  const text = Array.from({ length: 3000 }, (_, n) => `woord${n}`).join(' ')

  it('a command is refused, nothing of it is kept, and the next one that fits goes on', () => {
    const { db } = opened()
    const id = newCase()
    execute(db, caseKind, id, openCommand('2026-0001'), undefined, who)
    const most = db.pragma('max_page_count')
    db.pragma(`max_page_count = ${Number(db.pragma('page_count')) + 40}`)
    let kept = 0
    let outcome = execute(db, caseKind, id, { type: 'note', text }, undefined, who)
    for (; outcome.ok && kept < 1000; kept += 1)
      outcome = execute(db, caseKind, id, { type: 'note', text: `${text} ${kept}` }, undefined, who)
    expect(outcome).toEqual({ ok: false, refusal: { code: 'diskFull', facts: {} } })
    expect(keepDraft(db, 'x', { value: text.repeat(20), at: who.at })).toMatchObject({ ok: false })
    expect(verifyChain(db)).toMatchObject({ events: kept + 1, damages: [] })

    db.pragma(`max_page_count = ${most}`)
    expect(driftedTables(db, kinds)).toEqual([])
    expect(execute(db, caseKind, id, { type: 'note', text }, undefined, who)).toMatchObject({
      ok: true,
      version: kept + 2,
    })
  })

  it('several commands in one transaction are refused together', () => {
    const { db } = opened()
    db.pragma(`max_page_count = ${Number(db.pragma('page_count')) + 10}`)
    const outcome = transact(db, () => {
      for (let n = 1; n <= 100; n += 1) {
        const one = execute(db, caseKind, newCase(), openCommand(`${n}`, { subject: text }), undefined, who)
        if (!one.ok) return one
      }
      return { ok: true }
    })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'diskFull' } })
    expect(verifyChain(db).events).toBe(0)
  })
})
