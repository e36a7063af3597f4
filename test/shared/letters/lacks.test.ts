import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '#shared/case/state.ts'
import {
  direction,
  type LetterKind,
  language,
  letterKinds,
  type Party,
  parties,
} from '#shared/case/vocabulary.ts'
import { draftLetter, type LetterAround } from '#shared/letters/draft.ts'
import { type LetterField, requiredFields } from '#shared/letters/fields.ts'
import { type CompleteOrder, type LetterVia, letterOrder } from '#shared/letters/order.ts'
import { shippedTemplate } from '#shared/letters/texts/index.ts'
import { given } from '../case/given.ts'
import { attached, customer, id, openCase, untilAdmitted } from '../case/orders.ts'
import { walk } from '../case/walks.ts'
import { around, orderOf } from './letterOf.ts'
import { momentOf } from './moments.ts'

const draftOf = (state: Case, order: CompleteOrder, office: LetterAround) =>
  draftLetter(
    state,
    order,
    { template: shippedTemplate(order), reference: { version: 0, edition: 1 } },
    office,
  )

type Facts = { readonly state: Case; readonly order: CompleteOrder }

/** How a case or an order comes to lack what a letter must say. */
const without: Readonly<Partial<Record<LetterField, (facts: Facts) => Facts>>> = {
  missingItems: ({ state, order }) => ({ state, order: { ...order, items: [] } }),
  dueOn: ({ state, order }) => ({ state, order: { ...order, dueOn: null } }),
  disclosed: ({ state, order }) => ({
    state: { ...state, disclosures: [] },
    order: { ...order, shown: [] },
  }),
  grounds: ({ state, order }) => ({
    state:
      state.admission.is === 'refused' ? { ...state, admission: { ...state.admission, grounds: [] } } : state,
    order,
  }),
  proposalText: ({ state, order }) => ({ state, order: { ...order, proposal: null, about: null } }),
  settlementText: ({ state, order }) => ({
    state: { ...state, settlements: state.settlements.map((made) => ({ ...made, text: '  ' })) },
    order,
  }),
  openActions: ({ state, order }) => ({
    state: {
      ...state,
      settlements: state.settlements.map((made) => ({
        ...made,
        actions: made.actions.map((agreed) => ({ ...agreed, owner: 'mediator' as const })),
      })),
    },
    order,
  }),
}

/** At its moment a letter cannot lack these: an agreement without actions says so, and only what ended is closed. */
const alwaysThere: readonly LetterField[] = ['caseNumber', 'whereItStands', 'actions', 'outcome']

const needs = letterKinds.flatMap((kind) =>
  parties.flatMap((to) =>
    direction.options.flatMap((way) =>
      requiredFields[kind].flatMap((field) => {
        const remove = without[field]
        const moment = momentOf(kind, to, way, 'nl')
        return moment && remove ? [[kind, to, way, field, moment, remove] as const] : []
      }),
    ),
  ),
)

describe('a letter that lacks what it must say', () => {
  it('is tried for everything that any letter must say', () => {
    const required = new Set(letterKinds.flatMap((kind) => requiredFields[kind]))
    expect([...required].toSorted()).toEqual([...Object.keys(without), ...alwaysThere].toSorted())
  })

  it.each(needs)(
    'is refused with the name of it: %s to the %s, %s, %s',
    (_, __, ___, field, moment, remove) => {
      const { orders, today, order } = moment
      const state = given(...orders)
        .on(today)
        .state()
      const complete = orderOf(state, order, today)
      expect(draftOf(state, complete, around(today))).toMatchObject({ ok: true })
      const lacking = remove({ state, order: complete })
      const drafted = draftOf(lacking.state, lacking.order, around(today))
      expect(drafted).toMatchObject({ ok: false, refusal: { code: 'letterLacks' } })
      if (!drafted.ok && drafted.refusal.code === 'letterLacks')
        expect(drafted.refusal.facts.fields).toContain(field)
    },
  )

  it('names who signs it, and by what the office can be reached', () => {
    const state = given(openCase()).state()
    const order = orderOf(state, { kind: 'acknowledgement', to: 'complainant' }, '2026-03-03')
    const office = around('2026-03-03')
    const { organisation, country } = office.settings
    const lacking = {
      ...office,
      mediator: null,
      settings: { country, organisation: { ...organisation, email: null, phone: null } },
    }
    expect(draftOf(state, order, lacking)).toMatchObject({
      ok: false,
      refusal: { code: 'letterLacks', facts: { fields: ['officeContact', 'mediatorName'] } },
    })
    const byPhone = { ...office, settings: { country, organisation: { ...organisation, email: null } } }
    expect(draftOf(state, order, byPhone)).toMatchObject({ ok: true })
  })
})

