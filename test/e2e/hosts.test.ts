import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../hosts/support/core.ts'
import { describeApp, type LaunchedApp, launchApp } from './support/app.ts'

describeApp('the page', (kind) => {
  const folder = temporaryFolder()
  const blocked: string[] = []
  let app: LaunchedApp

  beforeAll(async () => {
    app = await launchApp(kind, join(folder.folder, 'administration'))
    app.page.on('console', (message) => {
      if (message.type() === 'error') blocked.push(message.text())
    })
    await app.page.reload()
  })
  afterAll(async () => {
    await app?.close()
    await folder.remove()
  })

  it('opens without a word of error', async () => {
    await app.page.locator('#root div:visible').first().waitFor()
    expect(await app.page.title()).toContain('Wederhoor')
    expect(blocked).toEqual([])
  })

  it('has nothing of Node in it', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(found).toEqual([])
  })

  it('may not run a script that is written into it', async () => {
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.wroteItself = true'
      document.body.append(script)
      return 'wroteItself' in globalThis
    })
    expect(ran).toBe(false)
  })

  it('may not fetch from elsewhere', async () => {
    const fetched = await app.page.evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'fetched',
        () => 'refused',
      ),
    )
    expect(fetched).toBe('refused')
  })

  it('takes in a file that has no path, as when it is pasted', async () => {
    const staged = await app.page.evaluate(async () => {
      const answer = await fetch('/uploads?name=foto%20%C3%A9.png', {
        method: 'POST',
        body: new File([new Uint8Array(300_000)], 'foto é.png'),
      })
      return (await answer.json()) as { ok: boolean; file: { name: string; size: number } }
    })
    expect(staged).toMatchObject({ ok: true, file: { name: 'foto é.png', size: 300_000 } })
  })

  it('finds no document or export that is not there', async () => {
    const statuses = await app.page.evaluate(async (hash) => {
      const addresses = [
        `/documents/${hash}`,
        '/documents/..%2f..%2fpackage.json',
        '/exports/none',
        '/no.json',
      ]
      return Promise.all(addresses.map(async (address) => (await fetch(address)).status))
    }, 'ab'.repeat(32))
    expect(statuses).toEqual([404, 404, 404, 404])
  })
})
