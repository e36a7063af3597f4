import {
  type GatheredGroup,
  type GatheredLine,
  gatheredGroupOf,
  gatheredGroups,
} from '#shared/intake/gathered.ts'

/** Where a line stands: under its heading by the moment of its mail, without one last; then as it came. */
export type Place = { readonly group: GatheredGroup; readonly date: string; readonly nth: number }

/** After every moment. */
const noDate = '~'

/** `nth`: as which it came. */
export const placeOf = (line: Pick<GatheredLine, 'as' | 'hadIt' | 'mail'>, nth: number): Place => ({
  group: gatheredGroupOf(line),
  date: line.mail?.date ?? noDate,
  nth,
})

const ranks = new Map(gatheredGroups.map((group, rank) => [group, rank]))
const rankOf = ({ group }: Place): number => ranks.get(group) ?? ranks.size

const compare = (a: Place, b: Place): number =>
  rankOf(a) - rankOf(b) || (a.date < b.date ? -1 : a.date > b.date ? 1 : a.nth - b.nth)

/** `complaint/12/2026-03-05T13:20:00.000Z` */
export const writeCursor = ({ group, nth, date }: Place): string => `${group}/${nth}/${date}`
/** Null for what is no cursor of this list. */
export const readCursor = (cursor: string): Place | null => {
  const [, group, nth, date] = /^([a-z]+)\/(\d{1,15})\/(.+)$/.exec(cursor) ?? []
  const known = gatheredGroups.find((one) => one === group)
  return known && nth && date ? { group: known, date, nth: Number(nth) } : null
}

/** Things in the order of their places, of which no two are the same. */
export class Ordered<T extends { readonly place: Place }> {
  #items: T[] = []

  get length(): number {
    return this.#items.length
  }

  at(index: number): T | undefined {
    return this.#items[index]
  }

  slice(from: number, to: number): readonly T[] {
    return this.#items.slice(from, to)
  }

  /** How many stand before a place. */
  before(place: Place): number {
    return this.#first((item) => compare(item.place, place) >= 0)
  }

  /** How many stand before a place or on it. */
  upTo(place: Place): number {
    return this.#first((item) => compare(item.place, place) > 0)
  }

  /** From which one on, up to which, they stand under a heading. */
  under(group: GatheredGroup): readonly [number, number] {
    const rank = ranks.get(group) ?? ranks.size
    return [
      this.#first(({ place }) => rankOf(place) >= rank),
      this.#first(({ place }) => rankOf(place) > rank),
    ]
  }

  add(item: T): void {
    this.#items.splice(this.before(item.place), 0, item)
  }

  delete(item: T): void {
    this.#items.splice(this.before(item.place), 1)
  }

  /** Leaves those out of which it is said. */
  keep(stays: (item: T) => boolean): void {
    this.#items = this.#items.filter(stays)
  }

  /** The first index of which it is true, as it is of all after it. */
  #first(isThere: (item: T) => boolean): number {
    let [low, high] = [0, this.#items.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isThere(this.#items[middle] as T)) high = middle
      else low = middle + 1
    }
    return low
  }
}
