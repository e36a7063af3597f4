import fc from 'fast-check'

/** Mails by their grammar, well made and badly: what a server, a mail program or somebody with bad intentions may write. */

const repeated = (unit: string, most: number) => fc.nat(most).map((times) => unit.repeat(times))
/** Long runs of one thing: what makes a careless pattern slow. */
const run = fc
  .constantFrom(
    ' ',
    'a',
    '1',
    '>',
    '(',
    '<',
    '"',
    '.',
    '-',
    '\t',
    '1.',
    '0 ',
    'a@',
    '=?',
    'van ',
    '+32 ',
    '> ',
    '\n',
    ', ',
    '€ ',
    '[',
    '&',
    '/',
  )
  .chain((unit) => repeated(unit, 3000))

const words = fc.constantFrom(
  'Klacht van Jan Janssens aan het adres van Piet Peeters',
  'Klacht',
  'van',
  'aan het adres van',
  'tegen',
  'Re:',
  'FW:',
  '[EXTERN]',
  'RE[2]:',
  'Renée d’Hondt',
  "Jan 't Kint",
  'O\'Neill "de Lange"',
  'De tegels liggen scheef.',
  'Beste',
  'Mvg',
  'Met vriendelijke groeten',
  'Tel. +32 (0)475 12 34 56',
  '015/20.30.40',
  'BE 0123.456.789',
  'BE71 0961 2345 6769',
  '+++090/9337/55493+++',
  'factuur 2026-014',
  '€ 1.250,50',
  '1250,-',
  '31/02/2026',
  '3 maart',
  'vorige dinsdag',
  'Kerkstraat 12 bus 3, 2800 Mechelen',
  '1012 AB Amsterdam',
  'jan@post.example',
  'mailto:x@y',
  'https://voorbeeld.example/?a=b',
  '-----Oorspronkelijk bericht-----',
  'Van: Piet Peeters <piet@post.example>',
  'Verzonden: maandag 2 maart 2026 10:00',
  'Aan: info@post.example',
  'Onderwerp: klacht',
  'Op ma 2 mrt 2026 om 09:15 schreef Jan <jan@post.example>:',
  'Le lun. 2 mars 2026 à 10:00, Jan a écrit :',
  'Begin forwarded message:',
  '> geciteerd',
  '>> dieper',
  '-- ',
  'Verzonden vanaf mijn iPhone',
  '2026-0001',
  '=?utf-8?Q?caf=C3=A9?=',
  '=?iso-8859-1?B?6Q==?=',
  '=?x?',
  'é',
  '\u200b',
  '\u202e',
  '😀',
  '\ud800',
  '\0',
  '&nbsp;',
  '<b>',
)
const line = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: words },
      { weight: 1, arbitrary: run },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '))
const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))

const tag = fc.constantFrom(
  'div',
  'p',
  'table',
  'tr',
  'td',
  'blockquote',
  'a',
  'span',
  'style',
  'script',
  'b',
  'br',
  'img',
  'svg',
  'title',
  'ul',
  'li',
  'o:p',
  'h1',
  'pre',
  'textarea',
)
const attribute = fc.constantFrom(
  '',
  ' href="javascript:x"',
  ' style="display:none"',
  " class='gmail_quote'",
  ' src=cid:1',
  ' onload=x',
  ' =',
  ' "',
  ' type="cite"',
)
const html: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    line,
    fc
      .tuple(tag, attribute, tie('nodes'), fc.boolean())
      .map(([name, said, inner, closed]) => `<${name}${said}>${inner}${closed ? `</${name}>` : ''}`),
    fc.tuple(tag, fc.nat(800)).map(([name, times]) => `<${name}>`.repeat(times)),
    fc.constantFrom(
      '<!--',
      '-->',
      '<![CDATA[',
      '<!doctype html>',
      '&#x110000;',
      '&#0;',
      '<',
      '</',
      '<o:p>&nbsp;</o:p>',
      '<meta charset=utf-16>',
    ),
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
})).nodes

