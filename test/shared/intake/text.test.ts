import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cluesIn, searched } from '#shared/intake/clues/index.ts'
import { contactOf, isWritersOwn } from '#shared/intake/contact.ts'
import { proposeDocument } from '#shared/intake/documents.ts'
import { readForwarded } from '#shared/intake/forwarded.ts'
import { regionsOf } from '#shared/intake/regions.ts'
import { summarise } from '#shared/intake/summary.ts'

/** The contact details that the writer of a text gives as his own: in his signature, or said to be his. */
const findContact = (whole: string) => {
  const text = whole.slice(0, searched)
  const regions = regionsOf(text)
  const found = cluesIn(text, { sent: null, home: 'BE' })
  return contactOf(
    text,
    found.filter((one) => isWritersOwn(text, one, regions)),
  )
}

describe('a forwarded mail', () => {
  const outlook =
    'Ter info.\n\n________________________________\nVan: Jan <Jan@Post.example>\nVerzonden: maandag 2 maart 2026 9:15\nAan: info\nOnderwerp: Klacht\n\nDe kraan lekt.'
  it.each([
    ['Outlook', outlook],
    ['bold', outlook.replace(/^(Van|Verzonden|Aan|Onderwerp):/gm, '*$1:*')],
    ['quoted', outlook.replace(/\n/g, '\n> ').replace('Ter info.\n> ', 'Ter info.\n')],
    [
      'English',
      outlook
        .replace('Van:', 'From:')
        .replace('Verzonden:', 'Sent:')
        .replace('Aan:', 'To:')
        .replace('Onderwerp', 'Subject'),
    ],
    [
      'German',
      outlook
        .replace('Van:', 'Von:')
        .replace('Verzonden:', 'Gesendet:')
        .replace('Aan:', 'An:')
        .replace('Onderwerp', 'Betreff'),
    ],
    ['spaced out', outlook.replace(/\n(Verzonden|Aan|Onderwerp)/g, '\n\n$1')],
  ])('is found as %s', (_how, text) =>
    expect(readForwarded(text)).toMatchObject({
      from: { name: 'Jan', address: 'jan@post.example' },
      subject: 'Klacht',
      comment: 'Ter info.',
      text: 'De kraan lekt.',
    }),
  )

  it.each([
    ['Jan Maes [mailto:jan@post.example]', 'Jan Maes', 'jan@post.example'],
    ['"Maes, Jan" <jan@post.example>', 'Maes, Jan', 'jan@post.example'],
    ['jan@post.example', null, 'jan@post.example'],
    ['Jan Maes', 'Jan Maes', null],
  ])('of %s has that sender', (value, name, address) =>
    expect(readForwarded(`Van: ${value}\nDatum: nu\nAan: info\n\nx`)?.from).toEqual({ name, address }),
  )

  it('is not seen in a sentence that begins with "Van:"', () =>
    expect(readForwarded('Van: de eerste dag af\nging het mis.\nDatum: 2 maart')).toBeNull())
})

describe('who wrote a text', () => {
  const body = 'Beste,\n\nDe kraan lekt.\n\nMet vriendelijke groeten,\nJan Maes\n'
  it.each([
    [
      'address and number in the signature',
      `${body}Kerkstraat 12 bus 3\nB-2800 Mechelen\nGSM: +32 486 55 44 33`,
      ['Kerkstraat 12 bus 3', '2800', 'Mechelen'],
      '+32 486 55 44 33',
    ],
    [
      'a Dutch address on one line',
      `${body}Dorpsstraat 7a, 4811 AB Breda`,
      ['Dorpsstraat 7a', '4811 AB', 'Breda'],
      null,
    ],
    [
      'a labelled address far above',
      `Adres: Lindelaan 4, 3000 Leuven\n${'tekst\n'.repeat(40)}`,
      ['Lindelaan 4', '3000', 'Leuven'],
      null,
    ],
    [
      'no address that could be another’s',
      `Het werk was in de\nKerkstraat 12\n2800 Mechelen\n${'tekst\n'.repeat(40)}`,
      null,
      null,
    ],
    [
      'nothing when there are two',
      `${body}Kerkstraat 12, 2800 Mechelen\nLindelaan 4, 3000 Leuven\n0486 55 44 33\n0486 55 44 34`,
      null,
      null,
    ],
    ['one number written twice', `Tel. 0486 55 44 33\n${body}gsm 0486/55.44.33`, null, '0486 55 44 33'],
    ['no number of an enterprise', `${body}KBO 0123.456.789`, null, null],
    ['no number of an account', `${body}IBAN BE68 5390 0754 7034`, null, null],
    ['no number of an invoice', `${body}Factuur 0486554433`, null, null],
  ])('is told by %s', (_how, text, address, phone) => {
    const found = findContact(text)
    expect(found.address && Object.values(found.address)).toEqual(address)
    expect(found.phone).toBe(phone)
  })
})

