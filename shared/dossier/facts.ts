import type { Address, PartyDetails } from '../case/facts.ts'
import { partyDetails } from '../case/state.ts'
import { customerSide, type Party, parties } from '../case/vocabulary.ts'
import { capital } from '../words/capital.ts'
import {
  type Block,
  column,
  empty,
  type Fact,
  heading,
  orEmpty,
  proseOf,
  type Row,
  type Section,
} from './blocks.ts'
import { ledgerBlocks } from './ledger.ts'
import type { Writing } from './writing.ts'

const addressLine = (address: Address): string =>
  [address.street, [address.postalCode, address.city].filter(Boolean).join(' '), address.country]
    .filter(Boolean)
    .join(', ')

const detailsOf = ({ t, state }: Writing, side: Party, details: PartyDetails): readonly Fact[] => {
  const isCustomer = side === customerSide(state.direction)
  const optional: readonly (readonly [string, string | null | undefined])[] = [
    [t('dossierText.parties.tradeName'), 'tradeName' in details ? details.tradeName : null],
    [t('dossierText.parties.address'), details.address && addressLine(details.address)],
    [t('dossierText.parties.email'), details.email],
    [t('dossierText.parties.phone'), details.phone],
  ]
  return [
    { label: t('dossierText.parties.name'), value: details.name },
    {
      label: t('dossierText.parties.capacity'),
      value: capital(isCustomer ? t('dossierText.parties.customer') : t('dossierText.parties.klussenier')),
    },
    ...optional.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    { label: t('dossierText.parties.language'), value: capital(t(`language.${details.language}`)) },
  ]
}

/** Who complains and about whom. */
export const partiesSection = (writing: Writing): Section => {
  const { t, state } = writing
  return {
    title: t('dossierText.parties.title'),
    blocks: parties.flatMap((side): Block[] => {
      const details = partyDetails(state, side)
      return [
        heading(t('dossierText.parties.role', { party: side })),
        details
          ? { is: 'facts', rows: detailsOf(writing, side, details) }
          : empty(t('dossierText.parties.nobody')),
      ]
    }),
  }
}

const agreementBlock = ({ t, write, state, labels }: Writing): Block => {
  const { agreement } = state
  if (!agreement) return empty(t('dossierText.agreement.none'))
  const unknown = capital(t('dossierText.notKnown'))
  const day = (on: string | null) => (on === null ? unknown : write.date(on))
  return {
    is: 'facts',
    rows: [
      { label: t('dossierText.agreement.signedOn'), value: day(agreement.signedOn) },
      {
        label: t('dossierText.agreement.amount'),
        value: agreement.amount === null ? unknown : write.money(agreement.amount),
      },
      { label: t('dossierText.agreement.guaranteeUntil'), value: day(agreement.guaranteeUntil) },
      {
        label: t('dossierText.agreement.documents'),
        value: labels(agreement.documents) || t('dossierText.dash'),
      },
    ],
  }
}

type Paid = 'paid' | 'notPaid' | 'paidUnknown'
const paidState = (paid: boolean | null): Paid => {
  if (paid === null) return 'paidUnknown'
  return paid ? 'paid' : 'notPaid'
}

const invoicesBlock = ({ t, write, state, labels }: Writing): Block => {
  const { invoices } = state
  if (invoices.length === 0) return empty(t('dossierText.agreement.noInvoices'))
  const dash = t('dossierText.dash')
  const sum = (list: typeof invoices) => write.money(list.reduce((total, { amount }) => total + amount, 0))
  const total = (label: string, list: typeof invoices): Row => ({
    cells: [label, '', sum(list), '', ''],
    strong: true,
  })
  const states = (['paid', 'notPaid', 'paidUnknown'] as const).flatMap((state) => {
    const list = invoices.filter((invoice) => paidState(invoice.paid) === state)
    const label = t('dossierText.agreement.totalOf', { state: t(`dossierText.agreement.${state}`) })
    return list.length > 0 && list.length < invoices.length ? [total(label, list)] : []
  })
  return {
    is: 'table',
    columns: [
      column(t('dossierText.agreement.number'), 'fill'),
      column(t('dossierText.agreement.date')),
      column(t('dossierText.agreement.amount'), 'fit', 'end'),
      column(t('dossierText.agreement.state')),
      column(t('dossierText.agreement.documents')),
    ],
    rows: [
      ...invoices.map(
        (invoice): Row => ({
          cells: [
            invoice.number || dash,
            invoice.on === null ? dash : write.shortDate(invoice.on),
            write.money(invoice.amount),
            t(`dossierText.agreement.${paidState(invoice.paid)}`),
            labels(invoice.documents) || dash,
          ],
        }),
      ),
      total(t('dossierText.agreement.total'), invoices),
      ...states,
    ],
  }
}

/** The signed agreement, the terms that came with it, and the invoices. */
export const agreementSection = (writing: Writing): Section => {
  const { t, state } = writing
  const { terms } = state
  return {
    title: t('dossierText.agreement.title'),
    blocks: [
      heading(t('dossierText.agreement.signed')),
      agreementBlock(writing),
      heading(t('dossierText.agreement.terms')),
      terms
        ? {
            is: 'text',
            text: t('dossierText.agreement.termsFrom', { title: terms.title, on: terms.appliesFrom }),
          }
        : empty(t('dossierText.agreement.noTerms')),
      heading(t('dossierText.agreement.invoices')),
      invoicesBlock(writing),
      ...ledgerBlocks(writing),
    ],
  }
}

/** What the parties tried between them. */
export const attemptsSection = ({ t, state, labels }: Writing): Section => ({
  title: t('dossierText.attempts.title'),
  blocks: orEmpty(
    state.attempts.flatMap((attempt, index): Block[] => {
      const documents = labels(attempt.documents)
      return [
        heading(t('dossierText.attempts.one', { number: index + 1 })),
        {
          is: 'text',
          text: t('dossierText.attempts.by', { on: attempt.on, party: attempt.by, via: attempt.channel }),
        },
        ...proseOf(attempt.text),
        ...(documents
          ? [{ is: 'text', text: t('dossierText.hearing.with', { entries: documents }) } as const]
          : []),
      ]
    }),
    t('dossierText.attempts.none'),
  ),
})
