import { describe, expect, it } from 'vitest'
import { proposeDocument, proposeDocuments } from '#shared/intake/documents.ts'
import type { MailPart } from '#shared/intake/mail.ts'

const part = (said: Partial<MailPart>): MailPart => ({
  ...{ name: 'bijlage.pdf', mediaType: 'application/pdf', size: 50_000, inline: false },
  ...{ contentId: null, partIndex: 0, within: null },
  ...said,
})
const sized = (
  width: number,
  height: number,
  maker: string | null = null,
  software: string | null = null,
) => ({
  ...{ width, height, maker, software },
})
const picture = (said: Partial<MailPart>) => part({ name: 'foto.jpg', mediaType: 'image/jpeg', ...said })
const outcome = (one: MailPart) => {
  const { kind, keep, reason, certainty } = proposeDocument(one)
  return [kind, keep, reason.code, certainty]
}

describe('a picture with a mail', () => {
  it.each<[string, Partial<MailPart>, unknown[]]>([
    [
      'a photo of 8 KB that was attached',
      { size: 8000, picture: sized(320, 240) },
      ['photo', true, 'attached'],
    ],
    [
      'one that was attached, with the name of a logo',
      { size: 4000, name: 'logo.png' },
      ['photo', true, 'attached'],
    ],
    [
      'a logo of 60 KB in the signature',
      { size: 60_000, inline: true, name: 'image001.png', shownIn: 'signature', picture: sized(900, 700) },
      ['other', false, 'dressing'],
    ],
    [
      'a bar in the text, with the name of Outlook',
      { inline: true, name: 'image002.png', shownIn: 'text', picture: sized(1200, 200) },
      ['other', false, 'dressing'],
    ],
    [
      'a picture of a screen that was pasted into the text',
      { inline: true, name: 'image001.png', shownIn: 'text', picture: sized(1280, 720) },
      ['photo', true, 'mediaType'],
    ],
    [
      'a photo that a telephone puts under the text',
      { inline: true, name: 'IMG_4411.jpg', shownIn: 'signature', picture: sized(1200, 1600, 'Apple') },
      ['photo', true, 'camera'],
    ],
    ['a scan', { picture: sized(1240, 1754) }, ['other', true, 'scan']],
    [
      'a scan of an app that says so',
      { picture: sized(900, 1400, 'Samsung', 'CamScanner') },
      ['other', true, 'scan'],
    ],
    [
      'a small picture of which nothing else is known',
      { name: 'plaatje.gif', inline: true, size: 3000 },
      ['other', false, 'dressing'],
    ],
  ])('is told by how it was made and where it stands: %s', (_, said, expected) =>
    expect(outcome(picture(said)).slice(0, 3)).toEqual(expected),
  )
})

describe('a document with a mail', () => {
  it.each<[string, string, string]>([
    ['FACTUUR\nNr. 2026-014\nTotaal', 'invoice', 'says'],
    ['Klusbedrijf Peeters BV\nKerkstraat 1\n\nFactuurnummer: 2026-014', 'invoice', 'says'],
    ['AANNEMINGSOVEREENKOMST\ntussen', 'agreement', 'says'],
    ['Uitvoeringsvoorwaarden De Klussenier\nArtikel 1', 'terms', 'says'],
    ['Dakwerken Peeters\n1 stuk\nGelezen en goedgekeurd\nHandtekening', 'agreement', 'says'],
    ['INGEBREKESTELLING', 'letter', 'says'],
    ['Beste, ik stuur u later de factuur van het contract.', 'other', 'nothing'],
    ['', 'other', 'scan'],
  ])('is told by what its first page says: %j', (text, kind, reason) => {
    const proposed = proposeDocument(part({ name: 'document1.pdf', text }))
    expect([proposed.kind, proposed.reason.code]).toEqual([kind, reason])
    expect(proposed.certainty).toBe(kind === 'other' ? 'unknown' : 'proposed')
  })

  it('is told by its name before that', () =>
    expect(proposeDocument(part({ name: 'overeenkomst.pdf', text: 'FACTUUR' }))).toMatchObject({
      kind: 'agreement',
      reason: { code: 'name', word: 'overeenkomst' },
    }))

  it('that is an archive is not kept beside what came out of it', () => {
    const zip = part({ name: 'alles.zip', mediaType: 'application/zip', partIndex: 0 })
    const inside = part({ name: 'factuur.pdf', partIndex: 1, within: 0 })
    const closed = part({ name: 'dicht.zip', mediaType: 'application/zip', partIndex: 2 })
    const keeps = proposeDocuments([zip, inside, closed]).map(({ keep, reason }) => [keep, reason.code])
    expect(keeps).toEqual([
      [false, 'unpacked'],
      [true, 'name'],
      [true, 'nothing'],
    ])
  })
})

it('a mail of Outlook is a mail, whatever its subject has made its name', () => {
  const mediaType = 'application/vnd.ms-outlook'
  expect(outcome(part({ name: 'Klacht van Jan.msg', mediaType }))).toEqual([
    'mail',
    true,
    'mediaType',
    'proposed',
  ])
})

it('what came out of a winmail.dat is kept, and not the winmail.dat', () => {
  const winmail = part({ name: 'winmail.dat', mediaType: 'application/ms-tnef' })
  const inIt = part({ partIndex: 1, within: 0 })
  expect(proposeDocuments([winmail, inIt]).map(({ keep }) => keep)).toEqual([false, true])
  expect(proposeDocuments([winmail]).map(({ keep }) => keep)).toEqual([true])
})

it.each<[string, Partial<MailPart>, unknown[]]>([
  ['its content', { mediaType: 'application/x-msdownload' }, ['other', false, 'mediaType', 'unknown']],
  ['its name', { name: 'factuur.exe', mediaType: 'text/plain' }, ['other', false, 'name', 'unknown']],
])('a program is known by %s, and not kept beside the mail', (_by, said, expected) =>
  expect(outcome(part(said))).toEqual(expected),
)
