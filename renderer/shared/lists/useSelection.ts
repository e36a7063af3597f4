import { useEffect, useRef, useState } from 'react'
import { sessionPlace } from '../useSession.ts'
import { isLoaded, type ListHeading, type ListSource } from './source.ts'

/** Where a row stands that is not in sight; null when it is in the list no more. */
export type Find = (id: string) => Promise<number | null>

type Asked<L, H extends ListHeading> = {
  readonly name: string
  readonly source: ListSource<L, H>
  readonly selected: string | null
  readonly select: (id: string) => void
  readonly find?: Find | undefined
}

/**
 * Where the keyboard stands in a list: on the selected row, wherever it moved; and on the one that took its place once it is in the list no
 * more.
 */
export const useSelection = <L, H extends ListHeading>({
  name,
  source,
  selected,
  select,
  find,
}: Asked<L, H>) => {
  const [place] = useState(() => sessionPlace(`${name}.position`, 0))
  const [last, setLast] = useState(place.read)
  const keep = (position: number) => {
    place.keep(position)
    setLast(position)
  }
  const seen = selected === null ? null : source.positionOf(selected)
  if (seen !== null && seen !== last) keep(seen)

  /** Stands here as soon as it is there. */
  const awaited = useRef<number | null>(null)
  const moveTo = (position: number) => {
    const item = source.at(source.indexOf(position))
    awaited.current = isLoaded(item) ? null : position
    keep(position)
    if (isLoaded(item)) select(item.id)
  }
  const here = Math.max(0, Math.min(last, source.rows - 1))
  useEffect(() => {
    if (awaited.current === null) return
    const item = source.at(source.indexOf(awaited.current))
    if (!isLoaded(item)) return
    awaited.current = null
    select(item.id)
  }, [source, select])

  // What stands where the selected row stood is there, and it is another one: it moved, or left.
  const other = source.at(source.indexOf(here))
  const lost = selected !== null && seen === null && awaited.current === null && isLoaded(other)
  const inItsPlace = lost ? other.id : null
  useEffect(() => {
    if (inItsPlace === null || selected === null) return
    let over = false
    const settle = async () => {
      const position = find ? await find(selected) : null
      if (over) return
      if (position === null) select(inItsPlace)
      else {
        place.keep(position)
        setLast(position)
      }
    }
    void settle().catch(console.error)
    return () => {
      over = true
    }
  }, [inItsPlace, selected, find, select, place])

  return { standing: source.rows > 0 ? here : null, moveTo }
}
