/** A line is longer than is allowed, or the last one has no end. */
export class LineFault extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line}`)
    this.line = line
  }
}

const lineFeed = 0x0a

/**
 * The lines of a JSON Lines file, without their ends, several at a time, as they come in; never more in memory than the
 * longest one and a piece. Throws `LineFault` for a line of more than `limit` bytes and for a last one that was cut off.
 */
export async function* linesOf(
  content: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<readonly Uint8Array[]> {
  let begun: Uint8Array[] = []
  let length = 0
  let line = 1
  for await (const piece of content) {
    const found: Uint8Array[] = []
    let from = 0
    for (;;) {
      const end = piece.indexOf(lineFeed, from)
      const part = piece.subarray(from, end < 0 ? piece.length : end)
      length += part.length
      if (length > limit) throw new LineFault(line)
      if (part.length > 0) begun.push(part)
      if (end < 0) break
      found.push(begun.length === 1 && begun[0] ? begun[0] : Buffer.concat(begun))
      begun = []
      length = 0
      line += 1
      from = end + 1
    }
    if (found.length > 0) yield found
  }
  if (length > 0) throw new LineFault(line)
}
