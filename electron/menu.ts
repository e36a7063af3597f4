import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WhichAdministration } from '#shared/host.ts'
import type { HostWords } from '#shared/words/host.ts'

/** The native menu. Editing and zooming are the platform's own items, in its own words. */
export const setMenu = (words: HostWords, open: (which: WhichAdministration) => void): void => {
  const mac = process.platform === 'darwin'
  const administration = (which: WhichAdministration): MenuItemConstructorOptions => ({
    label: { own: words.menu.own, example: words.menu.example, choose: words.menu.other }[which],
    click: () => open(which),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.menu.file,
      submenu: [
        administration('own'),
        administration('example'),
        administration('choose'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit', label: words.menu.quit },
      ],
    },
    { role: 'editMenu', label: words.menu.edit },
    {
      label: words.menu.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu', label: words.menu.window },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
