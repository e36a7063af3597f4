type Marks = { readonly places: readonly Range[]; readonly now: Range | null }

/** What each part of the window has marked: the browser keeps one set of each name for all of it. */
const marked = new Map<object, Marks>()

const draw = (name: string, ranges: readonly Range[]): void => {
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}

/** Marks places for `owner` in the stead of those it had; null: none any more. */
export const mark = (owner: object, marks: Marks | null): void => {
  if (marks) marked.set(owner, marks)
  else marked.delete(owner)
  const all = [...marked.values()]
  draw(
    'found',
    all.flatMap(({ places }) => places),
  )
  draw(
    'found-now',
    all.flatMap(({ now }) => now ?? []),
  )
}
