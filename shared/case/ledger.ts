import type { StatedAmount } from './facts.ts'
import type { Case } from './state.ts'
import { type AmountKind, amountKinds, type Source, source } from './vocabulary.ts'

/** According to whom: the recorded agreement and invoices, or whoever named a figure. */
export type LedgerSource = 'documents' | Source
export const ledgerSources: readonly LedgerSource[] = ['documents', ...source.options]

/** A figure of one source, in cents. `atLeast`: not of every invoice is known whether it was paid. */
export type Figure = {
  readonly amount: number
  readonly atLeast: boolean
  /** The stated amounts that it is the sum of; none for the documents. */
  readonly entries: readonly StatedAmount[]
}
export type Figures = Readonly<Record<LedgerSource, Figure | null>>

/** What each source says of one thing; null where it says nothing. */
export type LedgerLine = {
  readonly what: AmountKind
  readonly figures: Figures
  /** The sources do not say the same. */
  readonly differs: boolean
}
export type Ledger = {
  /** A line for each thing of which some source says something, in a fixed order. */
  readonly lines: readonly LedgerLine[]
  /** Invoiced less paid, in cents, where one source says both; negative where more was paid. */
  readonly open: Readonly<Record<LedgerSource, number | null>>
}

const sum = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((total, { amount }) => total + amount, 0)

const exact = (amount: number): Figure => ({ amount, atLeast: false, entries: [] })

const fromDocuments = ({ agreement, invoices }: Case, what: AmountKind): Figure | null => {
  if (what === 'agreed') return agreement?.amount === null || !agreement ? null : exact(agreement.amount)
  if (what === 'invoiced') return invoices.length ? exact(sum(invoices)) : null
  if (what !== 'paid' || invoices.every(({ paid }) => paid === null)) return null
  return {
    ...exact(sum(invoices.filter(({ paid }) => paid))),
    atLeast: invoices.some(({ paid }) => paid === null),
  }
}

const said = ({ amounts }: Case, what: AmountKind, by: Source): Figure | null => {
  const entries = amounts.filter((amount) => amount.what === what && amount.by === by)
  return entries.length ? { amount: sum(entries), atLeast: false, entries } : null
}

/** Whether some source says something of it. */
const mentioned = (state: Case, what: AmountKind): boolean =>
  state.amounts.some((amount) => amount.what === what) || fromDocuments(state, what) !== null

/** Whether no single amount can be what all of them mean. */
const differ = (figures: Figures): boolean => {
  const known = ledgerSources.flatMap((from) => figures[from] ?? [])
  const amounts = new Set(known.filter(({ atLeast }) => !atLeast).map(({ amount }) => amount))
  const least = Math.max(0, ...known.filter(({ atLeast }) => atLeast).map(({ amount }) => amount))
  return amounts.size > 1 || [...amounts].some((amount) => amount < least)
}

const figuresOf = (state: Case, what: AmountKind): Figures => ({
  documents: fromDocuments(state, what),
  complainant: said(state, what, 'complainant'),
  respondent: said(state, what, 'respondent'),
  mediator: said(state, what, 'mediator'),
  other: said(state, what, 'other'),
})

/**
 * What is said of the money, by whom, next to each other. A figure is the sum of what one source says of one thing;
 * figures of different sources are never added up or taken together.
 */
export const ledgerOf = (state: Case): Ledger => {
  const lines = amountKinds.flatMap((what): LedgerLine[] => {
    if (!mentioned(state, what)) return []
    const figures = figuresOf(state, what)
    return [{ what, figures, differs: differ(figures) }]
  })
  const [invoiced, paid] = (['invoiced', 'paid'] as const).map(
    (one) => lines.find(({ what }) => what === one)?.figures,
  )
  const open = (from: LedgerSource): number | null => {
    const [asked, got] = [invoiced?.[from], paid?.[from]]
    return asked && got && !got.atLeast ? asked.amount - got.amount : null
  }
  return {
    lines,
    open: {
      documents: open('documents'),
      complainant: open('complainant'),
      respondent: open('respondent'),
      mediator: open('mediator'),
      other: open('other'),
    },
  }
}

/** The sources that have a column: the documents and both sides always, others where they say something. */
export const columnsOf = ({ lines }: Ledger): readonly LedgerSource[] =>
  ledgerSources.filter(
    (from) => !['mediator', 'other'].includes(from) || lines.some(({ figures }) => figures[from]),
  )
