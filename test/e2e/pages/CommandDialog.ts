import type { Locator, Page } from 'playwright-core'

/** A form in a drawer or a window, by the names that the mediator reads. */
export class CommandDialog {
  readonly root: Locator
  readonly name: string

  constructor(page: Page, name: string) {
    this.name = name
    this.root = page.getByRole('dialog', { name, exact: true })
  }

  /** A line, a text or an amount. */
  async fill(label: string, value: string): Promise<this> {
    await this.field(label).fill(value)
    return this
  }

  /** A day, typed as dd/MM/yyyy. */
  async day(label: string, value: string, nth = 0): Promise<this> {
    const field = this.field(label).nth(nth)
    await field.fill(value)
    // The calendar that opened would lie over the next field.
    await field.press('Tab')
    return this
  }

  async select(label: string, option: string): Promise<this> {
    await this.root.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option })
    return this
  }

  async choose(option: string | RegExp): Promise<this> {
    await this.root.getByRole('radio', { name: option }).check()
    return this
  }

  async tick(option: string | RegExp, ticked = true): Promise<this> {
    await this.root.getByRole('checkbox', { name: option }).setChecked(ticked)
    return this
  }

  field(label: string): Locator {
    return this.root.getByRole('textbox', { name: label, exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, exact: true })
  }

  get failure(): Locator {
    return this.root.getByRole('alert')
  }

  /** Sends the form and waits until it is taken and gone. */
  async send(button = this.name): Promise<void> {
    await this.button(button).click()
    await this.root.waitFor({ state: 'hidden' })
  }
}
