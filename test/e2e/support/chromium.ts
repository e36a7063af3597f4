import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { sandboxArguments } from './electron.ts'

const systemBrowsers: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** A real Chromium: the system's own, else the one inside an npm package (Linux only). */
const findChromium = async (): Promise<string> => {
  const named = process.env.CHROMIUM_PATH
  const found = [...(named ? [named] : []), ...(systemBrowsers[process.platform] ?? [])].find((path) =>
    existsSync(path),
  )
  if (found) return found
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/** Starts it headless. The package's own switches are left out: they turn web security off. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args: [...sandboxArguments(), '--disable-gpu', '--font-render-hinting=none'],
  })
