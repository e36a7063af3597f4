import { describe, expect, it } from 'vitest'
import { instant } from '#shared/kernel/date.ts'
import { aCustomer, from, marleen, piet, propose, rachid } from './proposing.ts'

describe('the direction', () => {
  it('is from the customer, but not certain while he is not known', () =>
    expect(propose({}).way).toEqual(['customerComplains', 'proposed']))

  it('is certain when a known customer writes from his own address in the form asked for', () =>
    expect(
      propose({
        ...from('Marleen', 'marleen@post.example'),
        subject: 'Klacht van Marleen Thijssen aan het adres van Piet Peeters',
      }).way,
    ).toEqual(['customerComplains', 'certain']))

  it('is from the Klussenier when he writes, also when he keeps the order of the form', () => {
    const { way, who } = propose(from('Piet', 'piet@klus.example'))
    expect(way).toEqual(['klussenierComplains', 'proposed'])
    expect(who).toEqual(['Jan Janssens', 'Piet Peeters'])
  })

  it('is from the Klussenier when only the first name is one of theirs', () => {
    const { way, who } = propose({
      ...from('Kantoor', 'kantoor@post.example'),
      subject: 'Klacht van Piet Peeters aan het adres van Jan Janssens',
    })
    expect(way).toEqual(['klussenierComplains', 'proposed'])
    expect(who).toEqual(['Jan Janssens', 'Piet Peeters'])
  })

  it('stays with the customer when the Klussenier answers a complaint, and that is said', () => {
    const { way, who, codes } = propose({
      ...from('Piet', 'piet@klus.example'),
      subject: 'RE: Klacht van Jan Janssens aan het adres van Piet Peeters',
      inReplyTo: 'vraag@hetklushuis.example',
    })
    expect(way).toEqual(['customerComplains', 'proposed'])
    expect(who).toEqual(['Jan Janssens', 'Piet Peeters'])
    expect(codes).toContain('looksLikeAnswer')
  })

  it('is unknown when neither the subject nor the sender tells', () =>
    expect(propose({ subject: 'Kraan' }).way).toEqual(['customerComplains', 'unknown']))
})

describe('the Klussenier', () => {
  it('is never certain by his name alone', () =>
    expect(propose({}).klussenier).toMatchObject({ is: 'known', certainty: 'proposed' }))

  it('who is not known is proposed as new, and that is said', () => {
    const { klussenier, notUnderstood } = propose({
      subject: 'Klacht van Jan Janssens aan het adres van Gust Wuyts',
    })
    expect(klussenier).toMatchObject({ is: 'new', name: 'Gust Wuyts', certainty: 'proposed' })
    expect(notUnderstood).toContainEqual({ code: 'klussenierUnknown', facts: { name: 'Gust Wuyts' } })
  })

  it('is found in copy when he is not named', () =>
    expect(
      propose({ subject: 'Kraan', cc: [{ name: null, address: 'piet@klus.example' }] }).klussenier,
    ).toMatchObject({ is: 'known', certainty: 'proposed', person: { reasons: ['inCopy'] } }))

  it('is not chosen when the text names two of them', () => {
    const { klussenier, notUnderstood } = propose({
      subject: 'Kraan',
      text: 'Eerst kwam Rachid El Amrani, daarna Piet Peeters.',
    })
    expect(klussenier.is).toBe('unknown')
    expect(notUnderstood).toContainEqual({
      code: 'severalKlusseniers',
      facts: { names: ['Piet Peeters', 'Rachid El Amrani'] },
    })
  })
})

