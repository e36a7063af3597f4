import type { Locator, Page } from 'playwright-core'

/** The queue: the cases under their headings. */
export class Queue {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get list(): Locator {
    return this.page.getByRole('list', { name: 'Zaken', exact: true })
  }

  /** The line of a case, by its number or a word on it. */
  line(text: string | RegExp): Locator {
    return this.list.getByRole('link').filter({ hasText: text })
  }

  async open(text: string | RegExp): Promise<void> {
    await this.line(text).focus()
    await this.page.keyboard.press('Enter')
  }
}
