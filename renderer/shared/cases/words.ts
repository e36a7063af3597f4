import type { Pressing } from '#shared/case/nextStep.ts'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { T } from '#shared/words/index.ts'
import { capital } from '../words.tsx'

/** Whom a case is between; `N`: how a name is shown. */
export type PartiesOf<N> = Pick<CaseLine, 'direction'> & {
  readonly customer: { readonly name: N }
  readonly klussenier: { readonly name: N } | null
}

/** Who complains about whom, by name; null while the Klussenier is not known. */
export const sidesOf = <N>(line: PartiesOf<N>): { complainant: N | null; respondent: N | null } => {
  const customer = line.customer.name
  const klussenier = line.klussenier?.name ?? null
  return line.direction === 'customerComplains'
    ? { complainant: customer, respondent: klussenier }
    : { complainant: klussenier, respondent: customer }
}

/** "Jan Peeters tegen Klusbedrijf Maes", as plain text. */
export const partiesText = (t: T, line: Pick<CaseLine, 'direction' | 'customer' | 'klussenier'>): string => {
  const { complainant, respondent } = sidesOf(line)
  const unknown = t('queue.klussenierUnknown')
  return `${complainant ?? unknown} ${t('queue.against')} ${respondent ?? unknown}`
}

/** "Tegen 3 dec: ontvangst bevestigen" */
export const pressingWords = (t: T, { clock, dueOn }: Pressing): string =>
  t('pressing.by', { what: t(`pressing.${clock}`), day: dueOn })

/** What has to happen next; of a closed case in which nothing is left to do, what came of it. */
export const nextWords = (t: T, line: Pick<CaseLine, 'outcome' | 'next'>): string =>
  line.outcome && line.next.code === 'none'
    ? capital(t(`outcome.${line.outcome}`))
    : t(`nextStep.${line.next.code}`)
