import type { Address } from '../case/facts.ts'
import { inOrder, type Outcome } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { nameKey } from '../people/nameKey.ts'
import { type Cell, cellText } from './cell.ts'
import { type Field, longestOf, type PersonField, type TableKind, type TableParty } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { problem, type RowProblem } from './outcome.ts'
import { type ColumnProfile, decimalsOf, orderIn } from './profile.ts'
import type { ToldCase, ToldPerson } from './told.ts'
import { readAmount } from './values/amounts.ts'
import { readCountry, readEmail, readPhone, readPostalCode } from './values/contact.ts'
import { readDate } from './values/dates.ts'
import { readCategory, readLanguage, readOutcome, saysOpen } from './values/words.ts'

/** How the rows of one table are read. */
export type Reading = {
  readonly kind: TableKind
  readonly mapping: Mapping
  readonly profiles: readonly ColumnProfile[]
  /** How many columns the header names. */
  readonly columns: number
  readonly today: PlainDate
}

/** Reads the fields of one row, and gathers what is wrong with them in `problems`. */
export class RowReader {
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
