import { type CaseCommandInput, caseCommand } from '#shared/case/commands.ts'
import type { Party, Source } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { type Days, momentOn, written } from './days.ts'
import type { Step, Story } from './story.ts'

type Entry = { readonly id: EntryId; readonly from: Source }

const minutesBetweenSteps = 4

/** Where a story is in time, what was recorded so far, and which side knows what. */
export class Ledger {
  readonly steps: Step[] = []
  protected readonly story: Story
  /** Minutes after the office opens at which work on this case begins. */
  protected readonly begin: number
  /** What can be shown to a side. */
  protected readonly entries: Entry[] = []
  readonly #days: Days
  readonly #shown = new Set<string>()
  #ago: number
  #minute: number

  /** `begin` differs from case to case: not all are worked on at the same minute. */
  constructor(story: Story, days: Days, begin: number) {
    this.story = story
    this.begin = begin
    this.#days = days
    this.#ago = story.received
    this.#minute = begin
  }

  /** The day on which the story is now. */
  get today(): PlainDate {
    return this.#days.before(this.#ago)
  }
  /** The n-th working day before today; from 0 downward, today and days to come. */
  day(ago: number): PlainDate {
    return ago > 0 ? this.#days.before(ago) : this.#days.after(-ago)
  }
  /** The same as someone writes it. */
  date(ago: number): string {
    return written(this.day(ago))
  }

  on(ago: number): this {
    invariant(ago <= this.#ago && ago > 0, 'a story goes forward', { ago, after: this.#ago })
    this.#minute = ago === this.#ago ? this.#minute : this.begin
    this.#ago = ago
    return this
  }

  protected record(what: Step['what']): void {
    const on = this.today
    this.steps.push({ at: momentOn(on, this.#minute), on, what })
    this.#minute += minutesBetweenSteps
  }
  protected order(command: CaseCommandInput): void {
    this.record(caseCommand.parse(command))
  }

  #knows(side: Party, { id, from }: Entry): boolean {
    return from === side || this.#shown.has(`${side} ${id}`)
  }
  protected unseenBy(side: Party): EntryId[] {
    return this.entries.filter((entry) => !this.#knows(side, entry)).map(({ id }) => id)
  }
  /** Marks all that the side has not seen as shown, and gives it. */
  protected showAll(side: Party): EntryId[] {
    const unseen = this.unseenBy(side)
    for (const id of unseen) this.#shown.add(`${side} ${id}`)
    return unseen
  }
  protected knownToBoth(): EntryId[] {
    const hidden = new Set([...this.unseenBy('complainant'), ...this.unseenBy('respondent')])
    return this.entries.map(({ id }) => id).filter((id) => !hidden.has(id))
  }
}
