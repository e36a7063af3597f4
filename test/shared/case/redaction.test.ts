import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asSeenBy } from '#shared/case/redact.ts'
import type { Case } from '#shared/case/state.ts'
import { type Direction, direction, parties } from '#shared/case/vocabulary.ts'
import { canariesIn, mayRead, withCanaries } from './canaries.ts'
import { given } from './given.ts'
import * as order from './orders.ts'
import {
  agreed,
  answered,
  attached,
  document,
  id,
  invoiced,
  lapsed,
  noted,
  type Order,
  openCase,
  proposed,
  refuseIt,
  reminded,
  reopened,
  resolved,
  resumed,
  said,
  settled,
  shown,
  tried,
} from './orders.ts'
import { walk } from './walks.ts'

const readsExactlyWhatItMay = (original: Case): void => {
  const { state, paths } = withCanaries(original)
  for (const side of parties) {
    const allowed = [...paths].filter((path) => mayRead(state, side, path))
    expect([...canariesIn(asSeenBy(state, side))].sort()).toEqual(allowed.sort())
  }
}

const writtenFields =
  `admission.explanation amounts.note assessments.override.reason assessments.text attempts.text closing.note
conditions.note customer.address.city customer.address.country customer.address.postalCode customer.address.street
customer.email customer.name customer.phone documents.mediaType documents.name documents.sha256 extension.reason invoices.number
klussenier.address.city klussenier.address.country klussenier.address.postalCode klussenier.address.street
klussenier.email klussenier.name klussenier.phone klussenier.tradeName letters.messageId letters.proofs.text
letters.subject letters.text messageId notes.text number pauses.reason
pauses.resumed.reason points.positions.text points.text proposals.answers.note proposals.text proposals.withdrawn.reason reopenings.closing.note
reopenings.reason reopenings.refusal.explanation requests.extension.reason requests.response.proof
settlements.actions.reports.note settlements.actions.result.note settlements.actions.text settlements.text statements.text subject terms.name
terms.sha256 terms.title`.split(/\s+/)

