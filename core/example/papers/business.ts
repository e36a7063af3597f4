import type { PlainDate } from '#shared/kernel/date.ts'
import type { NewCustomer, NewKlussenier } from '../../people/registerPerson.ts'
import { written } from '../days.ts'
import type { ExampleFile } from '../files.ts'
import { euros, type PricedLine, totalsOf } from '../money.ts'
import { vatOf } from '../people.ts'
import { Sheet } from './sheet.ts'

export type Sides = { readonly customer: NewCustomer; readonly klussenier: NewKlussenier }

const accents: readonly (readonly [number, number, number])[] = [
  [0.12, 0.36, 0.55],
  [0.62, 0.28, 0.13],
  [0.16, 0.42, 0.3],
  [0.42, 0.2, 0.44],
]
const pick = (name: string): number => [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0)
const accentOf = (name: string) => accents[pick(name) % accents.length] ?? ([0, 0, 0] as const)
const foot = 'Verzonnen document uit de voorbeeldadministratie'

const addressOf = ({ name, address }: NewCustomer): string[] => [
  name,
  address?.street ?? '',
  `${address?.postalCode} ${address?.city}`,
]
const sender = ({ name, tradeName, address, phone, email }: NewKlussenier): string[] => [
  tradeName ?? name,
  `${address?.street}, ${address?.postalCode} ${address?.city}`,
  `${phone} – ${email}`,
]
const pdf = (name: string, kind: ExampleFile['kind'], make: ExampleFile['make']): ExampleFile => ({
  name: `${name}.pdf`,
  mediaType: 'application/pdf',
  kind,
  make,
})

const amounts = (sheet: Sheet, lines: readonly PricedLine[], rate: number): void => {
  const { net, vat, gross } = totalsOf(lines, rate)
  for (const [what, price] of lines) sheet.row(what, euros(Math.round(price * 100)))
  sheet.row('Totaal zonder btw', euros(net)).row(`Btw ${rate} %`, euros(vat))
  sheet.row('Totaal te betalen', euros(gross), { bold: true })
}

export type SignedWork = {
  readonly signedOn: PlainDate
  readonly startOn: PlainDate
  readonly lines: readonly PricedLine[]
  readonly guaranteeUntil: PlainDate
  /** What was agreed beside the prices. */
  readonly remarks: readonly string[]
}

/** The quote that was signed: prices on the first page, what was agreed and the signatures after it. */
export const agreementPaper = ({ customer, klussenier }: Sides, work: SignedWork): ExampleFile =>
  pdf('Offerte en opdracht', 'agreement', async () => {
    const reference = `O-${work.signedOn.slice(0, 4)}-${String(pick(customer.name) % 900).padStart(3, '0')}`
    const sheet = await Sheet.begin({
      title: `Offerte ${reference}`,
      on: work.signedOn,
      head: klussenier.tradeName ?? klussenier.name,
      accent: accentOf(klussenier.name),
      foot,
    })
    sheet.block(sender(klussenier).slice(1), { size: 9.5, grey: true }).block(addressOf(customer))
    sheet.text('').text(`Offerte ${reference}`, { size: 17, bold: true, gap: 10 })
    sheet.text(`Datum: ${written(work.signedOn)}. Deze offerte is dertig dagen geldig.`, { gap: 14 })
    amounts(sheet, work.lines, vatOf(klussenier))
    sheet.newPage()
    sheet.heading('Afspraken over de uitvoering')
    sheet.text(
      `De werken starten op ${written(work.startOn)}, tenzij partijen samen een andere datum afspreken.`,
    )
    for (const remark of work.remarks) sheet.text(remark)
    sheet.text(
      'Meerwerk wordt alleen uitgevoerd en aangerekend nadat de klant er schriftelijk mee akkoord ging.',
    )
    sheet.heading('Betaling')
    sheet.text(
      'Een voorschot van 30 % bij de start en het saldo binnen veertien dagen na de laatste werkdag.',
    )
    sheet.heading('Garantie en voorwaarden')
    sheet.text(
      `Op de uitgevoerde werken geldt een garantie tot en met ${written(work.guaranteeUntil)}. De klant kreeg de Uitvoeringsvoorwaarden De Klussenier en gaat ermee akkoord.`,
    )
    sheet.heading('Voor akkoord')
    sheet.text(`Opgemaakt in twee exemplaren op ${written(work.signedOn)}.`)
    sheet.signatures([customer.name, klussenier.name], pick(customer.name))
    return sheet.bytes()
  })

export type Billed = {
  readonly number: string
  readonly on: PlainDate
  readonly dueOn: PlainDate
  readonly lines: readonly PricedLine[]
}

export const invoicePaper = ({ customer, klussenier }: Sides, bill: Billed): ExampleFile =>
  pdf(`Factuur ${bill.number}`, 'invoice', async () => {
    const sheet = await Sheet.begin({
      title: `Factuur ${bill.number}`,
      on: bill.on,
      head: klussenier.tradeName ?? klussenier.name,
      accent: accentOf(klussenier.name),
      foot,
    })
    sheet.block(sender(klussenier).slice(1), { size: 9.5, grey: true }).block(addressOf(customer))
    sheet.text('').text(`Factuur ${bill.number}`, { size: 17, bold: true, gap: 10 })
    sheet.text(`Factuurdatum: ${written(bill.on)}. Te betalen tegen: ${written(bill.dueOn)}.`, { gap: 14 })
    amounts(sheet, bill.lines, vatOf(klussenier))
    sheet.text('')
    sheet.text(`Gelieve te betalen met vermelding van het nummer ${bill.number}. Dank u voor uw vertrouwen.`)
    return sheet.bytes()
  })

export type Letter = {
  readonly name: string
  readonly from: 'customer' | 'klussenier'
  readonly on: PlainDate
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** A letter from one side to the other. */
export const letterPaper = ({ customer, klussenier }: Sides, letter: Letter): ExampleFile =>
  pdf(letter.name, 'letter', async () => {
    const [from, to] = letter.from === 'customer' ? [customer, klussenier] : [klussenier, customer]
    const sheet = await Sheet.begin({
      title: letter.subject,
      on: letter.on,
      head: from.name,
      accent: letter.from === 'customer' ? [0.25, 0.26, 0.3] : accentOf(klussenier.name),
      foot,
    })
    sheet.block(addressOf(from), { size: 9.5, grey: true }).block(addressOf(to))
    sheet.text(`${from.address?.city}, ${written(letter.on)}`, { gap: 16 })
    sheet.text(letter.subject, { bold: true, gap: 12 })
    for (const paragraph of letter.paragraphs) sheet.text(paragraph, { gap: 9 })
    sheet.text('Met vriendelijke groeten').signatures([from.name], pick(letter.subject))
    return sheet.bytes()
  })
