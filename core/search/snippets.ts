import { saidByDocuments } from '#db/documentTexts.ts'
import { searchTexts } from '#db/kinds/case.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { Case } from '#shared/case/state.ts'
import type { FoundIn, Snippet } from '#shared/contract/search.ts'
import { foldText } from '#shared/search/foldText.ts'
import { cutSnippet, type Sought } from '#shared/search/snippet.ts'

/** What is shown where else, beside the line of the case in the list, what says most first. */
const elsewhere = [
  'statements',
  'letters',
  'documents',
  'notes',
  'customer',
  'klussenier',
] as const satisfies readonly FoundIn[]

/** Not one text, but a few words each. */
const listed: ReadonlySet<FoundIn> = new Set(['number', 'customer', 'klussenier', 'documents'])

/** Of these the name comes first, and stands on the line. */
const named: ReadonlySet<FoundIn> = new Set(['customer', 'klussenier'])
const afterFirstLine = (text: string): string => {
  const end = text.indexOf('\n')
  return end < 0 ? '' : text.slice(end + 1)
}

/** Pieces of what the case itself says, beside those on its line; and of what its documents say. */
const most = { ofCase: 2, ofDocuments: 2 } as const

/** Those of the words that are looked for in a place. */
const soughtAt = (place: FoundIn, words: readonly Sought[]): readonly Sought[] =>
  words.some(({ only }) => only) ? words.filter(({ only = place }) => only === place) : words

/** Which of the words that a piece was cut around are marked in it. */
const shownIn = ({ in: place, text, marks }: Snippet, words: readonly Sought[]): readonly Sought[] => {
  const here = soughtAt(place, words)
  if (here.length === 1) return here
  const marked = marks.map(([from, to]) => foldText(text.slice(from, to)))
  return here.filter(({ word, prefix }) =>
    marked.some((one) => (prefix ? one.startsWith(word) : one === word)),
  )
}

/** Something that is said, and where. */
type Said = Pick<Snippet, 'in' | 'document'> & { readonly text: string }

const cut = (
  { text, ...where }: Said,
  sought: readonly Sought[],
  wanted: readonly Sought[],
): Snippet | null => {
  const around = soughtAt(where.in, wanted)
  if (around.length === 0) return null
  const marked = cutSnippet(text, wanted === sought ? around : soughtAt(where.in, sought), around)
  return marked && { ...where, ...marked }
}

/** The piece that shows the most of the words that are not to be seen yet; the first of equals. */
const richestOf = (texts: readonly Said[], sought: readonly Sought[], left: readonly Sought[]) => {
  let [richest, most]: [Snippet | null, number] = [null, 0]
  for (const said of texts) {
    const piece = cut(said, sought, left)
    const shown = piece ? shownIn(piece, left).length : 0
    if (shown > most) [richest, most] = [piece, shown]
    if (most === left.length) break
  }
  return richest
}

/** Takes pieces as long as they show more of the words; then one of each other text in which someone said something. `left`: the words that are not to be seen. */
const gather = (
  texts: readonly Said[],
  sought: readonly Sought[],
  left: readonly Sought[],
  most: number,
): { readonly pieces: readonly Snippet[]; readonly left: readonly Sought[] } => {
  const pieces: Snippet[] = []
  let unseen = left
  while (pieces.length < most && unseen.length > 0) {
    const piece = richestOf(texts, sought, unseen)
    if (!piece) break
    pieces.push(piece)
    const shown = shownIn(piece, unseen)
    unseen = unseen.filter((word) => !shown.includes(word))
  }
  for (const said of texts) {
    if (pieces.length >= most) break
    const has = pieces.some((piece) => piece.in === said.in && piece.document === said.document)
    if (has || named.has(said.in)) continue
    const piece = cut(said, sought, sought)
    if (piece) pieces.push(piece)
  }
  return { pieces, left: unseen }
}

/**
 * Where the words stand in a case, cut from the case itself, because the index keeps no texts: on its line, in what else it says, in its
 * documents. As many of the words as can be are shown.
 */
export const snippetsOf = (db: ReadDb, state: Case, sought: readonly Sought[]): readonly Snippet[] => {
  const texts = searchTexts(state)
  const of = (place: FoundIn, text: string): Said => ({ in: place, document: null, text })
  const said = (place: keyof typeof texts & FoundIn): Said => {
    const text = named.has(place) ? afterFirstLine(texts[place]) : texts[place]
    return of(place, listed.has(place) ? text.replaceAll('\n', ' · ') : text)
  }
  const onLine = [
    said('number'),
    said('subject'),
    of('customer', state.customer.name),
    of('klussenier', state.klussenier?.name ?? ''),
  ]
  const line = onLine.flatMap((one) => cut(one, sought, sought) ?? [])
  const shown = line.flatMap((piece) => shownIn(piece, sought))
  const unseen = sought.filter((word) => !shown.includes(word))
  const ofCase = gather(elsewhere.map(said), sought, unseen, most.ofCase)
  const documents = saidByDocuments(db, state.documents).map(
    ({ document: { name }, text }): Said => ({ in: 'documents', document: name, text }),
  )
  const ofDocuments = gather(documents, sought, ofCase.left, most.ofDocuments)
  const places: readonly FoundIn[] = elsewhere
  const inOrder = ofCase.pieces.toSorted((one, other) => places.indexOf(one.in) - places.indexOf(other.in))
  return [...line, ...inOrder, ...ofDocuments.pieces]
}