const charset = fc.constantFrom(
  'utf-8',
  'UTF-8',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'us-ascii',
  'utf-16',
  'utf-7',
  'macintosh',
  'cp850',
  'big5',
  'unknown-8bit',
  '',
  'x"',
  'koi8-r',
)
const encoding = fc.constantFrom(
  '7bit',
  '8bit',
  'quoted-printable',
  'base64',
  'binary',
  'x-uuencode',
  'BASE64 ',
  '',
  'quoted',
)
const inCharset = (content: string, name: string): Buffer =>
  /1252|8859|ascii|mac|850/.test(name)
    ? Buffer.from(content, 'latin1')
    : name === 'utf-16'
      ? Buffer.from(content, 'utf16le')
      : Buffer.from(content)
const encoded = (content: Buffer, how: string): Buffer => {
  if (/^base64/i.test(how)) return Buffer.from(content.toString('base64').replace(/.{76}/g, '$&\r\n'))
  if (how === 'quoted-printable')
    return Buffer.from(
      [...content]
        .map((byte) =>
          byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
        )
        .join(''),
    )
  if (how === 'x-uuencode')
    return Buffer.from(`begin 644 a.txt\r\n${content.toString('base64')}\r\n\`\r\nend\r\n`)
  return content
}

type Entity = { readonly head: readonly string[]; readonly body: Buffer }
const render = ({ head, body }: Entity): Buffer =>
  Buffer.concat([Buffer.from(`${head.map((field) => `${field}\r\n`).join('')}\r\n`), body])

const spoken = fc
  .record({
    type: fc.constantFrom('text/plain', 'text/html', 'text/calendar', 'text/rtf', 'text/x-amp-html'),
    said: charset,
    real: charset,
    how: encoding,
    plain: text,
    marked: html,
    honest: fc.boolean(),
  })
  .map(
    ({ type, said, real, how, plain, marked, honest }): Entity => ({
      head: [`Content-Type: ${type}; charset=${said}`, `Content-Transfer-Encoding: ${how}`],
      body: encoded(
        inCharset(type === 'text/html' ? marked : plain, honest ? said : real),
        honest ? how : '8bit',
      ),
    }),
  )

const fileName = fc.oneof(
  fc.constantFrom(
    'filename="factuur.pdf"',
    "filename*=utf-8''caf%C3%A9.pdf",
    "filename*0*=iso-8859-1''a%E9; filename*1=b.pdf",
    'filename==?utf-8?Q?b=C3=A9.pdf?=',
    'filename="../../etc/passwd"',
    'filename="C:\\Windows\\con.txt"',
    'filename=IMG 2041.jpg',
    'filename="nul"',
    'filename="a\u202efdp.exe"',
    "filename*=utf-8''%FF%FE",
    'filename=""',
    'filename="winmail.dat"',
    'filename="x.zip"',
  ),
  fc.string({ maxLength: 20 }).map((name) => `filename="${name}"`),
)
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      '%PDF-1.7\n1 0 obj',
      'PK\x03\x04\x14\0\0\0',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\x78\x9f\x3e\x22\x01\0',
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
      '{\\rtf1\\ansi',
      '',
    )
    .map((start) => Buffer.from(start, 'latin1')),
)
const file = fc
  .record({
    type: fc.constantFrom(
      'application/pdf',
      'application/octet-stream',
      'application/ms-tnef',
      'application/zip',
      'application/pkcs7-mime; smime-type=signed-data',
      'application/pkcs7-signature',
      'image/jpeg',
      'image/heic',
      'text/calendar; method=REQUEST',
      'application/vnd.ms-outlook',
      'message/delivery-status',
      'x/y/z',
      '',
    ),
    name: fileName,
    bytes: content,
    how: encoding,
    shown: fc.constantFrom('attachment', 'inline', 'form-data', ''),
  })
  .map(
    ({ type, name, bytes, how, shown }): Entity => ({
      head: [
        `Content-Type: ${type}`,
        `Content-Disposition: ${shown}; ${name}`,
        `Content-Transfer-Encoding: ${how}`,
        'Content-ID: <1>',
      ],
      body: encoded(bytes, how),
    }),
  )

