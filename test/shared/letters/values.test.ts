import { describe, expect, it } from 'vitest'
import type { Direction } from '#shared/case/vocabulary.ts'
import type { LetterField } from '#shared/letters/fields.ts'
import type { LetterOrderInput } from '#shared/letters/order.ts'
import { valuesFor } from '#shared/letters/values.ts'
import { given } from '../case/given.ts'
import {
  allFound,
  askMissing,
  attached,
  closed,
  found,
  heard,
  id,
  klussenier,
  type Order,
  openCase,
  prolonged,
  proposed,
  refuseIt,
  resolved,
  signed,
  untilAdmitted,
  untilAsked,
  untilAssessed,
  untilClosed,
  untilComplete,
  untilReplied,
  untilSettled,
} from '../case/orders.ts'
import { around, orderOf } from './letterOf.ts'

const directed = (orders: readonly Order[], direction: Direction): readonly Order[] =>
  orders.map((order) => (order.type === 'openCase' ? { ...order, direction } : order))

const says = (
  orders: readonly Order[],
  today: string,
  order: LetterOrderInput,
  direction: Direction = 'customerComplains',
) => {
  const state = given(...directed(orders, direction)).state()
  const values = valuesFor(state, orderOf(state, order, today), around(today))
  return (field: LetterField) => values(field)
}

