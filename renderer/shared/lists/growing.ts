/** A page of a list of which nobody says how long it is. `next`: after what it goes on; null at its end. */
export type GrowingPage = { readonly next: string | null }

/**
 * What was loaded of such a list, page after page. Each begins after a place and goes up to where the next one begins, the last as far as
 * it may. Where they begin stays while lines come and go: any of them can be asked again by itself, and together they are the whole.
 */
export type Grown<P> = {
  readonly name: string
  /** Null: at the top. */
  readonly starts: readonly (string | null)[]
  readonly pages: ReadonlyMap<string | null, P>
}

export const nothingYet = <P>(name: string): Grown<P> => ({ name, starts: [null], pages: new Map() })

/** Up to where a page goes; undefined for the last one. */
export const untilOf = ({ starts }: Grown<unknown>, start: string | null): string | undefined =>
  starts[starts.indexOf(start) + 1] ?? undefined

/** A page as it is now. What no longer fits in it gets one of its own after it. */
export const withPage = <P extends GrowingPage>(grown: Grown<P>, start: string | null, page: P): Grown<P> => {
  if (grown.pages.get(start) === page) return grown
  const { name, starts } = grown
  const pages = new Map(grown.pages).set(start, page)
  const [until, at] = [untilOf(grown, start), starts.indexOf(start) + 1]
  const isFull = until !== undefined && page.next !== null && page.next !== until
  return { name, pages, starts: isFull ? starts.toSpliced(at, 0, page.next) : starts }
}

/** With one page more, where the list goes on. */
export const withMore = <P extends GrowingPage>(grown: Grown<P>): Grown<P> => {
  const next = grown.pages.get(grown.starts.at(-1) ?? null)?.next ?? null
  return next === null ? grown : { ...grown, starts: [...grown.starts, next] }
}

/** The pages that are there, in their order. */
export const pagesIn = <P>({ starts, pages }: Grown<P>): readonly P[] =>
  starts.flatMap((start) => pages.get(start) ?? [])

/**
 * Where the pages begin that are kept up to date: those in sight, their neighbours, and what is not there yet. `sight`: the rows, null while
 * nobody said it; then those of which there is nothing to see.
 */
export const activeIn = <P>(
  { starts, pages }: Grown<P>,
  rowsOf: (page: P) => number,
  sight: readonly [number, number] | null,
): readonly (string | null)[] => {
  let row = 0
  const seen = starts.map((start) => {
    const page = pages.get(start)
    const from = row
    row += page ? rowsOf(page) : 0
    const [first, last] = sight ?? [0, 0]
    return from === row ? first <= from && from <= last : sight !== null && from <= last && row > first
  })
  return starts.filter((start, nth) => seen[nth - 1] || seen[nth] || seen[nth + 1] || !pages.has(start))
}
