import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WhichAdministration } from '#shared/host.ts'
import type { T } from '#shared/words/index.ts'

/** The native menu. Editing and zooming are the platform's own items, in its own words. */
export const setMenu = (t: T, open: (which: WhichAdministration) => void): void => {
  const mac = process.platform === 'darwin'
  const administration = (which: Exclude<WhichAdministration, 'loaded'>): MenuItemConstructorOptions => ({
    label: t(
      ({ own: 'host.menu.own', example: 'host.menu.example', choose: 'host.menu.other' } as const)[which],
    ),
    click: () => open(which),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: t('host.menu.file'),
      submenu: [
        administration('own'),
        administration('example'),
        administration('choose'),
        { type: 'separator' },
        mac ? { role: 'close' } : { role: 'quit', label: t('host.menu.quit') },
      ],
    },
    { role: 'editMenu', label: t('host.menu.edit') },
    {
      label: t('host.menu.view'),
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu', label: t('host.menu.window') },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