describe('what a complaint is about', () => {
  it.each([
    ['the first sentence', 'De kraan lekt. Piet komt niet.', 'De kraan lekt'],
    ['not the salutation', 'Geachte heer Maes,\n\nDe kraan in de keuken lekt.', 'De kraan in de keuken lekt'],
    [
      'not the announcement',
      'Beste,\nIk wil een klacht indienen. De dakgoot is niet af.',
      'De dakgoot is niet af',
    ],
    [
      'the announcement when there is nothing else',
      'Ik wil een klacht indienen.',
      'Ik wil een klacht indienen',
    ],
    ['not the signature', 'Beste,\n\nMet vriendelijke groeten,\nJan Maes van de Kerkstraat', ''],
    ['nothing', '', ''],
  ])('is %s', (_rule, text, summary) => expect(summarise(text)).toBe(summary))

  it('fits on a line and is cut between words', () =>
    expect(summarise('woord '.repeat(40))).toBe(`${'woord '.repeat(13).trim()}…`))
})

describe('an attachment is proposed', () => {
  const kindOf = (name: string, mediaType = 'application/pdf', inline = false, size = 50_000) => {
    const { kind, keep } = proposeDocument({
      name,
      mediaType,
      size,
      inline,
      contentId: null,
      partIndex: 0,
      within: null,
    })
    return [kind, keep]
  }
  it.each([
    ['Getekende_overeenkomst.pdf', 'agreement'],
    ['Opdrachtbevestiging 12.pdf', 'agreement'],
    ['werkbon.pdf', 'agreement'],
    ['offerte-badkamer.docx', 'agreement'],
    ['Factuur bij opdracht 12.pdf', 'invoice'],
    ['voorschotfactuur.pdf', 'invoice'],
    ['Uitvoeringsvoorwaarden.pdf', 'terms'],
    ['Algemene voorwaarden contract.pdf', 'terms'],
    ['aangetekende brief.pdf', 'letter'],
    ['klachtomschrijving.docx', 'statement'],
    ['carbonara.pdf', 'other'],
    ['scan0001.pdf', 'other'],
  ])('%s as %s', (name, kind) => expect(kindOf(name)).toEqual([kind, true]))

  it('as a photo when it is a picture, unless its name says more', () => {
    expect(kindOf('IMG_1.jpg', 'image/jpeg')).toEqual(['photo', true])
    expect(kindOf('lek.mp4', 'video/mp4')).toEqual(['photo', true])
    expect(kindOf('factuur.jpg', 'image/jpeg')).toEqual(['invoice', true])
  })

  it('as dressing when it is a small picture within the text', () => {
    expect(kindOf('image001.png', 'image/png', true, 4000)).toEqual(['other', false])
    expect(kindOf('image002.png', 'image/png', true, 400_000)).toEqual(['photo', true])
  })

  it('not for keeping when it is empty or a program', () => {
    expect(kindOf('factuur.pdf', 'application/octet-stream', false, 0)).toEqual(['invoice', false])
    expect(kindOf('factuur.pdf', 'application/x-msdownload')).toEqual(['other', false])
  })
})

it('no text is too strange to be read', () => {
  const line = fc.constantFrom(
    'Van: a@b',
    'Aan: ',
    '> ',
    'Kerkstraat 12',
    '2800 Mechelen',
    'adres:',
    '0486 55 44 33',
    '',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 30 }), (lines) => {
      const text = lines.join('\n')
      readForwarded(text)
      findContact(text)
      expect(summarise(text).length).toBeLessThanOrEqual(81)
    }),
  )
})

// By the square of its length it would take minutes.
it.each([
  ...['a ', '0', 'Van: x\n', 'Klacht ', 'a.', '\n', '1.', '(0', '0486 55 44 33\n'],
  '> Van: x\n> Aan: x\n>\n',
])(
  'a text of more than a million signs is read before time is up, also when it says nothing but %j',
  (piece) => {
    const long = piece.repeat(Math.ceil(1_000_000 / piece.length))
    readForwarded(long)
    cluesIn(long, { sent: null, home: 'BE' })
    findContact(long)
    expect(summarise(long).length).toBeLessThanOrEqual(81)
  },
)
