/** Characters that a terminal would obey, or that turn the reading direction, as a mark in their place. */
const obeyed = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text of someone else's, safe to show on a terminal: its lines are kept, nothing in it is obeyed. */
export const harmless = (text: string): string =>
  text.replace(obeyed, (character) => (character === '\n' || character === '\t' ? character : '\ufffd'))

const graphemes = new Intl.Segmenter()
const widthOf = (text: string): number => [...graphemes.segment(text)].length

/** Cuts a text to `width` characters, with an ellipsis; and to one line. */
export const cut = (text: string, width: number): string => {
  const line = text.replace(/\s+/g, ' ')
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment)
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join('')}…`
}

/** Rows in columns, two spaces apart. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
    })
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
