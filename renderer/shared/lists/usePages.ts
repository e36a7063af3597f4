import { type QueryKey, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { type Outline, pageSize } from '#shared/contract/lists.ts'
import type { ListHeading, ListRow, ListSource } from './source.ts'

/** A page of lines, as the contract gives it. */
type Page<L> = { readonly lines: readonly L[] }
/** How a page is asked for: `ask.….queryOptions(…)`. */
type PageQuery<L> = { readonly queryKey: QueryKey; readonly queryFn?: unknown; readonly __page?: Page<L> }

export type Section<H extends ListHeading> = Outline & {
  /** Null: rows without a heading. */
  readonly heading: H | null
}

/** Rows on either side of those in sight that are asked for as well: who scrolls finds them there. */
const ahead = 60

type Slot = { readonly section: number; readonly page: number; readonly from: number; readonly rows: number }

/** The pages that have rows between two positions. */
const slotsBetween = (sections: readonly Outline[], from: number, to: number): readonly Slot[] => {
  let start = 0
  return sections.flatMap(({ count }, section) => {
    const [first, last] = [Math.max(0, from - start), Math.min(count - 1, to - start)]
    const begin = start
    start += count
    if (last < first) return []
    const pages: Slot[] = []
    for (let page = Math.floor(first / pageSize); page * pageSize <= last; page += 1)
      pages.push({
        section,
        page,
        from: begin + page * pageSize,
        rows: Math.min(pageSize, count - page * pageSize),
      })
    return pages
  })
}

type Asked<L, H extends ListHeading> = {
  readonly sections: readonly Section<H>[]
  readonly idOf: (line: L) => string
  /** The page of a section that begins after this place in it; the first one where none is given. */
  readonly pageOf: (section: Section<H>, after: string | undefined) => PageQuery<L>
}

/**
 * A list of which only the pages in sight are asked for and kept up to date, whatever its length. Gives it as what `VirtualList` shows, and
 * what wants to hear which rows are in sight.
 */
export const usePages = <L, H extends ListHeading>({ sections, idOf, pageOf }: Asked<L, H>) => {
  const [sight, setSight] = useState<readonly [number, number]>([0, 40])
  const onSight = useCallback((from: number, to: number) => {
    // Not for each row that comes into sight.
    const step = (position: number) => Math.floor(position / 20) * 20
    setSight((known) => {
      const next = [step(from), step(to) + 20] as const
      return next[0] === known[0] && next[1] === known[1] ? known : next
    })
  }, [])
  const slots = slotsBetween(sections, Math.max(0, sight[0] - ahead), sight[1] + ahead)
  // What stood there last: shown until it is asked again from where pages begin now.
  const known = useRef(new Map<string, Page<L>>())
  const results = useQueries({
    queries: slots.map(({ section, page }) => {
      const of = sections[section] as Section<H>
      return {
        ...(pageOf(of, page === 0 ? undefined : of.marks[page - 1]) as object as { queryKey: QueryKey }),
        placeholderData: () => known.current.get(`${of.heading?.group ?? ''} ${page}`),
      }
    }),
  })
  const pages = results.map(({ data }) => data as Page<L> | undefined)
  const error = results.find((result) => result.error)?.error ?? null
  const layout = useMemo(() => layoutOf(sections), [sections])
  const version = pages.map((page, nth) => ({ slot: slots[nth], page }))
  const last = useRef<{ layout: Layout<H>; shown: typeof version; source: ListSource<L, H> } | null>(null)
  const same =
    last.current?.layout === layout &&
    last.current.shown.length === version.length &&
    version.every(({ slot, page }, nth) => {
      const other = last.current?.shown[nth]
      return other?.page === page && other?.slot?.from === slot?.from
    })
  if (!same || !last.current) {
    for (const { slot, page } of version)
      if (slot && page)
        known.current.set(`${sections[slot.section]?.heading?.group ?? ''} ${slot.page}`, page)
    last.current = { layout, shown: version, source: pagedSource(layout, version, idOf) }
  }
  return {
    source: last.current.source,
    onSight,
    error,
    refetch: () => results.forEach((one) => void one.refetch()),
  }
}

type Layout<H extends ListHeading> = {
  readonly size: number
  readonly rows: number
  /** Where each section begins: the index of its heading, or of its first row, and the position of that row. */
  readonly parts: readonly {
    readonly index: number
    readonly position: number
    readonly count: number
    readonly heading: H | null
  }[]
}

const layoutOf = <H extends ListHeading>(sections: readonly Section<H>[]): Layout<H> => {
  let [index, position] = [0, 0]
  const parts = sections.map(({ heading, count }) => {
    const part = { index, position, count, heading }
    index += count + (heading ? 1 : 0)
    position += count
    return part
  })
  return { size: index, rows: position, parts }
}

const pagedSource = <L, H extends ListHeading>(
  { size, rows, parts }: Layout<H>,
  shown: readonly { readonly slot: Slot | undefined; readonly page: Page<L> | undefined }[],
  idOf: (line: L) => string,
): ListSource<L, H> => {
  const lines = new Map<number, { readonly id: string; readonly line: L }>()
  const positions = new Map<string, number>()
  for (const { slot, page } of shown) {
    for (const [nth, line] of (page?.lines ?? []).slice(0, slot?.rows).entries()) {
      const [id, position] = [idOf(line), (slot?.from ?? 0) + nth]
      // A line that moved between two answers stands twice in them: in one place only.
      if (positions.has(id)) continue
      positions.set(id, position)
      lines.set(position, { id, line })
    }
  }
  const rowAt = (position: number): ListRow<L> => {
    const { id = null, line = null } = lines.get(position) ?? {}
    return { is: 'row', position, id, line }
  }
  return {
    size,
    rows,
    at: (index) => {
      const part = parts.findLast((one) => one.index <= index)
      if (!part || index >= size) return null
      const nth = index - part.index - (part.heading ? 1 : 0)
      return nth < 0 ? part.heading : rowAt(part.position + nth)
    },
    indexOf: (position) => {
      const part = parts.findLast((one) => one.position <= position && one.count > 0)
      return part ? part.index + (part.heading ? 1 : 0) + position - part.position : 0
    },
    positionOf: (id) => positions.get(id) ?? null,
  }
}
