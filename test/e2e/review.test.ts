import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '#shared/calendar/index.ts'
import { aMail } from '../core/support/mails.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { CasePage } from './pages/CasePage.ts'
import { todayHere } from './pages/days.ts'
import { keepEvidence } from './pages/evidence.ts'
import { dropFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Shell } from './pages/Shell.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'
import { askedIn } from './support/asked.ts'

/** A page that tries what pages in mails try, each time with an address that tells. */
const hostile = (address: string): string => `<html><head>
<base href="${address}/base/">
<meta http-equiv="refresh" content="0;url=${address}/refresh">
<link rel="stylesheet" href="${address}/style.css"><link rel="prefetch" href="${address}/prefetch">
<link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${address}">
<style>@import url(${address}/import.css); body { background: url(${address}/body.png) } @font-face { font-family: x; src: url(${address}/font.woff) } p { font-family: x }</style>
<script src="${address}/script.js"></script><script>top.pwned = 1; location = "${address}/location"</script>
</head><body background="${address}/background.png" onload="top.pwned = 1">
<p id="woorden">Hallo uit de mail</p>
<div style="background-image: url(${address}/inline.png); list-style: url('${address}/list.png'); content: url(${address}/content.png)">x</div>
<img src="${address}/pixel.gif" srcset="${address}/pixel2.gif 2x" onerror="top.pwned = 1"><img src="cid:logo@mail">
<picture><source srcset="${address}/source.webp"><img src="x" onerror="top.pwned = 1"></picture>
<svg onload="top.pwned = 1"><image href="${address}/svg.png" /><use href="${address}/use.svg#x" /><foreignObject><iframe src="${address}/svgframe"></iframe></foreignObject><animate onbegin="top.pwned = 1" attributeName="x" /></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=${address}/mxss onerror=top.pwned=1&gt;"></mglyph></table></mtext></math>
<iframe src="${address}/frame"></iframe><iframe srcdoc="<script>top.pwned = 1</script>"></iframe>
<object data="${address}/object"></object><embed src="${address}/embed"><applet code="${address}/applet"></applet>
<video src="${address}/film.mp4" poster="${address}/poster.png" autoplay></video><audio src="${address}/audio.mp3" autoplay></audio>
<form action="${address}/form"><input name="wachtwoord" autofocus onfocus="top.pwned = 1"><button id="verzend">Verzend</button></form>
<a id="uit" href="${address}/link" target="_top" ping="${address}/ping">klik</a><a href="javascript:top.pwned=1">js</a>
<table background="${address}/table.png"><tr><td background="${address}/cell.png">x</td></tr></table>
</body></html>`

describeApp('the review of a mail', (kind) => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  const asked = addDays(todayHere(), -4)
  const mailed = new Date(`${addDays(asked, 2)}T12:00:00Z`).toUTCString().replace('GMT', '+0000')
  const reached: string[] = []
  let server: Server
  let address: string
  let app: LaunchedApp
  let intake: Intake

  const file = (name: string, content: string): string => {
    const path = join(folder.folder, name)
    writeFileSync(path, content)
    return path
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      reached.push(request.url ?? '')
      response.end('')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await askedIn(administration, asked)
    app = await launchApp(kind, administration)
    app.page.setDefaultTimeout(15_000)
    intake = new Intake(app.page)
    await new Shell(app.page).goTo('Werkvoorraad')
  })
  afterAll(async () => {
    await app?.close()
    server.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, `review ${kind}`)

  it('shows each proposal with how sure it is, and marks the words that it was drawn from', async () => {
    await dropFiles(app.page, [
      file(
        'klacht.eml',
        aMail({
          id: 'review@post.example',
          from: 'An De Smet <an@post.example>',
          subject: 'Klacht van An De Smet aan het adres van Piet Peeters',
          text: 'Beste,\n\nDe kraan lekt. Ik betaalde € 1.250,00.\nMijn nummer is 0475 12 34 56.\n\nMet vriendelijke groet\nAn De Smet\n\nOp ma 2 mrt 2026 om 09:15 schreef Piet Peeters:\n> Tot volgende week',
          on: mailed,
        }),
      ),
    ])
    const customer = intake.form.getByRole('button', { name: /: Klant\. Uit het onderwerp: ‘An De Smet’/ })
    await customer.hover()
    await app.page.getByText('Uit het onderwerp: ‘An De Smet’').waitFor()
    await intake.form.getByRole('button', { name: /: Bedrag € 1\.250,00\. Uit de tekst/ }).focus()
    await intake.mail.locator('mark').filter({ hasText: '1.250,00' }).waitFor()
    expect(await violationsOf(app.page, 'review')).toEqual([])
  })

  it('folds away what was quoted, until all of it is asked for', async () => {
    await intake.form.getByRole('textbox', { name: 'Wat de klager zegt' }).focus()
    expect(await intake.mail.getByText('Tot volgende week').count()).toBe(0)
    await intake.mail.getByRole('button', { name: 'Toon alles' }).click()
    await intake.mail.getByText('Tot volgende week').waitFor()
  })

  it('says which cases a known one had before', async () => {
    await intake
      .side('Klussenier')
      .getByText(/^Had al 1 zaak/)
      .waitFor()
    await intake
      .side('Klussenier')
      .getByText('Tweede klacht over deze Klussenier in twaalf maanden.')
      .waitFor()
  })

  it('takes over only what the mediator says, and notes what he ticks in the same act as the opening', async () => {
    const phone = intake.side('Klant').getByRole('textbox', { name: 'Telefoon' })
    await phone.fill('')
    await intake.form.getByRole('button', { name: /^Naar de klant: 0475/ }).click()
    expect(await phone.inputValue()).toBe('0475 12 34 56')
    await intake.form.getByRole('checkbox', { name: /^Bedrag: € 1\.250,00/ }).check()
    await intake.open()
    const notes = new CasePage(app.page).part('Interne notities')
    await notes.getByText(/Gevonden in de e-mail:/).waitFor()
    await notes.getByText(/Bedrag: €\s1\.250,00/).waitFor()
  })

  it('lets nothing out of a hostile mail: no request, no script, no navigation', async () => {
    await new Shell(app.page).goTo('Werkvoorraad')
    const html = hostile(address)
    await dropFiles(app.page, [
      file(
        'vijandig.eml',
        [
          'Message-ID: <hostile@post.example>',
          'From: X <x@post.example>',
          'Subject: Klacht van X aan het adres van Piet Peeters',
          `Date: ${mailed}`,
          'MIME-Version: 1.0',
          'Content-Type: text/html; charset=utf-8',
          '',
          html,
        ].join('\r\n'),
      ),
    ])
    await intake.mail.getByText('Zoals verzonden').click()
    const frame = intake.mail.locator('iframe')
    expect(await frame.getAttribute('sandbox')).toBe('')
    const inside = frame.contentFrame()
    await inside.getByText('Hallo uit de mail').waitFor()
    const here = app.page.url()
    const link = inside.getByText('klik', { exact: true })
    if (await link.count()) await link.click()
    // What is fetched with a delay is fetched by then.
    await app.page.waitForTimeout(1_500)
    expect(reached).toEqual([])
    expect(app.page.url()).toBe(here)
    expect(await app.page.evaluate(() => 'pwned' in window)).toBe(false)
    for (const element of ['script', 'form', 'input', 'iframe', 'object', 'embed', 'base', 'link'])
      expect([element, await inside.locator(element).count()]).toEqual([element, 0])
    expect(await inside.locator('a[href]').count()).toBe(0)
    await frame.waitFor()
  })
})
