import type { Party } from '#shared/case/vocabulary.ts'
import type { Finding, RecordLine } from '#shared/figures/klussenierRecord.ts'
import type { T } from '#shared/words/index.ts'

/** Which cases are shown; null for any year, or any finding. */
export type Shown = { readonly role: Party; readonly year: number | null; readonly finding: Finding | null }

/** Whether a case is among those that are shown; without a choice every case is. */
export const isShown = (line: RecordLine, shown: Shown | null): boolean =>
  !shown ||
  (line.role === shown.role &&
    (shown.year === null || line.year === shown.year) &&
    (shown.finding === null || line.finding === shown.finding))

/** "Klachten over de Klussenier, 2025, ongegrond" */
export const shownWords = (t: T, { role, year, finding }: Shown): string =>
  [t(`record.role.${role}`), year, finding && t(`record.finding.${finding}`)].filter(Boolean).join(', ')