describe('a letter that cannot reach its reader', () => {
  const draftTo = (person: object, via: LetterVia) => {
    const state = given(openCase({ customer: { ...customer, ...person } })).state()
    return draftOf(
      state,
      orderOf(state, { kind: 'acknowledgement', to: 'complainant', via }, '2026-03-03'),
      around('2026-03-03'),
    )
  }
  const refused = (code: string) => ({ ok: false, refusal: { code, facts: { party: 'complainant' } } })

  it('is refused by mail without an address for mail, and by post without one for post', () => {
    expect(draftTo({ email: null }, 'mail')).toMatchObject(refused('noMailAddress'))
    for (const via of ['letter', 'registeredLetter'] as const)
      for (const address of [null, { ...customer.address, street: '' }, { ...customer.address, city: '' }])
        expect(draftTo({ address }, via)).toMatchObject(refused('noPostalAddress'))
  })

  it('can be made for another way that does reach him', () => {
    expect(draftTo({ email: null }, 'letter')).toMatchObject({ ok: true })
    expect(draftTo({ address: null }, 'mail')).toMatchObject({ ok: true })
    expect(draftTo({ address: null, email: null }, 'counter')).toMatchObject({ ok: true })
  })
})

it('a letter that would show what is for the office only, or what its reader brought, is not drafted', () => {
  const state = given(openCase(), attached('secret', { internal: true }), attached('own')).state()
  const draftShowing = (name: string) => {
    const order = { kind: 'acknowledgement', to: 'complainant', shown: [id(name)] }
    return draftOf(state, orderOf(state, letterOrder.parse(order), '2026-03-03'), around('2026-03-03'))
  }
  expect(draftShowing('secret')).toMatchObject({ ok: false, refusal: { code: 'internalEntry' } })
  expect(draftShowing('own')).toMatchObject({ ok: false, refusal: { code: 'ownEntry' } })
  expect(draftShowing('nothing')).toMatchObject({ ok: false, refusal: { code: 'unknownEntry' } })
})

it('a complaint about a Klussenier whom nobody named is acknowledged all the same', () => {
  const state = given(openCase({ klussenier: null })).state()
  for (const spoken of language.options) {
    const order = {
      ...orderOf(state, { kind: 'acknowledgement', to: 'complainant' }, '2026-03-03'),
      language: spoken,
    }
    const drafted = draftOf(state, order, around('2026-03-03'))
    expect(drafted).toMatchObject({ ok: true })
    if (drafted.ok)
      expect(drafted.draft.text).toMatch(/over de Klussenier ontvangen|le Klussenier|the Klussenier/)
  }
})

it('an advice reads as well as a proposal', () => {
  const moment = momentOf('proposal', 'complainant', 'customerComplains', 'nl')
  const state = given(...(moment?.orders ?? untilAdmitted)).state()
  const proposal = { kind: 'advice', text: 'Laat de vloer nakijken.', to: ['complainant'] } as const
  const order = orderOf(
    state,
    { kind: 'proposal', to: 'complainant', proposal: { ...proposal, to: ['complainant'] } },
    '2026-03-24',
  )
  const drafted = draftOf(state, order, around('2026-03-24'))
  expect(drafted).toMatchObject({
    ok: true,
    draft: { subject: 'Zaak 2026-0001: het advies van HetKlusHuis' },
  })
})

/** What a letter whose moment is there can still lack, because the mediator has yet to say or to record it. */
const mayLack: Readonly<Partial<Record<LetterKind, readonly LetterField[]>>> = {
  missingItems: ['missingItems'],
  responseRequest: ['disclosed'],
  replyInvitation: ['disclosed'],
  proposal: ['proposalText', 'proposalName'],
  followUp: ['openActions'],
}

const letter = fc.record({
  kind: fc.constantFrom<LetterKind>(...letterKinds),
  to: fc.constantFrom<Party>(...parties),
  spoken: fc.constantFrom(...language.options),
})

it('whatever was done, a letter whose moment is there can be made, or says what is to be said first', () => {
  fc.assert(
    fc.property(walk, fc.array(letter, { minLength: 8, maxLength: 8 }), ({ end, today }, letters) => {
      for (const { kind, to, spoken } of letters) {
        const order = { ...orderOf(end, { kind, to }, today), language: spoken }
        const drafted = draftOf(end, order, around(today))
        if (drafted.ok) {
          expect(drafted.draft.text).not.toMatch(/undefined|null|\{\{| {2}|^-\s*$/m)
          expect(drafted.draft.subject).not.toMatch(/undefined|null|\{\{/)
        } else if (drafted.refusal.code === 'letterLacks')
          for (const field of drafted.refusal.facts.fields)
            expect([kind, ...(mayLack[kind] ?? [])]).toContain(field)
      }
    }),
  )
})
