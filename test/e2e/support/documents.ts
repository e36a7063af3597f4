import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { packageRoot } from '#core/package.ts'
import { aDocx, anOdt, aZip, wordParagraph } from '../../core/support/papers.ts'

/** A TIFF of two pages of 320 × 200 in grey, the second darker; made by hand after TIFF 6.0. */
const scan = (): Buffer => {
  const [width, height] = [320, 200]
  const page = (grey: number, at: number, last: boolean): Buffer => {
    const pixels = deflateSync(Buffer.alloc(width * height, grey))
    const from = at + 2 + 9 * 12 + 4
    const tags = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 8],
      [262, 1],
      [273, from],
      [277, 1],
      [278, height],
      [279, pixels.length],
    ] as const
    const directory = Buffer.alloc(2 + tags.length * 12 + 4)
    directory.writeUInt16LE(tags.length, 0)
    for (const [nth, [tag, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + nth * 12)
      directory.writeUInt16LE(4, 4 + nth * 12)
      directory.writeUInt32LE(1, 6 + nth * 12)
      directory.writeUInt32LE(value, 10 + nth * 12)
    }
    directory.writeUInt32LE(last ? 0 : from + pixels.length, 2 + tags.length * 12)
    return Buffer.concat([directory, pixels])
  }
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1')
  const first = page(220, 8, false)
  return Buffer.concat([head, first, page(120, 8 + first.length, true)])
}

/** A mail that tries everything that HTML can: to run, to send, to fetch, to lead away. */
const hostileMail = [
  'From: Renée Desmet <renee@post.example>',
  'To: info@hetklushuis.be',
  'Subject: Foto van de vloer',
  'Date: Mon, 2 Mar 2026 09:15:00 +0100',
  'Message-ID: <vijandig@post.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><meta http-equiv="refresh" content="0;url=https://elders.example/">',
  '<base href="https://elders.example/"><style>@import url(https://elders.example/s.css)</style></head>',
  '<body onload="top.done=1"><p>De vloer ligt <b>scheef</b>.</p><script>top.done = 1; alert(1)</script>',
  '<img src="https://elders.example/pixel.png"><img src=x onerror="top.done=1">',
  '<svg onload="top.done=1"><a xlink:href="javascript:top.done=1"><text>klik</text></a></svg>',
  '<a href="javascript:top.done=1">lees verder</a><iframe src="https://elders.example/"></iframe>',
  '<form action="https://elders.example/"><input name="wachtwoord"><button>Verstuur</button></form>',
  '<div style="background:url(https://elders.example/b.png)">Einde</div></body></html>',
].join('\r\n')

/** A PDF that would run a script, and start a program, when it is opened. */
const hostilePdf = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage([400, 300]).drawText('Offerte met een script', { x: 40, y: 240, size: 16, font })
  pdf.addJavaScript('start', 'app.alert("uitgevoerd")')
  return pdf.save()
}

/** One of each kind that a page of the app shows in its own way, by their names. */
export const documentsOfAllKinds = async (): Promise<Readonly<Record<string, Uint8Array>>> => ({
  'tegel.heic': readFileSync(join(packageRoot(), 'test/fixtures/documents/tegel.heic')),
  'scan.tiff': scan(),
  'brief.docx': await aDocx(
    `${wordParagraph('Ingebrekestelling', 'Heading1')}${wordParagraph('De vloer <script>alert(1)</script> ligt scheef.')}`,
  ),
  'verslag.odt': await anOdt(
    '<text:h text:outline-level="1">Verslag</text:h><text:p>De tegels zijn los.</text:p>',
  ),
  'map.zip': await aZip({ 'foto/voor.jpg': 'x'.repeat(4000), 'foto/na.jpg': 'y', 'lees mij.txt': 'zz' }),
  'vijandig.eml': Buffer.from(hostileMail),
  'vijandig.pdf': await hostilePdf(),
})
