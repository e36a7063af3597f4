/** The desktop host: one window, its menu and dialogs, and the core in a process of its own. No domain code. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { administrationFolders } from '#core/folders.ts'
import {
  type CoreNews,
  type Language,
  languages,
  type Saved,
  type WhichAdministration,
} from '#shared/host.ts'
import { wordsFor } from '#shared/words/index.ts'
import { channel } from './bridge.ts'
import { CoreProcess } from './coreProcess.ts'
import { answerBridge } from './desk.ts'
import { setMenu } from './menu.ts'
import { chooseFolder, openFolder } from './openFolder.ts'
import { announceScheme, servePage } from './page.ts'
import { keepPreferences, readPreferences } from './preferences.ts'
import { goThrough, guard, openWindow, showAnew } from './window.ts'

const data = app.commandLine.getSwitchValue('data') || dataArgument(process.argv)
const folders = administrationFolders(app.getPath('userData'), data)
if (data !== undefined) {
  // Each administration has its own window, its own place and its own single instance.
  const name = createHash('sha256').update(resolve(data)).digest('hex').slice(0, 16)
  const userData = join(app.getPath('userData'), 'windows', name)
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}

if (app.requestSingleInstanceLock()) run()
else app.quit()

/** `--data DIR`; `--data=DIR` is a switch that Chromium has read already. */
function dataArgument(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--data')
  return at < 0 ? undefined : argv[at + 1]
}

function run(): void {
  const userData = app.getPath('userData')
  let preferences = readPreferences(userData)
  let window: BrowserWindow | null = null
  let ending = false

  const tellPage = (news: CoreNews) => window?.webContents.send(channel.news, news)
  const core = new CoreProcess({
    lost: () => tellPage('lost'),
    back: () => tellPage('back'),
    making: ({ making, done }) => {
      showWindow()
      tellPage({ making: words()(`host.making.${making}`, { percent: Math.floor(done * 100) }) })
    },
    gone: () => {
      dialog.showErrorBox('Wederhoor', words()('host.coreGone'))
      app.quit()
    },
  })

  const words = () => wordsFor(preferences.language ?? systemLanguage())
  const keep = (changed: Partial<typeof preferences>) => {
    preferences = { ...preferences, ...changed }
    keepPreferences(userData, preferences)
  }

  const open = (folder: string, loaded = false) => openFolder({ core, folders, words }, folder, loaded)
  const openAdministration = async (which: WhichAdministration): Promise<Saved> => {
    const loaded = which === 'loaded'
    const folder = loaded ? core.folder : which === 'choose' ? await chooseFolder(words()) : folders[which]
    if (folder === null) return 'cancelled'
    if (folder === core.folder && !loaded) return 'saved'
    if (!(await open(folder, loaded))) {
      app.quit()
      return 'failed'
    }
    if (window) showAnew(window)
    return 'saved'
  }

  /** As soon as there is something to see. */
  const showWindow = (): void => {
    if (window || ending) return
    window = openWindow(preferences.window, (place) => keep({ window: place }))
    window.once('closed', () => {
      window = null
    })
  }

  const menu = () =>
    setMenu(words(), {
      open: (which) => void openAdministration(which),
      go: (way) => window && goThrough(window, way),
    })

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('web-contents-created', (_event, contents) => guard(contents))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (ending) return
    event.preventDefault()
    // The page keeps what was typed last as its window closes; after that, the app quits.
    if (window) return window.close()
    // The core lets go of the administration first.
    ending = true
    void core.close().finally(() => app.quit())
  })

  announceScheme()
  void app.whenReady().then(async () => {
    servePage(() => core.control())
    answerBridge({
      core,
      window: () => window,
      words,
      openAdministration,
      setLanguage: (language) => {
        keep({ language })
        menu()
      },
    })
    menu()
    if (!(await open(folders.own))) return app.quit()
    showWindow()
  })
}

/** The first of the system's languages that the app speaks; Dutch otherwise. */
function systemLanguage(): Language {
  const spoken = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2).toLowerCase())
  return (
    languages.find((language) => language === spoken.find((tag) => languages.includes(tag as Language))) ??
    'nl'
  )
}
