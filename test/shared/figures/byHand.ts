import type { CaseEvent } from '#shared/case/events.ts'

/**
 * One case as someone would read it off its history with a pencil: nothing of `evolve`, of the state or of the rows of
 * figures is used here, so that the figures can be compared with it.
 */
export type ReadOff = {
  number: string
  direction: string
  postalCode: string
  klussenier: string | null
  receivedOn: string
  completeOn: string | null
  closing: { on: string; outcome: string; reason: string } | null
  grounds: readonly string[] | null
  merits: string | null
  categories: readonly string[]
  /** Of each settlement, what was agreed in it. */
  settlements: { owner: string; id: string; dueOn: string; found: { kept: boolean; on: string } | null }[][]
  /** How many settlements there were when it was last reopened. */
  before: number
  imported: boolean
}

/** What still holds of a history: without what was taken back, and without the taking back. */
const standing = (events: readonly CaseEvent[]): readonly CaseEvent[] => {
  let acts: CaseEvent[][] = []
  // What can no longer be taken back.
  let fixed: CaseEvent[] = []
  const [opening, ...rest] = events.slice(events.findIndex(({ type }) => type === 'caseOpened'))
  if (opening?.type !== 'caseOpened') return []
  fixed.push(opening)
  for (const event of rest) {
    if (event.type === 'caseOpened' || event.v !== 1) continue
    if (event.type === 'stepUndone') acts.pop()
    else if (event.follows) (acts.at(-1) ?? fixed).push(event)
    else {
      if (event.type === 'letterSent') {
        fixed = [...fixed, ...acts.flat()]
        acts = []
      }
      acts.push([event])
    }
  }
  return [...fixed, ...acts.flat()]
}

/** Reads a case off its history; null where none was opened. */
export const readOff = (events: readonly CaseEvent[]): ReadOff | null => {
  const [opening, ...rest] = standing(events)
  if (opening?.type !== 'caseOpened') return null
  const seen: ReadOff = {
    number: opening.number,
    direction: opening.direction,
    postalCode: opening.customer.address?.postalCode ?? '',
    klussenier: opening.klussenier?.id ?? null,
    receivedOn: opening.receivedOn,
    completeOn: null,
    closing: null,
    grounds: null,
    merits: null,
    categories: opening.categories ?? [],
    settlements: [],
    before: 0,
    imported: false,
  }
  for (const event of rest) note(seen, event)
  return seen
}

const note = (seen: ReadOff, event: CaseEvent): void => {
  switch (event.type) {
    case 'factsCorrected':
      seen.receivedOn = event.receivedOn
      break
    case 'partiesCorrected':
      seen.direction = event.direction
      seen.postalCode = event.customer.address?.postalCode ?? ''
      seen.klussenier = event.klussenier?.id ?? null
      break
    case 'fileCompleted':
      seen.completeOn ??= event.on
      break
    case 'caseImported':
      seen.imported = true
      seen.closing = {
        on: event.imported.closedOn,
        outcome: event.imported.outcome,
        reason: event.imported.outcomeTold,
      }
      break
    case 'caseClosed':
      seen.closing = { on: event.on, outcome: event.outcome, reason: event.note }
      break
    case 'caseReopened':
      if (!seen.closing) break
      seen.closing = null
      seen.grounds = null
      seen.before = seen.settlements.length
      break
    case 'caseRefused':
      seen.grounds = event.grounds
      break
    case 'caseAdmitted':
      seen.grounds = null
      break
    case 'caseAssessed':
      seen.merits = event.assessment.merits
      break
    case 'caseCategorised':
      seen.categories = event.categories
      break
    case 'settlementReached':
      seen.settlements.push(event.actions.map((action) => ({ ...action, found: null })))
      break
    case 'actionResolved':
      for (const action of seen.settlements.flat())
        if (action.id === event.action) action.found = { kept: event.kept, on: event.on }
      break
  }
}

/** Of what the two sides agreed to do: done in time, done late, not done, and still to be done. */
export const agreedIn = ({ settlements, before }: ReadOff) => {
  const found = { kept: 0, late: 0, broken: 0, open: 0 }
  for (const { owner, dueOn, found: result } of settlements.flat()) {
    if (owner === 'mediator' || !result) continue
    if (!result.kept) found.broken += 1
    else if (result.on <= dueOn) found.kept += 1
    else found.late += 1
  }
  const last = settlements.length > before ? (settlements.at(-1) ?? []) : []
  found.open = last.filter(({ owner, found: result }) => owner !== 'mediator' && !result).length
  return found
}
