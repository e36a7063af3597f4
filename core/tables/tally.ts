import { randomUUID } from 'node:crypto'
import type { TableRun } from '#shared/contract/tables.ts'
import { nameKey } from '#shared/people/nameKey.ts'
import type { Decided } from './decideRow.ts'
import type { RanRow } from './tables.ts'

/** As many words of an outcome that were not understood are told. */
const mostWords = 50

/** Adds up what becomes of the rows. */
export class Tally {
  readonly rows: RanRow[] = []
  readonly #counts = { add: 0, known: 0, refuse: 0, differing: 0, alike: 0 }
  readonly #adds = { cases: 0, customers: 0, klusseniers: 0 }
  readonly #words = new Map<string, { word: string; rows: number }>()

  add(row: RanRow, { persons, case: past }: Pick<Decided, 'persons' | 'case'>): void {
    this.rows.push(row)
    this.#counts[row.does] += 1
    if (row.does === 'known' && row.why.some(({ code }) => code === 'differs')) this.#counts.differing += 1
    if (row.why.some(({ code }) => code === 'likePerson')) this.#counts.alike += 1
    if (past) this.#adds.cases += 1
    for (const { kind } of persons) this.#adds[kind === 'customer' ? 'customers' : 'klusseniers'] += 1
    for (const reason of row.why)
      if (reason.code === 'wordUnknown' && reason.facts.field === 'outcome') {
        const word = nameKey(reason.facts.value)
        const before = this.#words.get(word)
        this.#words.set(word, { word: before?.word ?? reason.facts.value, rows: (before?.rows ?? 0) + 1 })
      }
  }

  summary(): TableRun {
    const outcomes = [...this.#words.values()].sort((a, b) => b.rows - a.rows).slice(0, mostWords)
    return { run: randomUUID(), rows: this.rows.length, ...this.#counts, adds: { ...this.#adds }, outcomes }
  }
}