describe('what a field of a letter prints', () => {
  it('names the other side with what he is, in either direction', () => {
    const other = (to: 'complainant' | 'respondent', direction: Direction) =>
      says([openCase()], '2026-03-03', { kind: 'acknowledgement', to }, direction)('otherParty')
    expect(other('complainant', 'customerComplains')).toBe('Klussenier Sam Claes (De Klussenier Gent)')
    expect(other('respondent', 'customerComplains')).toBe('uw klant Jo Peeters')
    expect(other('complainant', 'klussenierComplains')).toBe('uw klant Jo Peeters')
    expect(other('respondent', 'klussenierComplains')).toBe('Klussenier Sam Claes (De Klussenier Gent)')
  })

  it.each([
    ['De Klussenier Gent', 'Klussenier Sam Claes (De Klussenier Gent)'],
    ['De Klussenier Gent – Sam Claes', 'Klussenier Sam Claes (De Klussenier Gent)'],
    ['Sam Claes, klussen in Gent', 'Klussenier Sam Claes (klussen in Gent)'],
    ['Klussenier Sam Claes', 'Klussenier Sam Claes'],
    ['Sam Claes', 'Klussenier Sam Claes'],
    [null, 'Klussenier Sam Claes'],
  ])('says a name once, also where it stands in the name of the business: %s', (tradeName, expected) => {
    const opened = openCase({ klussenier: { ...klussenier, tradeName } })
    const values = says([opened], '2026-03-03', { kind: 'acknowledgement', to: 'complainant' })
    expect(values('otherParty')).toBe(expected)
  })

  it('speaks of a Klussenier in general while nobody named him', () => {
    const values = says([openCase({ klussenier: null })], '2026-03-03', {
      kind: 'acknowledgement',
      to: 'complainant',
    })
    expect([values('otherParty'), values('respondentName')]).toEqual(['de Klussenier', 'de Klussenier'])
  })

  it('writes the day by which someone answers with its weekday, and other days without', () => {
    const values = says([...untilAdmitted, heard()], '2026-03-06', {
      kind: 'responseRequest',
      to: 'respondent',
    })
    expect(values('dueOn')).toBe('vrijdag 20 maart 2026')
    expect(values('receivedOn')).toBe('2 maart 2026')
    expect([values('decisionTerm'), values('procedureTerm')]).toEqual(['21 dagen', '90 dagen'])
    expect(values('officeContact')).toBe('info@hetklushuis.be of 03 123 45 67')
  })

  it('lists exactly what is asked for, in words for who complains', () => {
    const order: LetterOrderInput = {
      kind: 'missingItems',
      to: 'complainant',
      items: ['signedAgreement', 'invoicePayments'],
    }
    expect(says([openCase()], '2026-03-03', order)('missingItems')).toEqual([
      'de volledige getekende overeenkomst, met alle bladzijden',
      'welke facturen u al betaalde, en welke nog niet',
    ])
    expect(says([openCase()], '2026-03-03', order, 'klussenierComplains')('missingItems')).toContain(
      'welke facturen uw klant al betaalde, en welke nog niet',
    )
  })

  it('lists what goes along and what the reader got before, and nothing that is for the office only', () => {
    const story = [
      ...untilReplied,
      attached('photo', { broughtBy: 'respondent', receivedOn: '2026-03-18' }),
      attached('secret', { broughtBy: 'respondent', internal: true }),
    ]
    const order = { kind: 'replyInvitation', to: 'complainant' } as const
    expect(says(story, '2026-03-19', order)('disclosed')).toEqual([
      'Wat Sam Claes schreef of zei op 18 maart 2026 (gaat nu mee)',
      'Foto “photo.pdf” (gaat nu mee)',
    ])
    const shown = [id('secret')]
    expect(says(story, '2026-03-19', { ...order, shown })('disclosed')).toEqual([])
    expect(says(story, '2026-03-19', { kind: 'progress', to: 'respondent' })('disclosed')).toEqual([
      'Wat Jo Peeters schreef of zei op 2 maart 2026 (aan u bezorgd op 6 maart 2026)',
    ])
    expect(says(story, '2026-03-19', order)('replyOn')).toBe('18 maart 2026')
  })

  it('says each ground to its reader', () => {
    const story = [
      openCase(),
      found('attemptsMade', { finding: 'notMet' }),
      refuseIt({ explanation: 'Vroeg.' }),
    ]
    const to = (side: 'complainant' | 'respondent', direction?: Direction) =>
      says(story, '2026-03-05', { kind: 'refusal', to: side }, direction)
    expect(to('complainant')('grounds')).toEqual([
      'Het is niet duidelijk dat u al enkele keren zelf met Klussenier Sam Claes hebt geprobeerd om tot een oplossing te komen.',
    ])
    expect(to('respondent', 'klussenierComplains')('grounds')).toEqual([
      'Het is niet duidelijk dat Klussenier Sam Claes al enkele keren zelf met u heeft geprobeerd om tot een oplossing te komen.',
    ])
    expect(to('complainant')('refusalExplanation')).toBe('Vroeg.')
    // What was explained to the one is not for the other.
    expect(to('respondent')('refusalExplanation')).toBe('')
  })

  it('lists actions with who does them and by when, the same for both', () => {
    const values = (to: 'complainant' | 'respondent') =>
      says(untilSettled, '2026-03-30', { kind: 'agreement', to })
    const action = 'Klussenier Sam Claes: Vloer herleggen, ten laatste op woensdag 15 april 2026'
    expect([values('complainant')('actions'), values('respondent')('actions')]).toEqual([[action], [action]])
    expect(values('respondent')('ownActions')).toEqual([
      'Vloer herleggen, ten laatste op woensdag 15 april 2026',
    ])
    expect(values('complainant')('ownActions')).toEqual([])
    expect(values('complainant')('settlementText')).toBe('De vloer wordt herlegd.')
  })

  it('tells nobody what was proposed to the other alone', () => {
    const story = [...untilAssessed, proposed('proposal', { to: ['respondent'], kind: 'advice' })]
    const about = id('proposal')
    const to = (side: 'complainant' | 'respondent') =>
      says(story, '2026-03-24', { kind: 'proposal', to: side, about })
    expect(to('complainant')('proposalText')).toBeNull()
    expect(to('respondent')('proposalText')).toBe('Sam legt de vloer opnieuw.')
    expect(to('respondent')('proposalName')).toBe('het advies')
    const fresh = { kind: 'proposal' as const, text: 'Voor Sam alleen.', to: ['respondent' as const] }
    const making = (side: 'complainant' | 'respondent') =>
      says(untilAssessed, '2026-03-24', { kind: 'proposal', to: side, proposal: fresh })('proposalText')
    expect([making('complainant'), making('respondent')]).toEqual([null, 'Voor Sam alleen.'])
  })

  it('says why and until when it takes longer', () => {
    const values = says([...untilComplete, prolonged()], '2026-04-07', {
      kind: 'progress',
      to: 'complainant',
    })
    expect(values('extension')).toBe(
      'De procedure duurt langer, tot en met dinsdag 1 september 2026. De reden is: Een deskundige kijkt eerst.',
    )
    expect(values('procedureEndsOn')).toBe('dinsdag 1 september 2026')
  })

  it.each([
    ['intake', [openCase()], 'Wij gaan na of wij in deze zaak kunnen bemiddelen.', 'checking'],
    [
      'what was asked of the complainant',
      [openCase(), askMissing({ on: '2026-03-02' })],
      'Wij hebben u gegevens gevraagd die nog ontbreken, ten laatste op maandag 16 maart 2026.',
      'Wij gaan na',
    ],
    ['hearing', untilAdmitted, 'Wij verzamelen nu alles', 'Wij verzamelen nu alles'],
    ['the request', untilAsked, 'Wij hebben Klussenier Sam Claes gevraagd', 'Wij hebben u gevraagd'],
    ['the reply', untilReplied, 'Beide partijen kregen de kans', 'Beide partijen kregen de kans'],
    ['an assessment that nobody saw', untilAssessed, 'Beide partijen', 'Beide partijen'],
    ['a proposal', [...untilAssessed, proposed()], 'Wij hebben u het voorstel bezorgd', 'Wij hebben u het'],
    [
      'the agreement',
      untilSettled,
      'U en Klussenier Sam Claes hebben op 30 maart',
      'U en uw klant Jo Peeters',
    ],
    ['the end', untilClosed, 'De procedure is afgesloten op 20 april 2026.', 'De procedure is afgesloten'],
  ])('says where the case stands to each side: %s', (_, story, toComplainant, toRespondent) => {
    const stand = (to: 'complainant' | 'respondent') =>
      says(story, '2026-04-21', { kind: 'progress', to })('whereItStands')
    expect(stand('complainant')).toContain(toComplainant)
    if (toRespondent !== 'checking') expect(stand('respondent')).toContain(toRespondent)
    else expect(stand('respondent')).toBe(toComplainant)
  })

  it('says how the case ended', () => {
    const ended = [...untilSettled, resolved(), closed()]
    expect(says(ended, '2026-04-21', { kind: 'closing', to: 'respondent' })('outcome')).toBe(
      'U en uw klant Jo Peeters hebben met onze hulp een oplossing gevonden.',
    )
    const withdrawn = [
      openCase(),
      signed(),
      ...allFound(),
      closed({ outcome: 'withdrawn', note: 'Per mail.' }),
    ]
    const to = (side: 'complainant' | 'respondent') =>
      says(withdrawn, '2026-04-21', { kind: 'closing', to: side })('outcome')
    expect(to('complainant')).toBe('U hebt uw klacht ingetrokken.')
    expect(to('respondent')).toBe('De klacht is ingetrokken door uw klant Jo Peeters.')
  })
})
