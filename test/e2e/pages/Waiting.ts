import type { Locator, Page } from 'playwright-core'

/** The list of what came in together. */
export class Waiting {
  readonly page: Page
  readonly list: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('list', { name: 'Binnengekomen e-mails en bestanden' })
  }

  /** A line as it stands in the list, by its subject or the name of its file. */
  row(title: string): Locator {
    return this.list.getByRole('listitem').filter({ has: this.line(title) })
  }

  /** What opens the line. */
  line(title: string): Locator {
    return this.page.locator('button[data-row]').filter({ hasText: title })
  }

  /** Waits until the list says which case has it. */
  async isDone(title: string, number: string): Promise<void> {
    await this.row(title).getByText('Opgenomen als').first().waitFor()
    await this.row(title).getByRole('link', { name: number }).first().waitFor()
  }
}
