import type { Category, Outcome, Party } from '#shared/case/vocabulary.ts'
import { aboutOf, type Finding, type RecordLine } from '#shared/figures/klussenierRecord.ts'
import { categoryText } from '#shared/figures/recordReport.ts'
import type { Writer } from '#shared/figures/table.ts'

/** Which cases are shown. Null for all of that sort; `none`: nobody said what they were about. */
export type Shown = {
  readonly role: Party | null
  readonly year: number | null
  readonly finding: Finding | null
  readonly about: Category | 'none' | null
  readonly outcome: Outcome | null
}
export const everyCase: Shown = { role: null, year: null, finding: null, about: null, outcome: null }

const sorts = Object.keys(everyCase) as (keyof Shown)[]
export const isSame = (one: Shown, other: Shown): boolean => sorts.every((sort) => one[sort] === other[sort])

/** Whether a case is among those that are shown. */
export const isShown = (line: RecordLine, { role, year, finding, about, outcome }: Shown): boolean =>
  (role === null || line.role === role) &&
  (year === null || line.year === year) &&
  (finding === null || line.finding === finding) &&
  (about === null || aboutOf(line).includes(about === 'none' ? null : about)) &&
  (outcome === null || line.outcome === outcome)

/** "Klachten over de Klussenier, 2025, ongegrond" */
export const shownWords = (writer: Writer, { role, year, finding, about, outcome }: Shown): string => {
  const { t } = writer
  return [
    role && t(`record.role.${role}`),
    year,
    finding && t(`record.finding.${finding}`),
    about && categoryText(about === 'none' ? null : about, writer),
    outcome && t(`outcome.${outcome}`),
  ]
    .filter((word) => word !== null)
    .join(', ')
}
