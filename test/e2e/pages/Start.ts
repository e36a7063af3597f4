import type { Page } from 'playwright-core'

/** The first start. */
export class Start {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Begins with an empty administration, as someone. */
  async beginEmpty(name: string, email = ''): Promise<void> {
    await this.page.getByRole('heading', { name: 'Welkom bij Wederhoor' }).waitFor()
    await this.page.getByRole('textbox', { name: 'Uw naam' }).fill(name)
    await this.page.getByRole('textbox', { name: 'Uw e-mailadres' }).fill(email)
    await this.page.getByRole('button', { name: 'Beginnen' }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor()
  }

  async openExample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Voorbeeld openen' }).click()
  }
}
