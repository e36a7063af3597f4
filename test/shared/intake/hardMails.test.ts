import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MailContent } from '#shared/intake/mail.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import type { Office } from '#shared/intake/office.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { instant } from '#shared/kernel/date.ts'
import { customerId, klussenierId } from '#shared/kernel/id.ts'

const unsaid = { tradeName: null, email: null, phone: null, city: null }
const id = (nth: number) => `01900000-0000-7000-8000-0000000000${nth}`
const known: KnownPerson[] = [
  {
    ...unsaid,
    kind: 'klussenier',
    id: klussenierId.parse(id(11)),
    name: 'Piet Peeters',
    email: 'piet@klus.example',
    phone: '0470 11 22 33',
  },
  { ...unsaid, kind: 'klussenier', id: klussenierId.parse(id(12)), name: 'Rachid El Amrani' },
  {
    ...unsaid,
    kind: 'customer',
    id: customerId.parse(id(21)),
    name: 'Marleen Thijssen',
    email: 'marleen@post.example',
  },
  { ...unsaid, kind: 'customer', id: customerId.parse(id(22)), name: 'An Maes', email: 'thuis@post.example' },
  {
    ...unsaid,
    kind: 'customer',
    id: customerId.parse(id(23)),
    name: 'Wim Wouters',
    email: 'thuis@post.example',
  },
]
const office: Office = {
  domain: 'kantoor.example',
  emails: ['info@kantoor.example'],
  phones: ['011 20 30 40'],
  addresses: [{ street: 'Ambachtslaan 44', postalCode: '3500' }],
  country: 'BE',
  language: 'nl',
}
const form = 'Klacht van Jan Janssens aan het adres van Piet Peeters'
const mailOf = (mail: Partial<MailContent>): MailContent => ({
  messageId: 'a@b',
  inReplyTo: null,
  references: [],
  from: { name: 'Jan Janssens', address: 'jan@post.example' },
  to: [],
  cc: [],
  replyTo: [],
  carried: [],
  automatic: null,
  subject: form,
  date: instant.parse('2026-03-02T09:00:00Z'),
  datePlausible: true,
  text: 'De kraan lekt.',
  attachments: [],
  warnings: [],
  ...mail,
})
const propose = (mail: Partial<MailContent>) => {
  const proposal = proposeIntake(mailOf(mail), known, office)
  const name = ({ customer }: typeof proposal) =>
    customer.is === 'known' ? customer.person.name : customer.name
  const own = (kind: string) =>
    proposal.clues
      .filter((clue) => clue.of === 'complainant' && clue.kind === kind)
      .map(({ spot }) => spot.words)
  return {
    ...proposal,
    said: `${name(proposal)} ${proposal.customer.certainty}`,
    codes: proposal.notUnderstood.map(({ code }) => code),
    phones: own('phone'),
    addresses: own('address'),
  }
}
const from = (name: string | null, address: string) => ({ from: { name, address } })
const office1 = from('Veerle Onthaal', 'veerle@kantoor.example')
const signature = 'Veerle Onthaal\nHetKlusHuis\nAmbachtslaan 44, 3500 Hasselt\nT 011 20 30 40'
const card = 'Jan Janssens\nKerkstraat 12, 2800 Mechelen\n0486 55 44 33'

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
        ...office1,
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
      { ...office1, subject: 'Klacht telefonisch', text: `Iemand belde over een kraan.\n\n${signature}` },
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

