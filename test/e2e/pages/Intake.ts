import type { Locator, Page } from 'playwright-core'

export type PhoneCall = {
  readonly customer: string
  readonly klussenier: string
  readonly subject: string
  readonly text: string
  readonly klussenierComplains?: boolean
  /** As it is typed; today when left out. */
  readonly received?: string
}

/** The review of a complaint before its case is opened. */
export class Intake {
  readonly page: Page
  readonly form: Locator

  constructor(page: Page) {
    this.page = page
    this.form = page.getByRole('form', { name: 'De zaak' })
  }

  get mail(): Locator {
    return this.page.getByRole('region', { name: 'De e-mail' })
  }

  /** One side of the case: who it is, and whether he is known. */
  side(name: 'Klant' | 'Klussenier'): Locator {
    return this.form.getByRole('group', { name, exact: true })
  }

  async chooseWay(side: 'Klant' | 'Klussenier', way: 'Bekend' | 'Nieuw' | 'Niet genoemd'): Promise<void> {
    await this.side(side).getByText(way, { exact: true }).click()
  }

  /** Fills in the fields of someone new, by their labels. */
  async fillIn(side: 'Klant' | 'Klussenier', fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields))
      await this.side(side).getByRole('textbox', { name: label, exact: true }).fill(value)
  }

  /** The kind that is proposed for an attachment. */
  kindOf(file: string): Locator {
    return this.form.getByRole('combobox', { name: `Soort van ${file}` })
  }

  /** Begins a complaint that came by telephone, with what was said. */
  async byPhone(said: PhoneCall): Promise<this> {
    const { page, form } = this
    await page.getByRole('link', { name: 'Nieuwe klacht' }).click()
    await page.getByRole('button', { name: 'Zonder e-mail beginnen' }).click()
    if (said.klussenierComplains) await form.getByRole('radio', { name: 'Klussenier tegen klant' }).check()
    await this.side('Klant').getByRole('textbox', { name: 'Naam', exact: true }).fill(said.customer)
    await this.chooseWay('Klussenier', 'Nieuw')
    await this.side('Klussenier').getByRole('textbox', { name: 'Naam', exact: true }).fill(said.klussenier)
    await form.getByRole('textbox', { name: 'Waarover gaat het, in een paar woorden?' }).fill(said.subject)
    await form.getByRole('textbox', { name: 'Wat de klager zegt' }).fill(said.text)
    if (said.received) {
      const received = form.getByRole('textbox', { name: 'Ontvangen op' })
      await received.fill(said.received)
      await received.press('Tab')
    }
    return this
  }

  /** Opens the case, and gives its number. */
  async open(): Promise<string> {
    await this.form.getByRole('button', { name: 'Open de zaak' }).click()
    await this.page.waitForURL(/#\/zaken\//)
    return decodeURIComponent(this.page.url().split('/').at(-1) ?? '')
  }
}
