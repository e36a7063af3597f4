import type { Address } from '../case/facts.ts'
import {
  type Category,
  type Channel,
  type Direction,
  inOrder,
  type Language,
  type Outcome,
} from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { nameKey } from '../people/nameKey.ts'
import { type Cell, cellText } from './cell.ts'
import { type Field, longestOf, type PersonField, type TableKind, type TableParty } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { problem, type RowProblem } from './outcome.ts'
import { type ColumnProfile, decimalsOf, orderIn } from './profile.ts'
import { readAmount } from './values/amounts.ts'
import { readCountry, readEmail, readPhone, readPostalCode } from './values/contact.ts'
import { readDate } from './values/dates.ts'
import {
  readCategory,
  readChannel,
  readDirection,
  readLanguage,
  readOutcome,
  readYesNo,
  saysOpen,
} from './values/words.ts'

/** Someone as a row tells of him; what it does not tell is null. */
export type ToldPerson = {
  readonly name: string
  readonly tradeName: string | null
  readonly address: Address | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language | null
}

export type ToldCase = {
  readonly receivedOn: PlainDate
  readonly closedOn: PlainDate
  readonly outcome: Outcome
  /** The outcome in the table's own word. */
  readonly outcomeTold: string
  readonly direction: Direction
  readonly channel: Channel
  /** What it was about, as far as the table's own words say so; the others are `categoriesUnread`. */
  readonly categories: readonly Category[]
  readonly categoriesUnread: readonly string[]
  readonly subject: string
  readonly description: string
  /** In cents. */
  readonly amount: number | null
  readonly customer: ToldPerson
  readonly klussenier: ToldPerson | null
}

/** What a row tells. `number`: the office's own number for it. */
export type ToldRow = { readonly number: string | null } & (
  | { readonly kind: 'klusseniers'; readonly person: ToldPerson; readonly active: boolean | null }
  | { readonly kind: 'customers'; readonly person: ToldPerson }
  | { readonly kind: 'cases'; readonly told: ToldCase }
)

/** How the rows of one table are read. */
export type Reading = {
  readonly kind: TableKind
  readonly mapping: Mapping
  readonly profiles: readonly ColumnProfile[]
  /** How many columns the header names. */
  readonly columns: number
  readonly today: PlainDate
}

export type ReadRow =
  | { readonly ok: true; readonly row: ToldRow }
  | { readonly ok: false; readonly problems: readonly RowProblem[] }

/** In a subject that comes from a description. */
const subjectLength = 120

class RowReader {
  readonly problems: RowProblem[] = []
  readonly #cells: readonly Cell[]
  readonly #reading: Reading

  constructor(cells: readonly Cell[], reading: Reading) {
    this.#cells = cells
    this.#reading = reading
  }

  /** The cell of a field, or what was chosen for where it is empty; null when there is nothing. */
  #cell(one: Field): Cell | null {
    const source = this.#reading.mapping.fields[one]
    if (!source) return null
    const cell = source.column === null ? '' : (this.#cells[source.column] ?? '')
    if (cellText(cell) !== '') return cell
    return source.otherwise || null
  }

