/** A heading, or a row under it. `position` counts rows from 0 over all headings; `id` is null while the row is not there yet. */
export type ListHeading = { readonly is: 'heading'; readonly group: string; readonly count: number }
export type ListRow<L> = {
  readonly is: 'row'
  readonly position: number
  readonly id: string | null
  readonly line: L | null
}
/** A row that is there. */
export type LoadedRow<L> = ListRow<L> & { readonly id: string; readonly line: L }

/** What a list shows, of which not everything has to be there. */
export type ListSource<L, H extends ListHeading = ListHeading> = {
  /** Headings and rows together. */
  readonly size: number
  readonly rows: number
  at(index: number): H | ListRow<L> | null
  /** The index of a row. */
  indexOf(position: number): number
  /** The position of a row that is there; null for any other. */
  positionOf(id: string): number | null
}

export const isLoaded = <L>(item: ListHeading | ListRow<L> | null | undefined): item is LoadedRow<L> =>
  item?.is === 'row' && item.id !== null

/** A line that moved between two answers stands twice in them: it is shown where it stands first. */
export const eachOnce = <L>(lines: readonly L[], idOf: (line: L) => string): readonly L[] => {
  const seen = new Set<string>()
  return lines.filter((line) => seen.size < seen.add(idOf(line)).size)
}

/** A list of which everything is there. `idOf`: of a line, its own. */
export const sourceOf = <L, H extends ListHeading>(
  groups: readonly { readonly heading: H | null; readonly lines: readonly L[] }[],
  idOf: (line: L) => string,
): ListSource<L, H> => {
  const items: (H | LoadedRow<L>)[] = []
  const indexes: number[] = []
  const positions = new Map<string, number>()
  for (const { heading, lines } of groups) {
    if (heading) items.push(heading)
    for (const line of lines) {
      const [id, position] = [idOf(line), indexes.length]
      positions.set(id, position)
      indexes.push(items.length)
      items.push({ is: 'row', id, line, position })
    }
  }
  return {
    size: items.length,
    rows: indexes.length,
    at: (index) => items[index] ?? null,
    indexOf: (position) => indexes[position] ?? 0,
    positionOf: (id) => positions.get(id) ?? null,
  }
}
