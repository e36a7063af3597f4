import { join } from 'node:path'
import { type Kind, type LaunchedApp, launchApp } from '../support/app.ts'
import { Start } from './Start.ts'

/** The app on the example administration, opened as someone who looks around. `folder` must be a new one. */
export const launchExample = async (kind: Kind, folder: string): Promise<LaunchedApp> => {
  const app = await launchApp(kind, join(folder, 'administration'))
  app.page.setDefaultTimeout(15_000)
  try {
    await new Start(app.page).openExample()
    await app.page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor({ timeout: 60_000 })
  } catch (error) {
    await app.close()
    throw error
  }
  return app
}
