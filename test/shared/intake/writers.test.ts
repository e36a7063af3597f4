import { describe, expect, it } from 'vitest'
import { from, ofOffice, propose, signature } from './proposing.ts'

describe('who is known', () => {
  const marleen = 'Klacht van Marleen Thijssen aan het adres van Piet Peeters'
  it.each([
    [
      'is certain from his own address, with his full name in the form',
      { ...from('Marleen', 'marleen@post.example'), subject: marleen },
      'Marleen Thijssen certain',
    ],
    [
      'is proposed when only his address says so',
      { ...from('Marleen', 'marleen@post.example'), subject: 'Kraan' },
      'Marleen Thijssen proposed',
    ],
    [
      'is proposed when answers go elsewhere',
      {
        ...from('Marleen', 'marleen@post.example'),
        subject: marleen,
        replyTo: [{ name: null, address: 'x@evil.example' }],
      },
      'Marleen Thijssen proposed',
    ],
    [
      'is proposed when only his name says so',
      { ...from('Marleen Thijssen', 'x@evil.example'), subject: marleen },
      'Marleen Thijssen proposed',
    ],
    [
      'is proposed when the name was misspelt',
      { ...from('Marleen', 'marleen@post.example'), subject: marleen.replace('Thijssen', 'Thyssens') },
      'Marleen Thijssen proposed',
    ],
    [
      'is proposed when the form is only resembled',
      { ...from('Marleen', 'marleen@post.example'), subject: marleen.replace('aan het adres van', 'tegen') },
      'Marleen Thijssen proposed',
    ],
    [
      'is proposed when someone forwarded it',
      {
        ...ofOffice,
        subject: `Fwd: ${marleen}`,
        text: `Voor u.\n\nVan: Marleen <marleen@post.example>\nDatum: 1 maart\nAan: info\n\nDe kraan lekt.`,
      },
      'Marleen Thijssen proposed',
    ],
    [
      'is not told from an address that two people have',
      { ...from(null, 'thuis@post.example'), subject: 'Kraan' },
      'null unknown',
    ],
    [
      'is proposed among two of one address when he is named',
      { ...from('An', 'thuis@post.example'), subject: 'Klacht van An Maes aan het adres van Piet Peeters' },
      'An Maes proposed',
    ],
  ])('%s', (_rule, mail, expected) => expect(propose(mail).said).toBe(expected))
})

describe('someone new', () => {
  it.each([
    [
      'is proposed also when the other name is a known Klussenier’s: it may be his namesake’s',
      {},
      'Jan Janssens proposed',
    ],
    [
      'is proposed when the other side is not known: the names may be the other way round',
      { subject: 'Klacht van Jan Janssens aan het adres van Gust Wuyts' },
      'Jan Janssens proposed',
    ],
    [
      'is proposed with a word in his name that may begin something else',
      { subject: 'Klacht van Jan op de Beeck aan het adres van Piet Peeters' },
      'Jan op de Beeck proposed',
    ],
    [
      'is proposed when his name has letters of two scripts',
      { subject: 'Klacht van Jаn Janssens aan het adres van Piet Peeters' },
      'Jаn Janssens proposed',
    ],
    [
      'is proposed without a capital',
      { subject: 'klacht van jan janssens aan het adres van Piet Peeters' },
      'jan janssens proposed',
    ],
  ])('%s', (_rule, mail, expected) => expect(propose(mail).said).toBe(expected))

  it('is certain as a Klussenier when a customer who is certain names him', () => {
    const { klussenier } = propose({
      ...from('Marleen', 'marleen@post.example'),
      subject: 'Klacht van Marleen Thijssen aan het adres van Gust Wuyts',
    })
    expect([klussenier.is, klussenier.certainty]).toEqual(['new', 'certain'])
  })
})

describe('what a program or the office sent', () => {
  const fields =
    'Naam: Tine Rombouts\nE-mail: tine@post.example\nTelefoon: 0497/10 20 30\nBericht: de wand sluit niet.'
  it.each([
    [
      'is from who filled in the form, whose answer address it bears',
      {
        ...from('Website', 'noreply@kantoor.example'),
        subject: 'Nieuw bericht',
        replyTo: [{ name: null, address: 'tine@post.example' }],
        text: fields,
      },
      'Tine Rombouts proposed',
      'sentOnFor',
    ],
    [
      'is from who filled in the form, by its fields alone',
      { ...from('Website', 'wordpress@elders.example'), subject: 'Nieuw bericht', text: fields },
      'Tine Rombouts proposed',
      'sentOnFor',
    ],
    [
      'is from nobody when nothing says who',
      { ...from('Website', 'noreply@elders.example'), subject: 'Nieuw bericht', text: 'De wand sluit niet.' },
      'null unknown',
      'sentByProgram',
    ],
    [
      'is never from the office',
      { ...ofOffice, subject: 'Klacht telefonisch', text: `Iemand belde over een kraan.\n\n${signature}` },
      'null unknown',
      'sentByProgram',
    ],
  ])('%s', (_rule, mail, expected, code) => {
    expect(propose(mail).said).toBe(expected)
    expect(propose(mail).codes).toContain(code)
  })
})

it.each([
  ['isAutoReply', { is: 'autoReply' }],
  ['isUndelivered', { is: 'undelivered', about: null, recipients: [] }],
  ['isReceipt', { is: 'receipt', about: null, recipients: [] }],
] as const)('a mail that no person wrote is told: %s', (code, automatic) => {
  expect(propose({ automatic }).codes).toContain(code)
  expect(propose({}).codes).not.toContain(code)
})

describe('who writes for another', () => {
  it.each([
    [
      'mijn moeder',
      'Ik schrijf u in naam van mijn moeder, mevrouw Godelieve Van Acker (88 jaar). De trap is los.',
      'Godelieve Van Acker proposed',
    ],
    [
      'a client',
      'Wij treden op voor onze verzekerde, mevrouw Marleen Thijssen, over de kraan.',
      'Marleen Thijssen proposed',
    ],
    ['a client without a name', 'Namens onze cliënt vragen wij u te bemiddelen.', 'null unknown'],
    [
      'the whole family, is one of them',
      'Ik schrijf namens het hele gezin: de kraan lekt.',
      'Sofie Maes proposed',
    ],
  ])('%s', (_who, text, expected) =>
    expect(propose({ ...from('Sofie Maes', 'sofie@post.example'), subject: 'Kraan', text }).said).toBe(
      expected,
    ),
  )
})
