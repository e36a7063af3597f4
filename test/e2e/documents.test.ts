import { join } from 'node:path'
import type { Locator, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byPhone, openOffice } from '../core/support/office.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { violationsOf } from './pages/accessibility.ts'
import { CasePage } from './pages/CasePage.ts'
import { keepEvidence } from './pages/evidence.ts'
import { type LaunchedApp, launchApp } from './support/app.ts'
import { documentsOfAllKinds } from './support/documents.ts'

describe('a document of whatever kind, beside the case in chromium', () => {
  const folder = temporaryFolder()
  const asked: string[] = []
  const dialogs: string[] = []
  let app: LaunchedApp
  let shown: Locator

  /** Opens it from the list of documents. */
  const open = async (name: string): Promise<Locator> => {
    const part = new CasePage(app.page).part('Documenten')
    await part
      .getByRole('button', { name: new RegExp(name.replace('.', '\\.')) })
      .first()
      .click()
    await shown.getByRole('heading', { name, exact: true }).waitFor()
    return shown
  }
  const pictureIn = async (within: Locator, name: string) => {
    const picture = within.getByRole('img', { name })
    await picture.waitFor()
    return picture.evaluate(async (element) => {
      await (element as HTMLImageElement).decode()
      return [(element as HTMLImageElement).naturalWidth, (element as HTMLImageElement).naturalHeight]
    })
  }

  beforeAll(async () => {
    const ends: (() => void | Promise<void>)[] = []
    const administration = join(folder.folder, 'administration')
    const { client, offer } = await openOffice(administration, (end) => ends.push(end))
    await client.mediators.register({ name: 'Mia Claes', me: true })
    const { number } = await client.intake.open(byPhone())
    const uploads = []
    for (const [name, content] of Object.entries(await documentsOfAllKinds()))
      uploads.push({ upload: await offer(name, content) })
    await client.cases.attach({ number, files: uploads })
    for (const end of ends.reverse()) await end()
    app = await launchApp('chromium', administration)
    const { page } = app
    page.setDefaultTimeout(15_000)
    page.on('request', (request: Request) => asked.push(request.url()))
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    shown = page.getByRole('region', { name: 'Document', exact: true })
    await new CasePage(page).goTo(number)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })
  keepEvidence(() => app?.page, 'documents chromium')

  it('a photo of a telephone (HEIC) is shown as a picture', async () =>
    expect(await pictureIn(await open('tegel.heic'), 'tegel.heic')).toEqual([160, 120]))

  it('a scan (TIFF) is shown page by page', async () => {
    const view = await open('scan.tiff')
    expect(await pictureIn(view, 'scan.tiff')).toEqual([320, 200])
    await view.getByRole('button', { name: 'Volgende bladzijde' }).click()
    await view
      .getByRole('status')
      .getByText(/2 van 2/)
      .waitFor()
  })

  it.each([
    ['brief.docx', 'De vloer <script>alert(1)</script> ligt scheef.'],
    ['verslag.odt', 'De tegels zijn los.'],
  ])('the words of %s stand on a page that nothing can run on', async (name, words) => {
    const view = await open(name)
    const frame = view.locator('iframe')
    await view.frameLocator('iframe').getByText(words).waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('')
  })

  it('an archive (ZIP) is the list of what is in it', async () => {
    const view = await open('map.zip')
    await view.getByRole('cell', { name: 'foto/voor.jpg' }).waitFor()
    expect(await view.getByRole('row').count()).toBe(4)
    expect(await violationsOf(app.page, 'archive')).toEqual([])
  })

  it('a hostile mail shows its words, and runs, fetches and leads to nothing', async () => {
    const view = await open('vijandig.eml')
    const before = app.page.url()
    await view.getByText('Zoals verzonden', { exact: true }).click()
    const frame = view.frameLocator('iframe')
    await frame.getByText('scheef').waitFor()
    expect(await view.locator('iframe').getAttribute('sandbox')).toBe('')
    expect(await frame.locator('script, form, iframe, base, [href], [onload], [onerror]').count()).toBe(0)
    await app.page.waitForTimeout(300)
    expect(await app.page.evaluate(() => 'done' in window)).toBe(false)
    expect(app.page.url()).toBe(before)
    expect(await violationsOf(app.page, 'hostile mail')).toEqual([])
  })

  it('a PDF with a script is drawn, and its script is not run', async () => {
    const view = await open('vijandig.pdf')
    const canvas = view.locator('canvas').first()
    await canvas.waitFor()
    await app.page.waitForFunction(
      (element) => {
        const drawn = element as HTMLCanvasElement
        const pixels = drawn.getContext('2d')?.getImageData(0, 0, drawn.width, drawn.height).data ?? []
        return pixels.some((value, at) => at % 4 === 0 && value < 128)
      },
      await canvas.elementHandle(),
    )
  })

  it('nothing was fetched from elsewhere, and nothing asked for attention', () => {
    const own = new URL(app.page.url()).origin
    expect(asked.filter((url) => !url.startsWith(own) && !/^(?:blob|data):/.test(url))).toEqual([])
    expect(dialogs).toEqual([])
  })
})