/** A story in which every field of a case gets a value, some of it shown and some not. */
const everything = (way: Direction): readonly Order[] => [
  openCase({ direction: way }),
  order.assign(),
  order.categorised(),
  attached('seen'),
  attached('unseen'),
  attached('theirs', { broughtBy: 'respondent' }),
  attached('secret', { internal: true }),
  attached('office', { broughtBy: 'mediator', internal: true }),
  tried('seen attempt', { documents: [id('seen'), id('secret')] }),
  tried('unseen attempt', { by: 'respondent' }),
  agreed(),
  invoiced('invoice', { number: 'F-12', paid: true, documents: [id('secret')] }),
  order.complaint({ documents: [id('seen'), id('unseen'), id('secret')] }),
  said('unseen complaint'),
  noted(),
  ...order.allFound().map((found) => ({ ...found, note: 'Voor ons.', documents: [id('office')] }) as Order),
  order.askMissing({ on: '2026-03-02' }),
  order.signed(),
  order.admit(),
  order.heard(),
  order.asked({ shown: [id('complaint'), id('seen'), id('seen attempt')] }),
  order.paused(),
  resumed(),
  reminded({ on: '2026-03-18' }),
  order.extended({ on: '2026-03-18', dueOn: '2026-03-31' }),
  lapsed({ on: '2026-04-01', documents: [id('office')] }),
  said('reply', { by: 'respondent', on: '2026-04-02', answers: id('request') }),
  said('unseen reply', { by: 'respondent', on: '2026-04-02', documents: [id('theirs')] }),
  shown({ on: '2026-04-02' }),
  order.pointed('point', { text: 'Scheve tegels.' }),
  order.pointed('unseen point', { text: 'Een losse voeg.', statement: id('unseen complaint') }),
  order.position(),
  order.position({
    by: 'complainant',
    position: 'agreed',
    text: 'Toch wel.',
    statement: id('unseen complaint'),
  }),
  order.position({ point: id('unseen point'), text: 'Dat niet.', statement: id('unseen reply') }),
  order.stated(),
  order.stated('seen amount', { statement: id('complaint') }),
  order.stated('unseen amount', { by: 'respondent', note: 'Een verlies.', statement: id('unseen reply') }),
  order.stated('proven amount', { by: 'mediator', note: 'Een bon.', documents: [id('seen'), id('secret')] }),
  order.stated('guessed amount', { by: 'other', note: 'Horen zeggen.', documents: [id('secret')] }),
  order.asked({ request: id('back'), to: 'complainant', on: '2026-04-02', shown: [] }),
  order.extended({ request: id('back'), on: '2026-04-03', dueOn: '2026-04-20' }),
  said('second', { on: '2026-04-03', answers: id('back') }),
  order.assessed({ reliesOn: [id('unseen')], override: { reason: 'Er is haast bij.' } }, '2026-04-06'),
  order.assessed({ id: id('shown assessment') }, '2026-04-06'),
  shown({ on: '2026-04-06', entries: [id('shown assessment')] }),
  proposed('to one', { to: ['respondent'], on: '2026-04-07' }),
  order.withdrawn({ proposal: id('to one'), on: '2026-04-07' }),
  proposed('proposal', { on: '2026-04-07' }),
  answered({ on: '2026-04-08', note: 'Met tegenzin.' }),
  order.prolonged({ on: '2026-04-08', told: '2026-04-08' }),
  answered({ party: 'respondent', on: '2026-04-08', note: 'Eindelijk.' }),
  settled({ on: '2026-04-09' }),
  order.sent('letter', { on: '2026-04-09', messageId: '<letter@example.be>' }),
  order.sent('other letter', { to: 'respondent', on: '2026-04-09' }),
  order.proven({
    proof: { kind: 'receipt', on: '2026-04-09', text: 'Per post bevestigd.', documents: [id('secret')] },
  }),
  order.told(),
  order.told({
    by: 'respondent',
    done: true,
    on: '2026-04-16',
    note: 'Het is klaar.',
    documents: [id('theirs')],
  }),
  resolved({ on: '2026-04-17', note: 'Zelf gaan kijken.', documents: [id('secret')] }),
  order.closed({ note: 'Moeilijke mensen.' }),
  reopened(),
  order.paused({ on: '2026-05-05' }),
]
const refused = (way: Direction): readonly Order[] => [
  openCase({ direction: way }),
  order.found('attemptsMade', { finding: 'notMet' }),
  refuseIt({ explanation: 'Te vroeg.' }),
  order.closed({ outcome: 'notAdmissible', on: '2026-03-05', note: 'Zelf opgelost?' }),
]

describe.each(direction.options)('what a side may see, when the %s', (way) => {
  it('is neither more nor less than its own and what was shown to it', () => {
    readsExactlyWhatItMay(given(...everything(way)).state())
    readsExactlyWhatItMay(given(...refused(way)).state())
    readsExactlyWhatItMay(given(...refused(way), reopened()).state())
  })

  it('has a canary in every kind of field that someone writes', () => {
    const stories = [everything(way), refused(way), [...refused(way), reopened()]]
    const kinds = stories
      .flatMap((story) => [...withCanaries(given(...story).state()).paths])
      .map((path) => path.replace(/\.\d+/g, '').replace(/(conditions|answers|positions)\.\w+/, '$1'))
    expect([...new Set(kinds)].sort()).toEqual(writtenFields)
  })
})

describe('whatever was done', () => {
  it('a side reads exactly what it may', () => {
    fc.assert(fc.property(walk, ({ end }) => readsExactlyWhatItMay(end)))
  })

  it('no list names a document that the side may not see', () => {
    fc.assert(
      fc.property(walk, ({ end }) => {
        for (const side of parties) {
          const seen = asSeenBy(end, side)
          const hidden = end.documents.filter(
            ({ id: own }) => !seen.documents.some((known) => known.id === own),
          )
          for (const { id: own } of hidden) expect(JSON.stringify(seen)).not.toContain(own)
        }
      }),
    )
  })
})

it('the office sees everything', () => {
  const state = given(...everything('customerComplains')).state()
  expect(asSeenBy(state, 'internal')).toBe(state)
})

it('a document that a side brought itself, but is for the office only, is not in that side’s dossier', () => {
  const state = given(openCase(), attached('secret', { internal: true })).state()
  expect(state.documents[0]).toMatchObject({ broughtBy: document('secret').broughtBy })
  expect(asSeenBy(state, 'complainant').documents).toEqual([])
})
