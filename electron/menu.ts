import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WhichAdministration } from '#shared/host.ts'
import type { T } from '#shared/words/index.ts'

/** Which way through the screens that were seen. */
export type Way = 'back' | 'forward'

type Chosen = {
  readonly open: (which: WhichAdministration) => void
  readonly go: (way: Way) => void
}

/** The native menu. Editing and zooming are the platform's own items, in its own words. */
export const setMenu = (t: T, { open, go }: Chosen): void => {
  const mac = process.platform === 'darwin'
  // As in a browser on each platform.
  const keys = mac
    ? ({ back: 'Command+[', forward: 'Command+]' } as const)
    : ({ back: 'Alt+Left', forward: 'Alt+Right' } as const)
  const way = (where: Way): MenuItemConstructorOptions => ({
    id: where,
    label: t(`host.menu.${where}`),
    accelerator: keys[where],
    click: () => go(where),
  })
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
        way('back'),
        way('forward'),
        { type: 'separator' },
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
