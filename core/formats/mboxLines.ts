const lf = 0x0a

/** A line of a file with its end, or a piece of one that is too long to hold: `begins`, `ends` say which. */
export type Line = {
  readonly bytes: Uint8Array
  /** Where it begins in the file. */
  readonly at: number
  readonly begins: boolean
  readonly ends: boolean
}

/** The lines of a file as it comes in; never more in memory than a piece of it and `longest` bytes. */
export async function* boundedLines(
  pieces: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly Line[]> {
  let held: Uint8Array = new Uint8Array(0)
  let at = 0
  let begins = true
  for await (const piece of pieces) {
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece])
    const lines: Line[] = []
    let from = 0
    for (let end = bytes.indexOf(lf); end !== -1; end = bytes.indexOf(lf, from)) {
      lines.push({ bytes: bytes.subarray(from, end + 1), at: at + from, begins, ends: true })
      begins = true
      from = end + 1
    }
    held = bytes.subarray(from)
    at += from
    if (held.length > longest) {
      lines.push({ bytes: held, at, begins, ends: false })
      at += held.length
      begins = false
      held = new Uint8Array(0)
    }
    yield lines
  }
  if (held.length > 0) yield [{ bytes: held, at, begins, ends: true }]
}
