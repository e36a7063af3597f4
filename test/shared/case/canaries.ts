import { type Case, partyDetails } from '#shared/case/state.ts'
import type { Party } from '#shared/case/vocabulary.ts'
import * as vocabulary from '#shared/case/vocabulary.ts'

/** What nobody wrote: ids, days, and the fixed words of the procedure. Everything else is someone's own. */
const fixed: ReadonlySet<string> = new Set([
  ...Object.values(vocabulary).flatMap((word) => ('options' in word ? word.options : [])),
  ...['opened', 'undecided', 'admitted', 'refused', 'awaited', 'answered', 'lapsed', 'proposal'],
])
const written = (value: string): boolean =>
  value !== '' && !fixed.has(value) && !/^[\da-f]{8}-[\da-f-]{27}$|^\d{4}-\d\d-\d\d$/.test(value)

export type Canaries = { readonly state: Case; readonly paths: ReadonlySet<string> }

/** The case with, in place of everything that someone wrote, a canary word that says where it stood. */
export const withCanaries = (state: Case): Canaries => {
  const paths = new Set<string>()
  const stamp = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((part, index) => stamp(part, [...path, String(index)]))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, stamp(part, [...path, key])]),
      )
    if (typeof value !== 'string' || !written(value)) return value
    paths.add(path.join('.'))
    return `canary<${path.join('.')}>`
  }
  return { state: stamp({ ...state, steps: [] }, []) as Case, paths }
}

/** The places of what someone wrote that stands in a text or in a value. */
export const canariesIn = (state: unknown): ReadonlySet<string> =>
  new Set([...JSON.stringify(state).matchAll(/canary<([^>]*)>/g)].map((match) => match[1] ?? ''))

/** Said again, apart from the code: what a side may read. */
export const mayRead = (state: Case, side: Party, path: string): boolean => {
  const [topic = '', index = '', ...rest] = path.split('.')
  const field = rest.join('.')
  const at = <T>(list: readonly T[]): T | undefined => list[Number(index)]
  const shownToSide = (entry?: { readonly id: string }) =>
    state.disclosures.some(
      ({ to, entries }) => to === side && entries.some((shownId) => shownId === entry?.id),
    ) || state.letters.some(({ to, document }) => to === side && document === entry?.id)
  switch (topic) {
    case 'number':
    case 'subject':
      return true
    case 'imported':
      return index === 'externalNumber' || index === 'from'
    case 'customer':
    case 'klussenier':
      return (
        partyDetails(state, side) === state[topic] ||
        ['name', 'tradeName', 'address.city'].includes(path.slice(topic.length + 1))
      )
    case 'terms':
    case 'invoices':
      return true
    case 'attempts':
      return at(state.attempts)?.by === side || shownToSide(at(state.attempts))
    case 'statements':
      return at(state.statements)?.by === side || shownToSide(at(state.statements))
    case 'documents': {
      const found = at(state.documents)
      return found?.internal === false && (found.broughtBy === side || shownToSide(found))
    }
    case 'assessments':
      return shownToSide(at(state.assessments))
    case 'points': {
      const found = at(state.points)
      const [area, by] = rest
      const said = (id: string) => {
        const statement = state.statements.find((one) => one.id === id)
        return statement?.by === side || shownToSide(statement)
      }
      if (!found || !said(found.statement)) return false
      return area === 'text' || said(found.positions[by as Party]?.statement ?? '')
    }
    case 'amounts': {
      const found = at(state.amounts)
      const source = state.statements.find((one) => one.id === found?.statement)
      const papers = state.documents.filter((one) => found?.documents.includes(one.id) && !one.internal)
      return (
        found?.by === side ||
        (source && (source.by === side || shownToSide(source))) ||
        papers.some((paper) => paper.broughtBy === side || shownToSide(paper))
      )
    }
    // Both sides were told why it takes longer.
    case 'extension':
      return true
    case 'admission':
      return side === 'complainant'
    case 'requests':
      return at(state.requests)?.to === side && field === 'extension.reason'
    case 'proposals':
      return (
        at(state.proposals)?.to.includes(side) === true && ['text', `answers.${side}.note`].includes(field)
      )
    case 'letters':
      return at(state.letters)?.to === side && ['subject', 'text'].includes(field)
    case 'settlements': {
      const [, action = '', , report = ''] = rest
      const told = at(state.settlements)?.actions[Number(action)]?.reports[Number(report)]
      if (rest[2] === 'reports') return told?.by === side
      return field === 'text' || /^actions\.\d+\.text$/.test(field)
    }
    default:
      return false
  }
}
