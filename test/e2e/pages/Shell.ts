import type { Locator, Page } from 'playwright-core'

export type ScreenName =
  | 'Werkvoorraad'
  | 'Zoeken'
  | 'Klusseniers'
  | 'Klanten'
  | 'Cijfers'
  | 'Voorwaarden'
  | 'Instellingen'

/** What is around every screen: the bar, the notices, the palette. */
export class Shell {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'Hoofdmenu' })
  }

  async goTo(screen: ScreenName): Promise<void> {
    await this.navigation.getByRole('link', { name: new RegExp(`^${screen}`) }).click()
    await this.page.getByRole('heading', { level: 1, name: screen }).waitFor()
  }

  /** A notice in the corner that says this. */
  notice(text: string | RegExp): Locator {
    return this.page.locator('.mantine-Notification-root').filter({ hasText: text })
  }

  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Ga naar…' })
  }
}
