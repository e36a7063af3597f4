import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'
import { readPdf } from '../core/typesetting/support.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { electronClient } from '../hosts/support/electronClient.ts'
import { customer, klussenier, rareWord, writePapers } from './fixtures/papers.ts'
import { CasePage } from './pages/CasePage.ts'
import { ExportDialog } from './pages/ExportDialog.ts'
import { dropFiles } from './pages/files.ts'
import { Intake } from './pages/Intake.ts'
import { Start } from './pages/Start.ts'
import { sandboxArguments } from './support/electron.ts'
import { launchPacked, noPacking, type PackedApp, pack, packedFiles } from './support/packed.ts'

const manifest: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(packageRoot(), 'package.json'), 'utf8'),
)

describe.skipIf(noPacking() !== null)('the packed app', () => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  let app: string
  let running: PackedApp | undefined

  beforeAll(async () => {
    app = await pack(join(folder.folder, 'dist'))
  }, 300_000)
  afterAll(async () => {
    await running?.close()
    await folder.remove()
  })

  it('starts, and answers over the contract', async () => {
    running = await launchPacked(app, administration, join(folder.folder, 'home'))
    const { page } = running
    await page.locator('#root div:visible').first().waitFor()
    const client = await electronClient(page)
    expect(await client.system.info()).toMatchObject({ name: 'Wederhoor', folder: administration })
  })

  it('takes a complaint from its mail to the dossier', async () => {
    if (!running) throw new Error('the packed app did not start')
    const { page } = running
    page.setDefaultTimeout(15_000)
    await new Start(page).beginEmpty('Mia Claes')
    const papers = await writePapers(folder.folder)
    await dropFiles(page, [papers.complaint])
    const intake = new Intake(page)
    await intake.mail.getByText(rareWord).waitFor()
    const number = await intake.open()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
    await new CasePage(page).answer('De Klussenier is bekendgemaakt', 'Ja')

    // The archive's form: Typst, the fonts, the photos and the PDFs drawn as pictures all come out of the archive.
    const exporting = await new ExportDialog({ kind: 'electron', ...running, electron: null }).open()
    await exporting.make('Intern', 'Archief')
    const [made, ...others] = globSync('**/*.pdf', { cwd: join(administration, 'temporary') })
    expect(others).toEqual([])
    const { pages, attachments } = await readPdf(join(administration, 'temporary', made ?? ''))
    const text = pages.join('\n').replace(/\s+/g, ' ')
    for (const said of [number, customer, klussenier, rareWord]) expect(text).toContain(said)
    expect(attachments.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringContaining('overeenkomst'), expect.stringContaining('plafond')]),
    )
    await exporting.close()
  }, 120_000)

  it('holds what it runs on and nothing else', () => {
    const paths = packedFiles(app)
    expect(paths).toEqual(
      expect.arrayContaining(['out/electron/main.js', 'out/renderer/index.html', 'package.json']),
    )
    const foreign = paths.filter((path) =>
      /\.(?:map|tsx?|[cm]ts|md|gyp|test\.[cm]?js)$|prebuilds\/(?!linux-)|\/(?:tests?|examples?)\//.test(path),
    )
    expect(foreign).toEqual([])
    const top = new Set(paths.map((path) => path.split('/')[0]))
    expect([...top].sort()).toEqual(['node_modules', 'out', 'package.json', 'templates'])
    const modules = new Set(
      paths.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    )
    expect([...modules].sort()).toEqual(Object.keys(manifest.dependencies).sort())
  })

  it('cannot be made to run as Node', () => {
    const script = join(folder.folder, 'ran')
    const code = `require('fs').writeFileSync(${JSON.stringify(script)}, '')`
    expect(() =>
      execFileSync(
        join(app, 'wederhoor'),
        [...sandboxArguments(), '-e', code, `--user-data-dir=${folder.folder}/other`],
        {
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
          timeout: 3_000,
          stdio: 'ignore',
        },
      ),
    ).toThrow()
    expect(existsSync(script)).toBe(false)
  })

  it('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(join(app, 'wederhoor'))

    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    })
  })
})
