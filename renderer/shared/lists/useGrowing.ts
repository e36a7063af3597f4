import { type QueryKey, useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { sessionPlace } from '../useSession.ts'
import {
  activeIn,
  type GrowingPage,
  type Grown,
  nothingYet,
  pagesIn,
  untilOf,
  withMore,
  withPage,
} from './growing.ts'

/** Which part of a list: after a place, and no further than another. */
export type Part = { readonly after?: string; readonly until?: string }

type Asked<P> = {
  /** What of a list was loaded last is kept under it: whoever comes back finds it. */
  readonly slot: string
  /** Which list: what was loaded of one is nothing of another. */
  readonly name: string
  /** Under which the pages are known to the cache. */
  readonly queryKey: QueryKey
  readonly pageOf: (part: Part, signal: AbortSignal) => Promise<P>
  readonly rowsOf: (page: P) => number
  readonly enabled?: boolean
}

/** So many rows before its end, a list is read on. */
const before = 30

/** The key of a page of a list, by where it begins. */
export const growingKey = (queryKey: QueryKey, name: string, start: string | null = null): QueryKey => [
  ...queryKey,
  { name, start },
]

/**
 * A list of which nobody says how long it is: read on as its end comes near. After a change only the pages in sight and their neighbours are
 * asked again, the others once they come into sight.
 */
export const useGrowing = <P extends GrowingPage>(asked: Asked<P>) => {
  const { slot, name, queryKey, pageOf, rowsOf, enabled = true } = asked
  const [kept] = useState(() => sessionPlace<Grown<P> | null>(`${slot}.pages`, null))
  const [state, setState] = useState(kept.read)
  const [sight, setSight] = useState<{
    readonly name: string
    readonly rows: readonly [number, number]
  } | null>(null)
  const onSight = useCallback(
    (from: number, to: number) => {
      // Not for each row that comes into sight.
      const step = (position: number) => Math.floor(position / 10) * 10
      const rows = [step(from), step(to) + 10] as const
      setSight((known) =>
        known?.name === name && known.rows[0] === rows[0] && known.rows[1] === rows[1]
          ? known
          : { name, rows },
      )
    },
    [name],
  )
  const known = state?.name === name ? state : nothingYet<P>(name)
  const rows = sight?.name === name ? sight.rows : null
  const current = useRef(known)
  const active = enabled ? activeIn(known, rowsOf, rows) : []
  const results = useQueries({
    queries: active.map((start) => ({
      queryKey: growingKey(queryKey, name, start),
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const until = untilOf(current.current, start)
        const part = { ...(start !== null && { after: start }), ...(until !== undefined && { until }) }
        return { until, page: await pageOf(part, signal) }
      },
    })),
  })
  let grown: Grown<P> = known
  const outdated: (() => unknown)[] = []
  for (const [nth, { data, isFetching, refetch }] of results.entries()) {
    const start = active[nth] ?? null
    if (!data) continue
    const until = untilOf(grown, start)
    // Of a page that was asked when it went further, or less far, than it does now.
    if (data.until === until || data.page.next === until) grown = withPage(grown, start, data.page)
    else if (!isFetching) outdated.push(refetch)
  }
  const pages = useMemo(() => pagesIn(grown), [grown])
  const count = pages.reduce((sum, page) => sum + rowsOf(page), 0)
  const isLoading = results.some(({ isFetching }) => isFetching)
  const isWanted = rows === null ? count === 0 : rows[1] >= count - before
  if (enabled && !isLoading && isWanted && pages.length === grown.starts.length) grown = withMore(grown)
  current.current = grown
  useEffect(() => {
    if (enabled && grown !== known) {
      kept.keep(grown)
      setState(grown)
    }
    for (const again of outdated) void again()
  })

  // Until something of it is there, what stood there before stays.
  const last = useRef<readonly P[]>([])
  const isPlaceholder = pages.length === 0
  if (!isPlaceholder) last.current = pages
  const latest = results.reduce<{ at: number; page: P } | null>(
    (best, { data, dataUpdatedAt: at }) => (data && at > (best?.at ?? 0) ? { at, page: data.page } : best),
    null,
  )
  return {
    pages: isPlaceholder ? last.current : pages,
    isPlaceholder,
    /** The page that was asked last: what it says of the whole list is newest. */
    latest: latest?.page ?? pages[0] ?? last.current[0],
    /** The list goes on after what is there. */
    goesOn: pages.at(-1)?.next !== null,
    onSight,
    error: results.find((result) => result.error)?.error ?? null,
    refetch: () => results.forEach((one) => void one.refetch()),
  }
}
