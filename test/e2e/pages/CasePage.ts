import type { Locator, Page } from 'playwright-core'
import { CommandDialog } from './CommandDialog.ts'

export type PartName =
  | 'Wat ontbreekt'
  | 'Partijen en feiten'
  | 'Onderling oplossen'
  | 'Overeenkomst en facturen'
  | 'Voorwaarden voor bemiddeling'
  | 'Hoor en wederhoor'
  | 'Beoordeling'
  | 'Advies en voorstellen'
  | 'Akkoord en afspraken'
  | 'Brieven'
  | 'Documenten'
  | 'Zaken zoals deze'
  | 'Interne notities'
  | 'Tijdlijn'

const conditions = [
  'De Klussenier is bekendgemaakt',
  'De Klussenier is zelf op de hoogte gesteld van de klacht',
  'Er zijn pogingen gedaan om het onderling op te lossen',
  'Er is een duidelijke getekende overeenkomst',
  'Beide partijen willen er met elkaar uitkomen',
]

/** One case on the screen. */
export class CasePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to a case by its address and waits until it is there. */
  async goTo(number: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash
    }, `#/zaken/${number}`)
    await this.page.getByRole('heading', { level: 1, name: number }).waitFor()
  }

  part(name: PartName): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  get nextStep(): Locator {
    return this.page.getByRole('region', { name: 'Volgende stap' })
  }

  /** Waits until this is what has to happen next. */
  async expectNext(step: string): Promise<void> {
    await this.nextStep.getByText(step, { exact: true }).first().waitFor()
  }

  /** The stage in which the case is. */
  get stage(): Locator {
    return this.page.getByRole('list', { name: 'Stappen van de procedure' }).locator('[aria-current=step]')
  }

  /** Opens a command with a button of the next step. */
  async takeStep(button: string, command = button): Promise<CommandDialog> {
    await this.nextStep.getByRole('button', { name: button, exact: true }).click()
    return this.opened(command)
  }

  /** Opens the command of a next step that is a letter, to record it without one. */
  async takeStepWithoutLetter(command: string): Promise<CommandDialog> {
    return this.takeStep('Al verstuurd of zonder brief vastleggen', command)
  }

  /** Opens a command with a button in one part of the case. */
  async openIn(part: PartName, button: string, command = button): Promise<CommandDialog> {
    await this.part(part).getByRole('button', { name: button, exact: true }).first().click()
    return this.opened(command)
  }

  /** Opens a letter with its link in the next step. */
  async takeLetter(link: string): Promise<void> {
    await this.nextStep.getByRole('link', { name: link, exact: true }).click()
  }

  /** Opens a letter from the list of all letters. */
  async chooseLetter(title: string): Promise<void> {
    await this.part('Brieven').getByRole('button', { name: 'Brief', exact: true }).click()
    await this.page.getByRole('menuitem', { name: title, exact: true }).click()
  }

  /** Opens a command from the list of all actions. */
  async openFromList(item: string, command = item): Promise<CommandDialog> {
    await this.page.getByRole('button', { name: 'Meer acties' }).click()
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
    return this.opened(command)
  }

  /** Answers a condition with one click. */
  async answer(condition: string, finding: 'Ja' | 'Nee' | 'Nog niet bekend'): Promise<void> {
    const answers = this.page.getByRole('radiogroup', { name: condition, exact: true })
    await answers.getByText(finding, { exact: true }).click()
    await answers.locator(`label[data-active]`, { hasText: finding }).waitFor()
  }

  /** Answers all conditions as they are for a complaint that is admitted. */
  async answerAll(): Promise<void> {
    for (const condition of conditions) await this.answer(condition, 'Ja')
    await this.answer('De garantie is niet meer van toepassing', 'Nee')
  }

  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: 'Ongedaan maken' })
  }

  get timeline(): Locator {
    return this.part('Tijdlijn')
  }

  private async opened(command: string): Promise<CommandDialog> {
    const dialog = new CommandDialog(this.page, command)
    await dialog.root.waitFor()
    return dialog
  }
}
