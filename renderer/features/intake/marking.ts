import type { ReplyPiece } from '#shared/intake/replyText.ts'
import { overlaps, type Range, type Spot } from '#shared/intake/spot.ts'

export type PlacedPiece = ReplyPiece & {
  /** In the text of the mail. */
  readonly start: number
  /** In the piece; null where nothing in it is pointed at. */
  readonly marked: Range | null
}

/** Each piece at its place in the text of the mail, with what is pointed at in it. */
export const placedPieces = (
  pieces: readonly ReplyPiece[],
  spot: Pick<Spot, 'part' | 'start' | 'end'> | null,
): readonly PlacedPiece[] => {
  let start = 0
  return pieces.map((piece) => {
    const here = start
    const range = { start: here, end: here + piece.text.length }
    // Pieces are joined with line ends.
    start = range.end + 1
    const inside = spot?.part === 'text' && spot.start < spot.end && overlaps(spot, range) ? spot : null
    return {
      ...piece,
      start: here,
      marked: inside && {
        start: Math.max(0, inside.start - here),
        end: Math.min(piece.text.length, inside.end - here),
      },
    }
  })
}