describe('a forwarded mail', () => {
  const block = `Van: Jan Janssens <jan@post.example>\nVerzonden: zondag 1 maart 2026 9:15\nAan: Veerle\nOnderwerp: ${form}\n\nDe kraan lekt.\n\n${card}`
  it.each([
    ['of Outlook', `Voor u.\n\n${signature}\n\n________________________________\n${block}`],
    ['of Gmail', `---------- Forwarded message ---------\n${block.replace('Verzonden', 'Date')}`],
    ['of Apple', `Begin doorgestuurd bericht:\n\n${block.replace(/^/gm, '> ')}`],
    ['of a telephone', `\n\nVerzonden vanaf mijn iPhone\n\nBegin doorgestuurd bericht:\n\n${block}`],
    [
      'in French',
      `-----Message d'origine-----\n${block.replace('Van:', 'De :').replace('Verzonden:', 'Envoyé :').replace('Aan:', 'À :').replace('Onderwerp:', 'Objet :')}`,
    ],
    [
      'in German',
      block
        .replace('Van:', 'Von:')
        .replace('Verzonden:', 'Gesendet:')
        .replace('Aan:', 'An:')
        .replace('Onderwerp:', 'Betreff:'),
    ],
    [
      'twice',
      `Begin doorgestuurd bericht:\n\n> Van: Filip <filip@kantoor.example>\n> Datum: 1 maart\n> Aan: Veerle\n>\n> Neem jij dit?\n>\n> Begin doorgestuurd bericht:\n>\n${block.replace(/^/gm, '>> ')}`,
    ],
  ])('%s is of who wrote it first, with what is his and nothing of who sent it on', (_how, text) => {
    const proposal = propose({ ...office1, subject: 'Fwd: kraan', text })
    expect(proposal.said).toBe('Jan Janssens proposed')
    expect(proposal.description).toContain('De kraan lekt.')
    expect(proposal.description).not.toMatch(/Veerle|Voor u|Neem jij/)
    expect(proposal.phones).toEqual(['0486 55 44 33'])
    expect(proposal.addresses).toHaveLength(1)
    expect(proposal.codes).toContain('forwardedBy')
  })

  it('as an attachment is read there', () => {
    const content = mailOf({ text: `De kraan lekt.\n\n${card}` })
    const proposal = propose({
      ...office1,
      subject: 'FW: klacht',
      text: `Zie bijlage.\n\n${signature}`,
      carried: [{ partIndex: 2, content }],
    })
    expect(proposal.description).toContain('De kraan lekt.')
    expect(proposal.grounds.customer.source).toMatchObject({
      part: 'carried',
      partIndex: 2,
      words: 'Jan Janssens',
    })
    expect(proposal.clues.find(({ of }) => of === 'complainant')?.spot).toMatchObject({
      part: 'carried',
      partIndex: 2,
    })
  })

  it('that a customer shows as proof does not make the Klussenier complain', () => {
    const text =
      'Kijk wat hij antwoordt, zo kan het niet verder.\n\nVan: Piet <piet@klus.example>\nDatum: 1 maart\nAan: Jan\n\nIk kom niet meer. 0470 11 22 33'
    const proposal = propose({ subject: 'Fwd: kraan', text })
    expect(proposal.said).toBe('Jan Janssens proposed')
    expect(proposal.description).toBe('Kijk wat hij antwoordt, zo kan het niet verder.')
    expect(proposal.phones).toEqual([])
  })
})

describe('whose a telephone or an address is', () => {
  it.each([
    ['in the signature', `De kraan lekt.\n\nGroeten,\n${card}`, ['0486 55 44 33']],
    [
      'said to be his',
      'De kraan lekt. U bereikt mij op 0486 55 44 33 na zes uur, want overdag werk ik in de fabriek.',
      ['0486 55 44 33'],
    ],
    ['another’s, as he says', 'Zijn nummer is 0479 20 30 41, maar hij neemt niet op.', []],
    ['the Klussenier’s, known', 'De kraan lekt.\n\nTel. 0470 11 22 33', []],
    ['the office’s', 'De kraan lekt.\n\nTel. 011 20 30 40', []],
    ['of a disclaimer', 'De kraan lekt.\n\nJan\n\nThis mail is confidential. Call +32 2 555 99 99.', []],
    ['in what he quotes', 'De kraan lekt.\n\n> Bel mij op 0486 55 44 33\n> Veerle', []],
  ])('%s', (_where, text, expected) => expect(propose({ text }).phones).toEqual(expected))

  it('is of nobody when another than the complainant sent it', () =>
    expect(
      propose({ ...from('Sofie Maes', 'sofie@post.example'), text: 'De kraan lekt.\n\nSofie\n0486 55 44 33' })
        .phones,
    ).toEqual([]))
})

