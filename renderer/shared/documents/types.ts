/** A stored file, as far as showing it needs. `size` in bytes. */
export type ShownDocument = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** What a preview shows. `words`: marked in what it says. */
export type Previewed = { readonly document: ShownDocument; readonly words: readonly string[] }
