import type { Page } from 'playwright-core'
import type { LaunchedApp } from '../support/app.ts'

/** Lets files from the disk fall in the middle of the window, with the drag events that Chromium itself sends. */
export const dropFiles = async (page: Page, files: readonly string[]): Promise<void> => {
  // What still fades out lies over the page, and would catch them.
  await page.locator('.mantine-Overlay-root').first().waitFor({ state: 'detached' })
  const { width, height } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
  }))
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await session.detach()
}

/** What a click on a button that asks for files is answered with: the browser's chooser, or the native dialog. */
export const pickFiles = async (
  { page, electron }: LaunchedApp,
  files: readonly string[],
  click: () => Promise<void>,
): Promise<void> => {
  if (electron) {
    await electron.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      },
      [...files],
    )
    return click()
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click()])
  await chooser.setFiles([...files])
}
