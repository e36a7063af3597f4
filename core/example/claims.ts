import type { AmountKind, Party, Position } from '#shared/case/vocabulary.ts'
import { type EntryId, newId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { Ledger } from './ledger.ts'

/** What is said of single things: the points of the complaint, the money, and what came of an action. */
export class Claims extends Ledger {
  readonly #said: Partial<Record<Party, EntryId>> = {}

  /** From now on, what a side is said to claim stands in this statement. */
  protected spoke(side: Party, statement: EntryId): void {
    this.#said[side] = statement
  }
  #last(side: Party): EntryId {
    const statement = this.#said[side]
    invariant(statement, 'nothing said yet', { side, subject: this.story.subject })
    return statement
  }
  /** A point of the complaint, in what the complainant said last. */
  point(text: string): EntryId {
    const id = newId<EntryId>()
    this.order({ type: 'markPoint', point: { id, text, statement: this.#last('complainant') } })
    return id
  }
  /** What a side says of a point, in what it said last. */
  holds(side: Party, point: EntryId, position: Exclude<Position, 'unanswered'>, text = ''): void {
    const statement = this.#last(side)
    this.order({ type: 'takePosition', point, by: side, position, text, statement })
  }
  /** A figure in cents, in what a side said last. */
  names(side: Party, what: AmountKind, amount: number, note: string): void {
    const statement = this.#last(side)
    this.order({ type: 'stateAmount', amount: { what, by: side, amount, note, statement } })
  }
  /** What a side says came of an action. */
  tells(side: Party, action: EntryId | undefined, done: boolean, note: string): void {
    invariant(action, 'no such action', { note })
    this.order({ type: 'tellOfAction', action, by: side, done, on: this.today, note })
  }
}