const address = fc.constantFrom(
  'Jan Janssens <jan@post.example>',
  '"Janssens, Jan" <jan@post.example>',
  'jan@post.example (Jan)',
  '=?utf-8?Q?Ren=C3=A9e?= <r@post.example>',
  'groep: a@b, c@d;',
  '<>',
  '"',
  'undisclosed-recipients:;',
  'a@b, , c@d',
  'piet.peeters@klussenier.example',
  '@',
  '"\\"" <x@y>',
)
const field = fc.oneof(
  address.map((who) => `From: ${who}`),
  fc.array(address, { maxLength: 5 }).map((who) => `To: ${who.join(', ')}`),
  address.map((who) => `Reply-To: ${who}`),
  line.map((said) => `Subject: ${said.replaceAll('\n', '\r\n ')}`),
  fc.constantFrom(
    'Date: Mon, 2 Mar 2026 10:00:00 +0100',
    'Date: 31 Feb 2026',
    'Date: Thu, 1 Jan 1970 00:00:00 GMT',
    'Date: morgen',
    'Date:',
    'Date: Mon, 2 Mar 99999 10:00:00 +9999',
  ),
  fc.constantFrom(
    'Message-ID: <a@b>',
    'Message-ID: geen',
    'In-Reply-To: <c@d> <e@f>',
    'References: <a@b>\r\n <c@d>',
    'Auto-Submitted: auto-replied',
    'X-GM-LABELS: x',
    'Content-Type',
    ': x',
    'MIME-Version: 1.0',
  ),
  fc
    .tuple(fc.constantFrom('X', 'Subject', 'To', 'References', 'Received'), run)
    .map(([name, value]) => `${name}: ${value}`),
)
const heads = fc.array(field, { minLength: 2, maxLength: 9 })

const entity: fc.Arbitrary<Entity> = fc.letrec<{ entity: Entity; whole: Entity; many: Entity }>((tie) => ({
  entity: fc.oneof({ maxDepth: 5, depthSize: 'small' }, spoken, file, tie('many'), tie('whole')),
  whole: fc.tuple(heads, tie('entity')).map(
    ([head, inner]): Entity => ({
      head: ['Content-Type: message/rfc822'],
      body: render({ head: [...head, ...inner.head], body: inner.body }),
    }),
  ),
  many: fc
    .record({
      kind: fc.constantFrom(
        'mixed',
        'alternative',
        'related',
        'signed; protocol="application/pkcs7-signature"',
        'report',
        'digest',
        'encrypted',
        'x',
      ),
      boundary: fc.constantFrom('b', 'b b', '=_a', "'", 'b--', '', 'a'.repeat(90)),
      said: fc.boolean(),
      open: fc.boolean(),
      parts: fc.array(tie('entity'), { maxLength: 4 }),
    })
    .map(
      ({ kind, boundary, said, open, parts }): Entity => ({
        head: [`Content-Type: multipart/${kind}${said ? `; boundary="${boundary}"` : ''}`],
        body: Buffer.concat([
          ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), render(part), Buffer.from('\r\n')]),
          Buffer.from(open ? '' : `--${boundary}--\r\n`),
        ]),
      }),
    ),
})).entity

/** A mail, or what looks like one. */
export const anyMail: fc.Arbitrary<Uint8Array> = fc
  .tuple(heads, entity, fc.constantFrom('\r\n', '\n', '\r'))
  .map(([head, inner, end]) => {
    const bytes = render({ head: [...head, ...inner.head], body: inner.body })
    return end === '\r\n' ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('\r\n', end), 'latin1')
  })