  #profile(one: Field): ColumnProfile | undefined {
    const column = this.#reading.mapping.fields[one]?.column
    return column === null || column === undefined ? undefined : this.#reading.profiles[column]
  }

  #read<T>(one: Field, read: (cell: Cell) => T | null, otherwise: (value: string) => RowProblem): T | null {
    const cell = this.#cell(one)
    if (cell === null) return null
    const value = read(cell)
    if (value === null) this.problems.push(otherwise(cellText(cell).slice(0, 200)))
    return value
  }

  /** Adds that something is missing, for a field that must be there. */
  needed<T>(one: Field, value: T | null): T | null {
    const known = this.problems.some(({ facts }) => 'field' in facts && facts.field === one)
    if (value === null && !known) this.problems.push(problem('missing', { field: one }))
    return value
  }

  text(one: Field): string | null {
    const cell = this.#cell(one)
    if (cell === null) return null
    const text = cellText(cell)
    const limit = longestOf(one)
    if (text.length > limit) this.problems.push(problem('tooLong', { field: one, limit }))
    return text
  }

  line(one: Field): string | null {
    return this.text(one)?.replace(/\s+/g, ' ') ?? null
  }

  date(one: Field): PlainDate | null {
    const { mapping, today } = this.#reading
    const order = mapping.dates ?? orderIn(this.#profile(one))
    const day = this.#read(
      one,
      (cell) => readDate(cell, { order, today }),
      (value) => problem('notADate', { field: one, value }),
    )
    if (day && day > today) this.problems.push(problem('inTheFuture', { field: one, on: day }))
    return day
  }

  amount(one: Field): number | null {
    const decimals = this.#reading.mapping.decimals ?? decimalsOf(this.#profile(one))
    return this.#read(
      one,
      (cell) => readAmount(cell, decimals),
      (value) => problem('notAnAmount', { field: one, value }),
    )
  }

  word<T>(one: Field, read: (cell: Cell) => T | null): T | null {
    return this.#read(one, read, (value) => problem('wordUnknown', { field: one, value }))
  }

  outcome(): { readonly outcome: Outcome; readonly told: string } | null {
    for (const one of ['stage', 'outcome'] as const) {
      const cell = this.#cell(one)
      if (cell !== null && saysOpen(cell)) {
        this.problems.push(problem('stillOpen', { value: cellText(cell) }))
        return null
      }
    }
    const told = this.text('outcome') ?? ''
    const own = this.#reading.mapping.outcomes[nameKey(told)]
    const outcome = this.word('outcome', (cell) => own ?? readOutcome(cell))
    return outcome && { outcome, told }
  }

  /** What it was about: one word or several in a cell. What they do not say is left out, and told. */
  categories(): Pick<ToldCase, 'categories' | 'categoriesUnread'> {
    const words = (this.text('category') ?? '')
      .split(/[,;|+\n]|\s\/\s/)
      .map((word) => word.trim())
      .filter(Boolean)
    const read = words.map((word) => ({ word, category: readCategory(word) }))
    return {
      categories: inOrder(read.flatMap(({ category }) => category ?? [])),
      categoriesUnread: read.flatMap(({ word, category }) => (category ? [] : [word])),
    }
  }

  #address(field: (part: PersonField) => Field): Address | null {
    const [street, house, box] = (['street', 'houseNumber', 'box'] as const).map((part) =>
      this.line(field(part)),
    )
    const postal = this.#cell(field('postalCode'))
    const country = this.#cell(field('country'))
    const address: Address = {
      street: [street, house, box && (/^\d/.test(box) ? `bus ${box}` : box)].filter(Boolean).join(' '),
      postalCode: postal === null ? '' : readPostalCode(postal),
      city: this.line(field('city')) ?? '',
      country: country === null ? '' : readCountry(country),
    }
    this.text(field('postalCode'))
    this.text(field('country'))
    if (address.street.length > 200)
      this.problems.push(problem('tooLong', { field: field('street'), limit: 200 }))
    return address.street || address.postalCode || address.city ? address : null
  }

  /** A person, with the fields of a party or those of a table of persons. Null when no name is told. */
  person(who: TableParty | null): ToldPerson | null {
    const field = (part: PersonField): Field => (who ? `${who}.${part}` : part)
    const name = [this.line(field('firstName')), this.line(field('name'))].filter(Boolean).join(' ')
    const trade: Field | null = who === 'customer' ? null : who ? `${who}.tradeName` : 'tradeName'
    const person = {
      name,
      tradeName: trade && this.line(trade),
      address: this.#address(field),
      email: this.#read(field('email'), readEmail, (value) =>
        problem('notAnEmail', { field: field('email'), value }),
      ),
      phone: this.#read(field('phone'), readPhone, (value) =>
        problem('notAPhone', { field: field('phone'), value }),
      ),
      language: this.word(field('language'), readLanguage),
    }
    if (person.phone && person.phone.length > 60)
      this.problems.push(problem('tooLong', { field: field('phone'), limit: 60 }))
    if (name.length > 200) this.problems.push(problem('tooLong', { field: field('name'), limit: 200 }))
    if (name !== '') return person
    return person.tradeName ? { ...person, name: person.tradeName } : null
  }
}

const readCase = (reader: RowReader): ToldCase | null => {
  const receivedOn = reader.needed('receivedOn', reader.date('receivedOn'))
  const ended = reader.outcome()
  const closed = reader.date('closedOn')
  // What is still being handled has no end yet, and that is not what is wrong with it.
  const stillOpen = reader.problems.some(({ code }) => code === 'stillOpen')
  const closedOn = stillOpen ? closed : reader.needed('closedOn', closed)
  if (!stillOpen) reader.needed('outcome', ended)
  if (receivedOn && closedOn && closedOn < receivedOn)
    reader.problems.push(problem('closedBeforeReceived', { receivedOn, closedOn }))
  const direction = reader.needed('direction', reader.word('direction', readDirection))
  const channel = reader.needed('channel', reader.word('channel', readChannel))
  const description = reader.text('description') ?? ''
  const subject =
    reader.line('subject') ?? (description.replace(/\s+/g, ' ').slice(0, subjectLength).trim() || null)
  reader.needed('subject', subject)
  const categories = reader.categories()
  const amount = reader.amount('amount')
  const customer = reader.needed('customer.name', reader.person('customer'))
  const klussenier = reader.person('klussenier')
  return receivedOn && closedOn && ended && direction && channel && subject && customer
    ? {
        receivedOn,
        closedOn,
        outcome: ended.outcome,
        outcomeTold: ended.told,
        direction,
        channel,
        ...categories,
        subject,
        description,
        amount,
        customer,
        klussenier,
      }
    : null
}

/** What a row tells, or all that is wrong with it. Total: any cells give one or the other. */
export const readRow = (cells: readonly Cell[], reading: Reading): ReadRow => {
  const { kind, columns } = reading
  const reader = new RowReader(cells, reading)
  const last = cells.findLastIndex((cell) => cellText(cell) !== '')
  if (last >= columns) reader.problems.push(problem('moreCells', { cells: last + 1, columns }))
  const number = reader.line('number')
  const made = (): ToldRow | null => {
    if (kind === 'cases') {
      const told = readCase(reader)
      return told && { kind, number, told }
    }
    const person = reader.needed('name', reader.person(null))
    if (kind === 'customers') return person && { kind, number, person }
    const active = reader.word('active', readYesNo)
    return person && { kind, number, person, active }
  }
  const row = made()
  return row && reader.problems.length === 0 ? { ok: true, row } : { ok: false, problems: reader.problems }
}
