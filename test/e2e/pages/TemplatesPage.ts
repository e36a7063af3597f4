import type { Locator, Page } from 'playwright-core'

/** The model texts of letters. */
export class TemplatesPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From the settings, as a mediator comes there. */
  async open(): Promise<this> {
    await this.page.getByRole('link', { name: 'Modelteksten openen' }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Modelteksten van brieven' }).waitFor()
    await this.text.waitFor()
    return this
  }

  async choose(label: 'Brief' | 'Aan' | 'Taal', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option })
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Tekst', exact: true })
  }
  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Voorbeeld', exact: true })
  }
  get versions(): Locator {
    return this.page.getByRole('region', { name: 'Versies' })
  }
  get save(): Locator {
    return this.page.getByRole('button', { name: 'Bewaar als nieuwe versie' })
  }

  /** Types at the end of the text. */
  async add(words: string): Promise<void> {
    await this.text.press('Control+End')
    await this.text.pressSequentially(words)
  }

  /** Puts a field where the caret is, from the list. */
  async insert(field: string): Promise<void> {
    const list = this.page.getByRole('region', { name: 'Invoegen' })
    await list.getByText(field, { exact: true }).click()
  }
}
