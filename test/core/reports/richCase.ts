import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { makePdf } from '#test/core/typesetting/support.ts'
import * as orders from '#test/shared/case/orders.ts'
import type { laboratory } from './support.ts'

const { id } = orders

/** A picture of tiles of which some are askew. */
export const picture = (width: number, height: number, colour: string): Uint8Array => {
  const tiles = Array.from({ length: 24 }, (_, at) => {
    const [x, y] = [(at % 6) * (width / 6), Math.floor(at / 6) * (height / 4)]
    const turn = at % 7 === 3 ? 4 : 0
    return `<rect x="${x + 6}" y="${y + 6}" width="${width / 6 - 12}" height="${height / 4 - 12}" fill="${colour}" transform="rotate(${turn} ${x} ${y})"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ddd"/>${tiles.join('')}</svg>`
  return new Uint8Array(new Resvg(svg).render().asPng())
}

const jpeg = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/mail/scheve-tegels.jpg')))
const mail = (text: string): Uint8Array =>
  new TextEncoder().encode(
    `From: Jo Peeters <jo@example.be>\r\nTo: info@hetklushuis.be\r\nSubject: Klacht van Jo Peeters aan het adres van Sam Claes\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <complaint@example.be>\r\n\r\n${text}\r\n`,
  )

const complaintText = `Op 12 januari heeft Sam Claes de vloer van onze badkamer betegeld. Al de eerste week zagen we dat een rij tegels bij het raam scheef ligt: het hoogteverschil is op sommige plaatsen meer dan vier millimeter. De voegen lopen niet recht door en bij de douche blijft water staan.

Ik heb meermaals gebeld en gemaild. Hij beloofde twee keer om langs te komen, maar dat is niet gebeurd.

Wat ik vraag:
1. dat de scheve rij wordt herlegd;
2. dat de afvoer van de douche wordt nagekeken;
3. dat ik het saldo pas betaal als dat gebeurd is.`

const replyText = `De ondervloer was niet waterpas. Dat heb ik bij de start gezegd, en mevrouw Peeters koos er zelf voor om geen egalisatielaag te laten leggen omdat dat te duur was. Dat staat ook in de offerte, onder de aansprakelijkheidsbeperking.

De tegels bij het raam heb ik geplaatst zoals de ondervloer het toeliet. Voor het water in de douche wil ik wel komen kijken.`

/** A complaint that went through all of the procedure, with documents of each kind. */
export const tellRichCase = async (lab: ReturnType<typeof laboratory>): Promise<void> => {
  lab.nameMediator('An Willems')
  await lab.addTerms(
    await makePdf('VOORBEELD - Uitvoeringsvoorwaarden, blad', 3),
    'uitvoeringsvoorwaarden-2024.pdf',
  )
  const pdf = 'application/pdf'
  const files = [
    await lab.stored('mail', {
      bytes: mail('Zie bijlagen.'),
      mediaType: 'message/rfc822',
      name: 'Klacht van Jo Peeters aan het adres van Sam Claes.eml',
      kind: 'mail',
    }),
    await lab.stored('contract', {
      bytes: await makePdf('Overeenkomst, blad', 2),
      mediaType: pdf,
      name: 'getekende overeenkomst badkamer.pdf',
      kind: 'agreement',
    }),
    await lab.stored('bill 1', {
      bytes: await makePdf('Factuur', 1),
      mediaType: pdf,
      name: 'factuur 2026-014.pdf',
      kind: 'invoice',
    }),
    await lab.stored('bill 2', {
      bytes: (await makePdf('Saldofactuur', 1)).subarray(0, 700),
      mediaType: pdf,
      name: 'factuur 2026-021 (scan van de saldofactuur met handgeschreven opmerkingen).pdf',
      kind: 'invoice',
    }),
    await lab.stored('photo 1', {
      bytes: jpeg,
      mediaType: 'image/jpeg',
      name: 'scheve-tegels.jpg',
      kind: 'photo',
    }),
    await lab.stored('photo 2', {
      bytes: picture(1200, 800, '#b7a58f'),
      mediaType: 'image/png',
      name: 'raam met waterpas.png',
      kind: 'photo',
    }),
    await lab.stored('photo 3', {
      bytes: picture(700, 1100, '#8fa5b7'),
      mediaType: 'image/png',
      name: 'douche.png',
      kind: 'photo',
      broughtBy: 'respondent',
      receivedOn: '2026-03-18',
    }),
    await lab.stored('offer', {
      bytes: await makePdf('Offerte', 2),
      mediaType: pdf,
      name: 'offerte met voorbehoud.pdf',
      kind: 'other',
      broughtBy: 'respondent',
      receivedOn: '2026-03-18',
    }),
    await lab.stored('letter', {
      bytes: await makePdf('Intern advies van de jurist', 1),
      mediaType: pdf,
      name: 'intern advies jurist.pdf',
      kind: 'letter',
      broughtBy: 'mediator',
      internal: true,
      receivedOn: '2026-03-20',
    }),
    await lab.stored('sheet', {
      bytes: new TextEncoder().encode('a;b\n1;2\n'),
      mediaType: 'text/csv',
      name: 'meetwaarden.csv',
      kind: 'other',
    }),
  ]
  lab.openStory([
    orders.openCase({ subject: 'Scheve tegels en water in de douche' }),
    orders.assign({ mediator: id('mediator') }),
    ...files,
    orders.said('complaint', { text: complaintText, documents: [id('photo 1'), id('photo 2')] }),
    orders.tried('attempt', { text: 'Gebeld, hij zou de week daarop langskomen.', documents: [] }),
    orders.tried('attempt 2', {
      on: '2026-02-25',
      channel: 'mail',
      text: 'Gemaild met foto’s. Geen antwoord.',
    }),
    orders.agreed({
      agreement: {
        signedOn: '2025-11-03',
        amount: 450_000,
        guaranteeUntil: '2027-11-03',
        documents: [id('contract')],
      },
    }),
    orders.invoiced('invoice 1', {
      number: '2026-014',
      on: '2026-01-15',
      amount: 300_000,
      paid: true,
      documents: [id('bill 1')],
    }),
    orders.invoiced('invoice 2', {
      number: '2026-021',
      on: '2026-02-02',
      amount: 112_550,
      paid: false,
      documents: [id('bill 2')],
    }),
    orders.invoiced('invoice 3', { number: '', amount: 4_995 }),
    orders.askMissing({ items: ['invoicePayments'] }),
    orders.found('klussenierNamed'),
    orders.found('klussenierInformed', { note: 'Mail van 25 februari.', documents: [id('mail')] }),
    orders.found('attemptsMade', { note: 'Twee pogingen, telefonisch en per mail.' }),
    orders.found('signedAgreement', { documents: [id('contract')] }),
    orders.found('bothWilling', { note: 'Beiden telefonisch bevestigd.' }),
    orders.found('guaranteeExpired', { note: 'Garantie loopt tot november 2027.' }),
    orders.admit(),
    orders.heard(),
    orders.asked({ shown: ['complaint', 'photo 1', 'photo 2', 'contract', 'bill 1'].map(id) }),
    orders.reminded(),
    orders.extended(),
    orders.reply({ text: replyText, documents: [id('photo 3'), id('offer')] }),
    orders.shown({ entries: ['reply', 'photo 3', 'offer'].map(id) }),
    orders.noted({ text: 'Rustig blijven aan de telefoon.\nDe klager is snel ontstemd.' }),
    orders.noted({ note: id('mistake'), text: 'Dit was voor een andere zaak bedoeld.' }),
    orders.undo(),
    orders.said('second', {
      on: '2026-03-24',
      text: 'Over egaliseren is nooit gesproken. In de offerte die ik kreeg, staat daar niets over: zie de versie die ik heb getekend.',
      channel: 'letter',
    }),
    orders.asked({
      request: id('request 2'),
      on: '2026-03-25',
      via: 'registeredLetter',
      dueOn: '2026-04-09',
      shown: [id('second')],
    }),
    orders.lapsed({
      request: id('request 2'),
      on: '2026-04-14',
      proof: 'Aangetekend verstuurd op 25 maart, niet afgehaald (barcode 323 1234 5678).',
    }),
    orders.assessed(
      {
        text: 'De rij bij het raam ligt buiten de gangbare tolerantie. Het voorbehoud in de offerte dekt dat niet, omdat het in de getekende overeenkomst ontbreekt.\n\nHet water in de douche kan aan de ondervloer liggen; dat is zonder onderzoek niet vast te stellen.',
        merits: 'partlyFounded',
        reliesOn: ['complaint', 'reply', 'second', 'contract', 'offer', 'bill 2'].map(id),
        override: {
          reason:
            'De saldofactuur is van de verweerder zelf; hij kent ze. Verder wachten schaadt beide partijen.',
        },
      },
      '2026-04-15',
    ),
    orders.shown({ entries: [id('assessment')], on: '2026-04-15' }),
    orders.proposed('advice', {
      kind: 'advice',
      to: ['complainant'],
      on: '2026-04-15',
      text: 'Betaal de helft van het saldo nu, de rest na het herstel.',
    }),
    orders.proposed('proposal', {
      on: '2026-04-15',
      text: 'Sam Claes herlegt de rij bij het raam en kijkt de afvoer na. Jo Peeters betaalt het saldo binnen acht dagen na het herstel.',
    }),
    orders.answered({ on: '2026-04-17', note: 'Graag voor eind april.' }),
    orders.answered({ party: 'respondent', on: '2026-04-20', channel: 'phone' }),
    orders.settled({
      on: '2026-04-21',
      text: 'De rij bij het raam wordt herlegd en de afvoer nagekeken. Daarna wordt het saldo betaald.',
      actions: [
        orders.action('action', {
          text: 'Rij bij het raam herleggen en afvoer nakijken',
          dueOn: '2026-04-29',
        }),
        orders.action('action 2', {
          owner: 'complainant',
          text: 'Saldo van € 1.125,50 betalen',
          dueOn: '2026-05-08',
        }),
        orders.action('action 3', {
          owner: 'mediator',
          text: 'Nagaan of beide zijn gebeurd',
          dueOn: '2026-05-11',
        }),
      ],
    }),
    orders.resolved({ on: '2026-04-28', note: 'Bevestigd door beide partijen.' }),
  ])
}
