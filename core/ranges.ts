/** Bytes `first` to `last`, both included. */
export type ByteRange = { readonly first: number; readonly last: number }

/**
 * What a `Range` header asks of a file of `size` bytes (RFC 9110, 14.2). Null: the whole file, also for a header
 * that is not understood and for several ranges at once, which a server may ignore.
 */
export const parseRange = (header: string | null, size: number): ByteRange | 'unsatisfiable' | null => {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length > 0 ? { first: size - length, last: size - 1 } : 'unsatisfiable'
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return null
  return first < size ? { first, last } : 'unsatisfiable'
}
