/** The lines of a text from the first to the last that another one has not in that place. */
export const changedLines = (was: string, is: string): string => {
  const shorter = Math.min(was.length, is.length)
  let begin = 0
  while (begin < shorter && was.charCodeAt(begin) === is.charCodeAt(begin)) begin += 1
  let end = 0
  while (end < shorter - begin && was.charCodeAt(was.length - 1 - end) === is.charCodeAt(is.length - 1 - end))
    end += 1
  const startsLine = (text: string, at: number) => at === 0 || text[at - 1] === '\n'
  const whole = end > 0 && startsLine(was, was.length - end) && startsLine(is, is.length - end)
  const to = whole ? is.length - end - 1 : is.indexOf('\n', is.length - end)
  return is.slice(
    begin === 0 ? 0 : is.lastIndexOf('\n', begin - 1) + 1,
    to < 0 && !whole ? is.length : Math.max(0, to),
  )
}
