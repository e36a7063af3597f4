import { join } from 'node:path'
import type { Email } from 'postal-mime'
import { expect } from 'vitest'
import type { PlainDate } from '#shared/kernel/date.ts'
import { writeIn } from '#shared/words/index.ts'
import type { Writer } from '../fixtures/correspondence.ts'
import type { LaunchedApp } from '../support/app.ts'
import { CasePage } from './CasePage.ts'
import { typed } from './days.ts'
import { LetterPage } from './LetterPage.ts'
import { bare, printedText, type ShownLetter, shownLetter } from './letterText.ts'

/** How a letter is sent that is open on the screen. */
export type Going = {
  /** As its screen calls it: kind and reader. */
  readonly title: string
  readonly reader: Writer
  readonly on: PlainDate
  readonly dueOn?: PlainDate
  /** By registered letter, with this number; by mail when left out. */
  readonly tracking?: string
  /** Goes along, besides what goes along by itself. */
  readonly alsoShows?: RegExp
  /** What the row of the letter says on the case afterwards, besides its day. */
  readonly starts?: RegExp
}

/**
 * Letters as they go out: what the screen shows is what the PDF says, and what the mail says and carries; then each is
 * recorded as sent, and the case says so.
 */
export class Outbox {
  readonly letter: LetterPage
  private readonly app: LaunchedApp
  private readonly folder: string
  private readonly files: ReadonlyMap<string, Uint8Array>
  private made = 0

  /** `files`: what the sides brought, by name. PDFs are kept under `folder`. */
  constructor(app: LaunchedApp, folder: string, files: ReadonlyMap<string, Uint8Array>) {
    this.app = app
    this.letter = new LetterPage(app)
    this.folder = folder
    this.files = files
  }

  /** Sends the letter that is open, and gives the Message-ID of its mail, or null for one on paper. */
  async send(going: Going): Promise<string | null> {
    const { letter } = this
    await this.app.page.getByRole('heading', { level: 1, name: going.title }).waitFor()
    await this.arrange(going)
    const shown = await shownLetter(letter.paper)
    expect(shown.sheet).toContain(bare(writeIn(shown.language, 'BE').date(going.on)))
    if (going.dueOn) expect(shown.mail).toContain(bare(writeIn(shown.language, 'BE').date(going.dueOn)))
    await this.comparePdf(shown, going)
    const mail = going.tracking ? null : await this.compareMail(shown, going)
    await this.record(going)
    return mail?.messageId ?? null
  }

  private async settled(): Promise<void> {
    const button = this.letter.button('Als verstuurd vastleggen')
    await expect.poll(() => button.isEnabled(), { timeout: 15_000 }).toBe(true)
  }

  /** The choices, one after the other, and the letter that follows them. */
  private async arrange({ tracking, on, dueOn, alsoShows }: Going): Promise<void> {
    const { details } = this.letter
    const day = async (label: string, value: PlainDate) => {
      const field = details.getByRole('textbox', { name: label })
      await field.fill(typed(value))
      // The calendar that opened would lie over the next field.
      await field.press('Tab')
      await this.settled()
    }
    await this.settled()
    if (tracking) {
      await details
        .getByRole('combobox', { name: 'Hoe verstuurt u dit?' })
        .selectOption({ label: 'Aangetekende brief' })
      await this.settled()
    }
    await day('Datum van de brief', on)
    if (dueOn) await day('Antwoord tot en met', dueOn)
    for (const more of alsoShows ? await details.getByRole('checkbox', { name: alsoShows }).all() : [])
      await more.check()
    await this.settled()
  }

  private async comparePdf(shown: ShownLetter, { tracking }: Going): Promise<void> {
    this.made += 1
    const pdf = await this.letter.savePdf(join(this.folder, `brief-${this.made}.pdf`))
    const printed = await printedText(pdf, shown)
    // On paper the pages of what goes along follow.
    expect(tracking ? printed.slice(0, shown.sheet.length) : printed).toBe(shown.sheet)
  }

  private async compareMail(shown: ShownLetter, { reader }: Going): Promise<Email> {
    const { letter } = this
    const mail = await letter.openMail()
    expect([mail.from, mail.to, mail.cc, mail.bcc]).toEqual([
      { name: 'HetKlusHuis', address: 'info@hetklushuis.be' },
      [{ name: reader.name, address: reader.email }],
      undefined,
      undefined,
    ])
    expect(mail.subject).toBe(await letter.subject.inputValue())
    expect(mail.subject).toBe(shown.subject)
    expect(bare(mail.text ?? '')).toBe(shown.mail)
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    const names = mail.attachments.map(({ filename }) => filename ?? '')
    expect(names).toEqual(shown.enclosures)
    for (const { filename, content } of mail.attachments) {
      const brought = this.files.get(filename ?? '')
      expect(brought, `${filename} was brought by nobody`).toBeDefined()
      expect(Buffer.from(content as ArrayBuffer).equals(brought ?? Buffer.of())).toBe(true)
    }
    return mail
  }

  private async record({ title, on, tracking, starts }: Going): Promise<void> {
    const dialog = await this.letter.markSent()
    await dialog.day('Verstuurd op', typed(on))
    if (tracking) {
      await dialog.select('Soort bewijs', 'Volgnummer van de zending')
      await dialog.fill('Volgnummer of toelichting', tracking)
    }
    await dialog.send()
    const row = new CasePage(this.app.page)
      .part('Brieven')
      .getByRole('listitem')
      .filter({ hasText: title })
      .first()
    const via = tracking ? 'aangetekende brief' : 'e-mail'
    await row.getByText(`${writeIn('nl', 'BE').date(on)}, via ${via}`).waitFor()
    if (tracking) await row.getByText(tracking).waitFor()
    if (starts) await row.getByText(starts).waitFor()
  }
}
