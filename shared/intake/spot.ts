/** Where in a mail words stand. `carried` is a mail that it carries as an attachment. */
export type SpotPart = 'subject' | 'text' | 'from' | 'to' | 'carried' | 'attachment'

/** The words that a conclusion was drawn from. */
export type Spot = {
  readonly part: SpotPart
  /** Of 'carried' and 'attachment': which one, by its place among the attachments. Null for the mail itself. */
  readonly partIndex: number | null
  /**
   * In UTF-16 code units from the beginning of `mail.subject` or `mail.text`, as they are: the words between `start`
   * and `end` are `words`. For 'carried' of that mail's text; 0 to 0 where the words stand in its head. For 'from'
   * and 'to' of the name or the address itself.
   */
  readonly start: number
  readonly end: number
  readonly words: string
}

export type Range = { readonly start: number; readonly end: number }

/** The words at a place in one of the texts of a mail. */
export const spotIn = (
  part: SpotPart,
  text: string,
  { start, end }: Range,
  partIndex: number | null = null,
): Spot => ({ part, partIndex, start, end, words: text.slice(start, end) })

/** Words that stand alone: someone's name in a head, the name of a file. */
export const spotOf = (part: SpotPart, words: string, partIndex: number | null = null): Spot => ({
  part,
  partIndex,
  start: 0,
  end: part === 'carried' ? 0 : words.length,
  words,
})

export const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end
