import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import type { Way } from './menu.ts'
import { isOurPage, pageAddress } from './page.ts'
import type { Preferences } from './preferences.ts'

type Place = NonNullable<Preferences['window']>

/** The app's window, where it was left. Its page is sandboxed, isolated and without Node. */
export const openWindow = (place: Place | undefined, keep: (place: Place) => void): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    ...(place && isOnScreen(place)
      ? { x: place.x, y: place.y, width: place.width, height: place.height }
      : {}),
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The buttons of a mouse, or the keys above a keyboard, that go back and forward.
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') goThrough(window, 'back')
    if (command === 'browser-forward') goThrough(window, 'forward')
  })
  window.on('close', () => keep({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(pageAddress)
  return window
}

/** To the screen that was seen before this one, or after it; nothing where there is none. */
export const goThrough = ({ webContents: { navigationHistory } }: BrowserWindow, way: Way): void => {
  if (way === 'back' && navigationHistory.canGoBack()) navigationHistory.goBack()
  if (way === 'forward' && navigationHistory.canGoForward()) navigationHistory.goForward()
}

/** Shows another administration from its beginning: the screens that were seen are of the one before. */
export const showAnew = ({ webContents }: BrowserWindow): void => {
  webContents.once('did-finish-load', () => webContents.navigationHistory.clear())
  void webContents.loadURL(pageAddress)
}

/** A place on a screen that has gone since would hide the window: its middle must lie on one. */
const isOnScreen = (place: Place): boolean => {
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]
  return screen
    .getAllDisplays()
    .some(({ workArea: a }) => x >= a.x && x < a.x + a.width && y >= a.y && y < a.y + a.height)
}

/** What our own page may do, and nothing else: tell what is due, and copy the text that the mediator asked to copy. */
const given: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write'])

/** Whatever a page tries, and whichever window it is in: nothing but our own page is loaded or opened. */
export const guard = (contents: Electron.WebContents): void => {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!isOurPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const { session } = contents
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(given.has(permission) && isOurPage(requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      given.has(permission) && isOurPage(origin.endsWith('/') ? origin : `${origin}/`),
  )
  session.setDevicePermissionHandler(() => false)
}
