import { describe, expect, it } from 'vitest'
import { howSolved } from '#shared/case/solved.ts'
import type { MadeProposal, Settlement } from '#shared/case/state/mediation.ts'
import { plainDate } from '#shared/kernel/date.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'

const on = plainDate.parse('2026-03-02')
const yes = { accepts: true, on, channel: 'mail', note: '' } as const
const proposal = (text: string, facts: Partial<MadeProposal> = {}): MadeProposal => ({
  ...{ id: newId<EntryId>(), kind: 'proposal', to: ['complainant', 'respondent'], on, via: 'mail', text },
  ...{ answerBy: on, unit: 'working', answers: {}, movedOn: null, withdrawn: null },
  ...facts,
})
const settlement = (text: string): Settlement => ({
  ...{ id: newId<EntryId>(), on, text, proposal: null, actions: [] },
})
const accepted = proposal('Herstel', { answers: { complainant: yes, respondent: yes } })
const advice = proposal('Ontkalk', { kind: 'advice', to: ['complainant'] })

describe('how a case was solved', () => {
  it('is what was agreed last, else the accepted proposal, else the advice', () => {
    const proposals = [advice, accepted]
    expect(howSolved({ settlements: [settlement('Eerst'), settlement('Dan')], proposals })).toEqual({
      how: 'agreed',
      text: 'Dan',
    })
    expect(howSolved({ settlements: [], proposals })).toEqual({ how: 'accepted', text: 'Herstel' })
    expect(howSolved({ settlements: [], proposals: [advice] })).toEqual({ how: 'advised', text: 'Ontkalk' })
  })

  it('is nothing while a side has not accepted, or where it was withdrawn', () => {
    const half = proposal('Half', { answers: { complainant: yes, respondent: { ...yes, accepts: false } } })
    const withdrawn = { ...accepted, withdrawn: { on, reason: 'Vergissing' } }
    expect(howSolved({ settlements: [], proposals: [half, withdrawn] })).toBeNull()
  })
})
