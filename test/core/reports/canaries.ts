import { randomInt } from 'node:crypto'
import { otherParty, type Party } from '#shared/case/vocabulary.ts'
import { makePdf } from '#test/core/typesetting/support.ts'
import * as orders from '#test/shared/case/orders.ts'
import { picture } from './richCase.ts'
import type { Content, laboratory } from './support.ts'

const { id } = orders

/**
 * Words that are nowhere else, each named for the field it was put in. `hidden[side]`: what that side may not see;
 * `shown`: what both may; `unprinted`: recorded for the file only, no dossier prints it.
 */
export type Canaries = {
  readonly hidden: Record<Party, Set<string>>
  readonly shown: Set<string>
  readonly unprinted: Set<string>
}

/** Five letters after a mark: whole on one line, never hyphenated, found in any encoding that keeps letters. */
const aviary = () => {
  const used = new Set<string>()
  return (): string => {
    for (;;) {
      const letters = Array.from({ length: 7 }, () => 'BCDFGHJKLMNPQRSTVWXZ'[randomInt(20)]).join('')
      if (!used.has(letters)) {
        used.add(letters)
        return `QV${letters}`
      }
    }
  }
}

const withComment = (jpeg: Uint8Array, comment: string): Uint8Array => {
  const text = Buffer.from(comment, 'latin1')
  const segment = Buffer.from([0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 0xff, ...text])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

const mailWith = (text: string, attachment: Uint8Array, name: string): Uint8Array =>
  Buffer.from(
    [
      'From: iemand@example.be',
      'To: info@hetklushuis.be',
      'Subject: Bericht',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="grens"',
      '',
      '--grens',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--grens',
      `Content-Type: application/pdf; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      ...(Buffer.from(attachment)
        .toString('base64')
        .match(/.{1,76}/g) ?? []),
      '--grens--',
      '',
    ].join('\r\n'),
  )

/**
 * A case with a word of its own in every internal or undisclosed field, in the names and in the content of documents,
 * for both sides; closed, reopened, refused along the way, so that every field has something in it.
 */
export const tellCanaries = async (
  lab: ReturnType<typeof laboratory>,
  jpeg: Uint8Array,
  direction: 'customerComplains' | 'klussenierComplains',
): Promise<Canaries> => {
  const word = aviary()
  const hidden = { complainant: new Set<string>(), respondent: new Set<string>() }
  const shown = new Set<string>()
  const from = (...sides: Party[]): string => {
    const made = word()
    for (const side of sides) hidden[side].add(made)
    return made
  }
  const both = (): string => from('complainant', 'respondent')
  const open = (): string => {
    const made = word()
    shown.add(made)
    return made
  }
  const mediatorName = both()
  lab.nameMediator(mediatorName)
  await lab.addTerms(await makePdf(open(), 1), `${open()}.pdf`)

  const files: orders.Order[] = []
  const attach = async (name: string, content: Omit<Content, 'broughtBy'>, brought: Content['broughtBy']) => {
    files.push(await lab.stored(name, { ...content, ...(brought && { broughtBy: brought }) }))
  }
  const pdf = async (said: string, title: string) => ({
    bytes: await makePdf(said, 1, (made) => {
      made.setTitle(title)
      made.setSubject(title)
    }),
    mediaType: 'application/pdf',
  })
  /** One of each kind of file, brought by `by`, with words that `hide` gives. */
  const bring = async (prefix: string, by: Content['broughtBy'], hide: () => string, internal = false) => {
    await attach(
      `${prefix} pdf`,
      { ...(await pdf(hide(), hide())), name: `${hide()}.pdf`, kind: 'letter', internal },
      by,
    )
    await attach(
      `${prefix} jpeg`,
      {
        bytes: withComment(jpeg, hide()),
        mediaType: 'image/jpeg',
        name: `${hide()}.jpg`,
        kind: 'photo',
        internal,
      },
      by,
    )
    const inside = await makePdf(hide(), 1)
    await attach(
      `${prefix} mail`,
      {
        bytes: mailWith(hide(), inside, `${hide()}.pdf`),
        mediaType: 'message/rfc822',
        name: `${hide()}.eml`,
        kind: 'mail',
        internal,
      },
      by,
    )
  }
  await bring('internal', 'mediator', both, true)
  await bring('unshown', 'mediator', both)
  for (const side of ['complainant', 'respondent'] as const)
    await bring(side, side, () => from(otherParty(side)))
  await bring('shown', 'other', open)
  // A mail that both sides were shown, of which one attachment was kept as a document and shown to neither.
  const kept = await makePdf(both(), 1)
  await attach(
    'attachment',
    { bytes: kept, mediaType: 'application/pdf', name: `${both()}.pdf`, kind: 'other' },
    'other',
  )
  await attach(
    'carrier',
    {
      bytes: mailWith(both(), kept, `${both()}.pdf`),
      mediaType: 'message/rfc822',
      name: `${open()}.eml`,
      kind: 'mail',
    },
    'other',
  )
  await attach(
    'picture',
    { bytes: picture(300, 200, '#999999'), mediaType: 'image/png', name: `${open()}.png`, kind: 'photo' },
    'other',
  )

  const contact = (side: Party) => ({
    address: { street: from(otherParty(side)), postalCode: '9000', city: 'Gent', country: 'België' },
    email: `${from(otherParty(side)).toLowerCase()}@example.be`,
    phone: from(otherParty(side)),
  })
  const customerSide: Party = direction === 'customerComplains' ? 'complainant' : 'respondent'
  const visible = ['shown pdf', 'shown jpeg', 'shown mail', 'carrier', 'picture'].map(id)
  const messageId = both()
  lab.openStory([
    orders.openCase({
      direction,
      subject: open(),
      messageId,
      customer: { ...orders.customer, name: open(), ...contact(customerSide) },
      klussenier: {
        ...orders.klussenier,
        name: open(),
        tradeName: open(),
        ...contact(otherParty(customerSide)),
      },
    }),
    orders.assign({ mediator: id('mediator') }),
    ...files,
    ...(['complainant', 'respondent'] as const).map((side) =>
      orders.tried(`attempt ${side}`, {
        by: side,
        text: from(otherParty(side)),
        documents: [id(`${side} pdf`)],
      }),
    ),
    orders.said('complaint', { text: open(), documents: [id('complainant pdf'), id('shown pdf')] }),
    orders.said('complaint 2', { text: from('respondent'), documents: [id('complainant jpeg')] }),
    orders.agreed({
      agreement: {
        signedOn: '2025-11-03',
        amount: 450_000,
        documents: [id('internal pdf'), id('shown pdf')],
      },
    }),
    orders.invoiced('invoice', { number: open(), documents: [id('unshown pdf')] }),
    orders.askMissing({ items: ['invoicePayments'] }),
    ...(
      ['klussenierNamed', 'klussenierInformed', 'signedAgreement', 'bothWilling', 'guaranteeExpired'] as const
    ).map((condition) => orders.found(condition, { note: both(), documents: [id('internal mail')] })),
    orders.found('attemptsMade', { finding: 'notMet' }),
    orders.refuseIt({ explanation: from('respondent') }),
    orders.closed({ on: '2026-03-04', outcome: 'notAdmissible', note: both() }),
    orders.reopened({ on: '2026-03-04', reason: both() }),
    orders.found('attemptsMade', { note: both() }),
    orders.admit(),
    orders.heard(),
    orders.asked({ shown: [id('complaint'), ...visible] }),
    orders.shown({ to: 'complainant', on: '2026-03-06', entries: visible }),
    orders.reminded(),
    orders.extended({ reason: from('complainant') }),
    orders.reply({ text: from('complainant'), documents: [id('respondent pdf'), id('shown pdf')] }),
    orders.pointed('point', { text: open() }),
    orders.pointed('hidden point', { text: from('respondent'), statement: id('complaint 2') }),
    orders.position({ text: from('complainant') }),
    orders.position({
      ...{ by: 'complainant', position: 'agreed', statement: id('complaint 2') },
      text: from('respondent'),
    }),
    orders.stated('own', { note: from('respondent') }),
    orders.stated('shown', { note: open(), statement: id('complaint') }),
    orders.stated('theirs', { by: 'respondent', note: from('complainant'), statement: id('reply') }),
    orders.stated('ours', { by: 'mediator', note: both(), documents: [id('internal pdf')] }),
    orders.asked({ request: id('request 2'), to: 'complainant', on: '2026-03-19', shown: [] }),
    orders.lapsed({
      request: id('request 2'),
      on: '2026-04-03',
      proof: both(),
      documents: [id('internal jpeg')],
    }),
    orders.noted({ text: both() }),
    orders.noted({ note: id('undone'), text: both() }),
    orders.undo(),
    orders.paused({ on: '2026-04-04', reason: both() }),
    orders.resumed({ on: '2026-04-06', reason: both() }),
    orders.assessed(
      {
        text: both(),
        reliesOn: ['complaint 2', 'reply', 'unshown pdf'].map(id),
        override: { reason: both() },
      },
      '2026-04-07',
    ),
    orders.proposed('to both', { on: '2026-04-08', text: open() }),
    orders.proposed('to complainant', {
      kind: 'advice',
      to: ['complainant'],
      on: '2026-04-08',
      text: from('respondent'),
    }),
    orders.proposed('to respondent', { to: ['respondent'], on: '2026-04-08', text: from('complainant') }),
    orders.proposed('withdrawn', { to: ['respondent'], on: '2026-04-08', text: from('complainant') }),
    orders.withdrawn({ proposal: id('withdrawn'), on: '2026-04-09', reason: both() }),
    ...(['complainant', 'respondent'] as const).map((side) =>
      orders.answered({
        proposal: id('to both'),
        party: side,
        on: '2026-04-10',
        note: from(otherParty(side)),
      }),
    ),
    orders.answered({ proposal: id('to complainant'), on: '2026-04-10', note: from('respondent') }),
    orders.answered({
      proposal: id('to respondent'),
      party: 'respondent',
      on: '2026-04-10',
      note: from('complainant'),
    }),
    orders.settled({
      on: '2026-04-13',
      text: open(),
      proposal: id('to both'),
      actions: [orders.action('action', { text: open() })],
    }),
    orders.told({ on: '2026-04-13', note: from('respondent') }),
    orders.told({ by: 'respondent', on: '2026-04-13', note: from('complainant') }),
    orders.resolved({ on: '2026-04-14', note: both(), documents: [id('internal pdf')] }),
    orders.closed({ on: '2026-04-20', outcome: 'settled', note: both() }),
  ])
  return { hidden, shown, unprinted: new Set([messageId]) }
}
