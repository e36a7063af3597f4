import type { Locator, Page } from 'playwright-core'

/** The review of a mail that belongs to a case, before it is filed. */
export class Reply {
  readonly page: Page
  readonly form: Locator

  constructor(page: Page) {
    this.page = page
    this.form = page.getByRole('form', { name: /^Antwoord in zaak/ })
  }

  get mail(): Locator {
    return this.page.getByRole('region', { name: 'De e-mail' })
  }

  get text(): Locator {
    return this.form.getByRole('textbox', { name: 'Wat de partij zegt' })
  }

  /** What the mail is filed as. */
  async as(kind: string): Promise<void> {
    await this.form.getByRole('radio', { name: kind, exact: true }).check()
  }

  /** Takes in what was left out of the proposed text. */
  async takeIn(piece: 'Eerdere berichten' | 'Ondertekening'): Promise<void> {
    await this.form.getByText(`Weggelaten: ${piece.toLowerCase()}`).first().click()
    await this.form
      .getByRole('button', { name: `Neem op: ${piece}` })
      .first()
      .click()
  }

  async file(number: string): Promise<void> {
    await this.form.getByRole('button', { name: `Leg vast in zaak ${number}` }).click()
  }
}