it('every spot holds the words that it says, whatever the mail', () => {
  const piece = fc.constantFrom(
    'De kraan lekt.',
    card,
    '> ',
    '\n',
    'Van: Jan <jan@post.example>',
    'Datum: 1 maart 2026',
    'Aan: info',
    `Onderwerp: ${form}`,
    '€ 1.234,56',
    'Rachid  El\n> Amrani',
    '-- ',
    '\u200b',
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    .map((all) => all.join('\n'))
  const subject = fc.oneof(
    fc.constantFrom(form, `Fwd: ${form}`, 'Fwd: kraan', 'Klacht  van Jan\taan het adres  van Piet Peeters'),
    fc.string({ maxLength: 20 }),
  )
  fc.assert(
    fc.property(subject, text, text, (title, body, inner) => {
      const mail = mailOf({
        subject: title,
        text: body,
        carried: [{ partIndex: 0, content: mailOf({ text: inner }) }],
      })
      const { clues, grounds } = proposeIntake(mail, known, office)
      for (const spot of [
        ...clues.map((clue) => clue.spot),
        ...Object.values(grounds).map((ground) => ground.source),
      ]) {
        if (spot?.part === 'subject') expect(title.slice(spot.start, spot.end)).toBe(spot.words)
        if (spot?.part === 'text') expect(body.slice(spot.start, spot.end)).toBe(spot.words)
        if (spot?.part === 'carried' && spot.end > 0)
          expect(inner.slice(spot.start, spot.end)).toBe(spot.words)
      }
    }),
  )
})

describe('of an answer above what it answers only the new words are told', () => {
  const said = 'Ik ga niet akkoord: de kraan lekt nog.'
  const head =
    'Van: HetKlusHuis <info@kantoor.example>\nVerzonden: maandag 2 maart 2026 09:15\nAan: Jan\nOnderwerp: klacht'
  it.each([
    [
      'Gmail',
      'Op ma 2 mrt 2026 om 09:15 schreef HetKlusHuis, afdeling bemiddeling\n<info@kantoor.example>:\n\n> oud',
    ],
    [
      'Apple',
      'Verstuurd vanaf mijn iPhone\n\nOp 2 mrt. 2026 om 09:15 heeft HetKlusHuis <info@kantoor.example> het volgende geschreven:\n\noud',
    ],
    [
      'Outlook on a telephone',
      `Outlook voor iOS<https://aka.ms/o0ukef> downloaden\n________________________________\n${head}\n\noud`,
    ],
    [
      'GMX',
      'Gesendet: Montag, 2. März 2026 um 09:15 Uhr\nVon: "HetKlusHuis" <info@kantoor.example>\nAn: Jan\nBetreff: klacht\n\noud',
    ],
    ['Notes', 'HetKlusHuis wrote on 02/03/2026 09:15:32:\n\noud'],
    ['Proton', '-------- Original Message --------\nOn 02/03/2026 09:15, HetKlusHuis wrote:\n\n> oud'],
    ['a disclaimer', 'Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.'],
    ['a wish for trees', 'Denk aan het milieu voor u deze mail afdrukt.'],
  ])('of %s', (_program, below) => expect(propose({ text: `${said}\n\n${below}` }).description).toBe(said))

  it('also below it and between its lines', () => {
    expect(propose({ text: `> Wat is er stuk?\n\n${said}` }).description).toBe(said)
    expect(propose({ text: '> Wat?\n\nDe kraan.\n\n> Sinds wanneer?\n\nGisteren.' }).description).toBe(
      'De kraan.\n\nGisteren.',
    )
  })

  it('but words about confidence that a writer begins with are his', () =>
    expect(propose({ text: 'Dit bericht is vertrouwelijk. De kraan lekt.' }).description).toContain(
      'De kraan lekt.',
    ))
})
