import type { Country } from '../calendar/country.ts'
import type { Case } from '../case/state.ts'
import { type Audience, customerSide, type Language, type Party } from '../case/vocabulary.ts'
import type { EntryId } from '../kernel/id.ts'
import { type T, type Write, wordsFor, writeIn } from '../words/index.ts'

/** What every part of the dossier writes with. `state` is what the audience may see, and nothing else is at hand. */
export type Writing = {
  readonly t: T
  readonly write: Write
  readonly state: Case
  readonly audience: Audience
  /** `Document 3`, `Verklaring 1`: how this dossier calls an entry. Numbered within this dossier. */
  readonly label: (id: EntryId) => string
  /** The labels of entries as a list in a sentence, in their order; what this dossier does not hold is left out. */
  readonly labels: (ids: readonly EntryId[]) => string
  /** Its number in this dossier; 0 for what the dossier does not hold. */
  readonly numberOf: (id: EntryId) => number
  /** Codes as a list in a sentence: `klager en verweerder`. */
  readonly listOf: (topic: 'party' | 'missingItem' | 'category', codes: readonly string[]) => string
}

const numbered = (list: readonly { readonly id: EntryId }[], write: (number: number) => string) =>
  list.map(({ id }, index) => [id, { number: index + 1, label: write(index + 1) }] as const)

/** What the parts of one dossier write with, for one reader. */
export const writingFor = (
  state: Case,
  audience: Audience,
  { language, country }: { language: Language; country: Country },
): Writing => {
  const t = wordsFor(language, country)
  const write = writeIn(language, country)
  const known = new Map([
    ...numbered(state.statements, (number) => t('dossierText.documents.statement', { number })),
    ...numbered(state.documents, (number) => t('dossierText.documents.document', { number })),
    ...numbered(state.attempts, (number) => t('dossierText.documents.attempt', { number })),
    ...numbered(state.assessments, (number) => t('dossierText.documents.assessment', { number })),
  ])
  return {
    t,
    write,
    state,
    audience,
    label: (id) => known.get(id)?.label ?? t('dossierText.documents.outside'),
    labels: (ids) => {
      const named = new Set(ids)
      return write.list([...known].flatMap(([id, { label }]) => (named.has(id) ? [label] : [])))
    },
    numberOf: (id) => known.get(id)?.number ?? 0,
    listOf: (topic, codes) =>
      write.list(codes.map((code) => (t as (key: string) => string)(`${topic}.${code}`))),
  }
}

/** The name of a side as the dossier writes it. */
export const nameOf = ({ t, state }: Writing, side: Party): string => {
  if (side === customerSide(state.direction)) return state.customer.name
  return state.klussenier?.name ?? t('dossierText.unknownParty')
}
