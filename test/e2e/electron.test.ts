import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'
import type { Client } from '#shared/contract/index.ts'
import type { Bridge, CoreNews } from '#shared/host.ts'
import { temporaryFolder } from '../hosts/support/core.ts'
import { electronClient } from '../hosts/support/electronClient.ts'
import { electronBinary, launchElectron, noElectron, sandboxArguments } from './support/electron.ts'

declare global {
  var heard: CoreNews[]
  interface Window {
    readonly wederhoor: Bridge<File>
  }
}

describe.skipIf(noElectron() !== null)('the desktop host', () => {
  const folder = temporaryFolder()
  const administration = join(folder.folder, 'administration')
  const home = join(folder.folder, 'home')
  let app: ElectronApplication
  let page: Page
  let client: Client

  beforeAll(async () => {
    app = await launchElectron(administration, home)
    page = await app.firstWindow()
    client = await electronClient(page)
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })

  const corePid = () =>
    app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Wederhoor core')?.pid ?? 0)

  it('carries calls and streams straight to the core', async () => {
    expect(await client.system.info()).toMatchObject({ host: 'electron', folder: administration })
    const seen: number[] = []
    for await (const { done } of await client.system.ping({ count: 3 })) seen.push(done)
    expect(seen).toEqual([1, 2, 3])
  })

  it('refuses input that is not as the contract has it', async () => {
    await expect(client.system.ping({ count: 0 })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'invalidInput' },
    })
  })

  it('shows a window whose page is sandboxed, isolated and without Node', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      const contents = window?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return { visible: window?.isVisible(), ...contents.getLastWebPreferences() }
    })
    expect(preferences).toMatchObject({
      visible: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
  })

  it('gives every permission a no, but that to tell what is due', async () => {
    expect(await page.evaluate(() => Notification.permission)).toBe('granted')
    const answers = await page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'midi'] as PermissionName[]
      const states = names.map(async (name) => (await navigator.permissions.query({ name })).state)
      return Promise.all(states)
    })
    expect(new Set(answers)).toEqual(new Set(['denied']))
  })

  it('opens no other window and goes nowhere else', async () => {
    const here = page.url()
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
    await page.evaluate(() => {
      window.location.href = 'https://example.com/'
    })
    await page.evaluate(() => {
      window.location.href = 'file:///etc/passwd'
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([page.url(), app.windows().length]).toEqual([here, 1])
    // Playwright goes on waiting for the navigations that were stopped, until there is one.
    await page.reload()
    client = await electronClient(page)
  })

  it('lets the page stage a file that was dropped, and names no path to it', async () => {
    const file = join(folder.folder, 'klacht.eml')
    writeFileSync(file, 'Subject: Klacht')
    await page.evaluate(() => {
      const input = document.createElement('input')
      input.type = 'file'
      input.id = 'test-file'
      document.body.append(input)
    })
    await page.locator('#test-file').setInputFiles(file)
    const staged = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('#test-file')
      return window.wederhoor.stage(input?.files?.[0] as File)
    })
    expect(staged).toEqual({
      ok: true,
      file: { upload: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'klacht.eml', size: 15 },
    })
  })

  it('does not stage what the page made up, whatever path it names', async () => {
    const answers = await page.evaluate(async () => {
      const made = new File(['x'], '/etc/passwd')
      const named = () => window.wederhoor.stage({ name: 'x', path: '/etc/passwd' } as unknown as File)
      const thrown = await Promise.resolve()
        .then(named)
        .catch(() => 'thrown')
      return [window.wederhoor.hasPath(made), await window.wederhoor.stage(made), thrown]
    })
    expect(answers).toEqual([false, { ok: false, name: '/etc/passwd', failure: 'unreadable' }, 'thrown'])
  })

  it('picks files through the native dialog', async () => {
    const file = join(folder.folder, 'klacht.eml')
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path, `${path}.gone`] })
    }, file)
    const picked = await page.evaluate(() => window.wederhoor.pickFiles())
    expect(picked).toMatchObject([
      { ok: true, file: { name: 'klacht.eml' } },
      { ok: false, failure: 'unreadable' },
    ])
  })

  it('saves no export that is not there', async () => {
    const answers = await page.evaluate(async () => {
      return [await window.wederhoor.saveExport('none', 'x.pdf'), await window.wederhoor.openExport('none')]
    })
    expect(answers).toEqual(['gone', false])
  })

  it('opens the example beside the own administration, and comes back', async () => {
    for (const [which, path] of [
      ['example', `${administration}-example`],
      ['own', administration],
    ] as const) {
      const loaded = page.waitForEvent('load')
      await page.evaluate((name) => {
        void window.wederhoor.openAdministration(name)
      }, which)
      await loaded
      client = await electronClient(page)
      expect((await client.system.info()).folder).toBe(path)
    }
  })

  it('goes back and forward through the screens from its menu, and never into another administration', async () => {
    const choose = (id: string) =>
      app.evaluate(({ Menu }, which) => Menu.getApplicationMenu()?.getMenuItemById(which)?.click(), id)
    const at = (hash: string) => expect.poll(() => page.evaluate(() => window.location.hash)).toBe(hash)
    const canGoBack = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.canGoBack(),
      )
    await page.evaluate(() => {
      window.location.hash = '#/cijfers'
    })
    await at('#/cijfers')
    await page.evaluate(() => {
      window.location.hash = '#/klusseniers'
    })
    await at('#/klusseniers')
    await choose('back')
    await at('#/cijfers')
    await choose('forward')
    await at('#/klusseniers')
    const loaded = page.waitForEvent('load')
    await page.evaluate(() => {
      void window.wederhoor.openAdministration('example')
    })
    await loaded
    await expect.poll(canGoBack).toBe(false)
    expect(await page.evaluate(() => window.location.hash)).not.toBe('#/klusseniers')
    const back = page.waitForEvent('load')
    await page.evaluate(() => {
      void window.wederhoor.openAdministration('own')
    })
    await back
    client = await electronClient(page)
    expect((await client.system.info()).folder).toBe(administration)
  })

  it('keeps the window when the core is killed, tells it, and answers again', async () => {
    await page.evaluate(() => {
      globalThis.heard = []
      window.wederhoor.onCoreNews((news) => globalThis.heard.push(news))
    })
    const before = await corePid()
    process.kill(before, 'SIGKILL')
    await expect
      .poll(() => page.evaluate(() => globalThis.heard), { timeout: 10_000 })
      .toEqual(['lost', 'back'])
    expect(await client.system.info()).toMatchObject({ host: 'electron', folder: administration })
    expect(await corePid()).not.toBe(before)
  })

  it('rejects the call that was under way when the core is killed', async () => {
    const calling = client.system.ping({ count: 1000 }).then(
      () => 'finished',
      (error: Error) => error.name,
    )
    process.kill(await corePid(), 'SIGSTOP')
    const stuck = client.system.info().then(
      () => 'answered',
      (error: Error) => error.name,
    )
    process.kill(await corePid(), 'SIGKILL')
    expect(await stuck).toBe('CoreLost')
    await calling
    // What is asked before the window knows of the new core is lost with the old one.
    const answering = () =>
      client.system.info().then(
        ({ host }) => host,
        (error: Error) => error.name,
      )
    await expect.poll(answering).toBe('electron')
  })

  it('lets a second start of the same administration show the first window, and end', async () => {
    const second = spawn(
      electronBinary() as string,
      [...sandboxArguments(), packageRoot(), `--user-data-dir=${home}`, '--data', administration],
      { stdio: 'ignore' },
    )
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect([code, app.windows().length]).toEqual([0, 1])
  })
})

describe.skipIf(noElectron() !== null)('what the desktop host keeps', () => {
  it('puts the window where it was left', async () => {
    const folder = temporaryFolder()
    const start = () => launchElectron(join(folder.folder, 'administration'), join(folder.folder, 'home'))
    const size = (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize())
    const first = await start()
    await first.firstWindow()
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(911, 633))
    await expect.poll(() => size(first)).toEqual([911, 633])
    await first.close()
    const second = await start()
    await second.firstWindow()
    expect(await size(second)).toEqual([911, 633])
    await second.close()
    await folder.remove()
  })
})