describe('the customer', () => {
  it('is not the sender when the subject names another, whose address stays open', () => {
    const { customer, codes } = propose(from('Sofie Maes', 'marleen@post.example'))
    expect(customer).toMatchObject({ is: 'new', name: 'Jan Janssens', email: null })
    expect(codes).toContain('senderIsNotComplainant')
  })

  it('is not certain when two people have the same address', () => {
    const twin = aCustomer(25, 'Wim Thijssen', { email: 'marleen@post.example' })
    const { customer } = propose({ ...from(null, 'marleen@post.example'), subject: 'Kraan' }, [marleen, twin])
    expect(customer.is).toBe('unknown')
    expect(customer.candidates).toHaveLength(2)
  })

  it('who forwards an exchange from his own address speaks for himself', () => {
    const { who, codes } = propose({
      ...from('Marleen', 'marleen@post.example'),
      subject: 'Fwd: afspraak',
      text: 'Zie hieronder.\n\nVan: Piet <piet@klus.example>\nDatum: 1 maart\nAan: Marleen\n\nIk kom niet meer.',
    })
    expect(who[0]).toBe('Marleen Thijssen')
    expect(codes).not.toContain('forwardedBy')
  })

  it('is unknown when someone forwards without a trace of the original', () =>
    expect(propose({ subject: 'FW: kraan' }).codes).toContain('customerUnknown'))
})

it.each([
  ['2026-03-02T22:59:59.000Z', '2026-03-02'],
  ['2026-03-02T23:00:00.000Z', '2026-03-03'],
  ['2026-07-01T22:00:00.000Z', '2026-07-02'],
])('a mail of %s was received on %s in Brussels', (date, day) =>
  expect(propose({ date: instant.parse(date) }).receivedOn).toBe(day),
)

it('a date that cannot be right is not proposed', () => {
  const { receivedOn, codes } = propose({ datePlausible: false })
  expect(receivedOn).toBeNull()
  expect(codes).toContain('dateMissing')
})

describe('someone who resembles a known person', () => {
  const lien = aCustomer(24, 'Lien Bal', { email: 'lien@bal.example', phone: '0475 12 34 56' })
  const known = [piet, rachid, lien]

  it('is not taken for him because a telephone is the same', () => {
    const { customer, codes } = propose({ text: 'De kraan lekt.\n\nJan\n0475/12.34.56' }, known)
    expect(customer).toMatchObject({ is: 'new', name: 'Jan Janssens', candidates: [{ name: 'Lien Bal' }] })
    expect(codes).toContain('resemblesKnown')
  })

  it('is not taken for him by a name that is nearly the same, with another address', () => {
    const mail = {
      ...from('Liem Bal', 'liem@bal.example'),
      subject: 'Klacht van Liem Bal aan het adres van Piet Peeters',
    }
    expect(propose(mail, known)).toMatchObject({ customer: { is: 'new', name: 'Liem Bal' } })
    expect(propose(mail, known).codes).toContain('resemblesKnown')
  })

  it('is not taken for him by his address with another name in the subject', () => {
    const mail = {
      ...from('Lien', 'lien@bal.example'),
      subject: 'Klacht van Lien Clément aan het adres van Piet Peeters',
    }
    expect(propose(mail, known)).toMatchObject({ customer: { is: 'new', name: 'Lien Clément' } })
    expect(propose(mail, known).codes).toContain('resemblesKnown')
  })

  it('is taken for him by his address, and another name that the sender shows is told', () => {
    const mail = { ...from('Wim Smets', 'lien@bal.example'), subject: 'De kraan lekt' }
    expect(propose(mail, known).who[0]).toBe('Lien Bal')
    expect(propose(mail, known).codes).toContain('takenForKnown')
  })

  it('is taken for him by his name, and another address is told', () => {
    const mail = {
      ...from('Lien Bal', 'elders@post.example'),
      subject: 'Klacht van Lien Bal aan het adres van Piet Peeters',
    }
    expect(propose(mail, known).who).toEqual(['Lien Bal', 'Piet Peeters'])
    expect(propose(mail, known).codes).toEqual(['takenForKnown'])
  })

  it('is told when a Klussenier is meant whose name was misspelled', () => {
    const { who, codes } = propose({ subject: 'Klacht van Jan Janssens aan het adres van Piet Peters' })
    expect(who).toEqual(['Jan Janssens', 'Piet Peeters'])
    expect(codes).toEqual(['takenForKnown'])
  })
})

it('a known Klussenier is found in a subject of another form', () =>
  expect(propose({ subject: 'Ruzie met Piet Peeters over de kraan' }).who[1]).toBe('Piet Peeters'))
