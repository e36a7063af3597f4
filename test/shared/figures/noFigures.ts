import type { CaseFigures } from '#shared/figures/row.ts'
import { plainDate } from '#shared/kernel/date.ts'

/** What the figures need of a case of which nothing is known but its day. */
export const noFigures: CaseFigures = {
  number: '',
  direction: 'customerComplains',
  klussenierId: null,
  klussenierName: null,
  receivedOn: plainDate.parse('2025-02-03'),
  closedOn: null,
  outcome: null,
  grounds: [],
  reason: '',
  merits: null,
  categories: [],
  region: null,
  kept: 0,
  late: 0,
  broken: 0,
  open: 0,
  daysFromReceipt: null,
  daysFromComplete: null,
  imported: false,
}
