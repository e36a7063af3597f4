import { paragraphsOf } from './template.ts'

/** A paragraph in the newer text, in the older one, or in both. */
export type Compared = { readonly is: 'same' | 'added' | 'removed'; readonly text: string }

/** Two texts compared paragraph by paragraph, in reading order: what went stands before what came in its place. */
export const compareTexts = (older: string, newer: string): readonly Compared[] => {
  const before = paragraphsOf(older)
  const after = paragraphsOf(newer)
  // The longest row of paragraphs that both have, in their order: `kept[i][j]` is its length from there on.
  const kept = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number): number => kept[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = kept[i]
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const compared: Compared[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [gone, come] = [before[i], after[j]]
    if (gone !== undefined && gone === come) {
      compared.push({ is: 'same', text: gone })
      i += 1
      j += 1
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      compared.push({ is: 'removed', text: gone })
      i += 1
    } else if (come !== undefined) {
      compared.push({ is: 'added', text: come })
      j += 1
    }
  }
  return compared
}
