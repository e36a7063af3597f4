import type { StatedAmount } from '../case/facts.ts'
import { columnsOf, type Figure, type Ledger, ledgerOf } from '../case/ledger.ts'
import { capital } from '../words/capital.ts'
import { type Block, column, empty, heading, type Row, sentence } from './blocks.ts'
import type { Writing } from './writing.ts'

const figureCell = ({ t, write }: Writing, figure: Figure | null): string => {
  if (!figure) return t('dossierText.dash')
  const amount = write.money(figure.amount)
  return figure.atLeast ? t('ledger.atLeast', { amount }) : amount
}

const figuresTable = (writing: Writing, ledger: Ledger): Block => {
  const { t, write } = writing
  const columns = columnsOf(ledger)
  const open: Row = {
    cells: [
      capital(t('ledger.open')),
      ...columns.map((from) => {
        const amount = ledger.open[from]
        return amount === null ? t('dossierText.dash') : write.money(amount)
      }),
    ],
    strong: true,
  }
  return {
    is: 'table',
    columns: [
      column(t('ledger.what'), 'fill'),
      ...columns.map((from) => column(t(`ledger.source.${from}`), 'fit', 'end')),
    ],
    rows: [
      ...ledger.lines.map(({ what, figures, differs }): Row => {
        const name = capital(t(`amountKind.${what}`))
        return {
          cells: [
            differs ? `${name} (${t('ledger.differs')})` : name,
            ...columns.map((from) => figureCell(writing, figures[from])),
          ],
        }
      }),
      ...(columns.some((from) => ledger.open[from] !== null) ? [open] : []),
    ],
  }
}

const entriesTable = ({ t, write, labels, label }: Writing, amounts: readonly StatedAmount[]): Block => ({
  is: 'table',
  columns: [
    column(t('ledger.entries'), 'fill'),
    column(t('dossierText.agreement.amount'), 'fit', 'end'),
    column(t('dossierText.agreement.date')),
    column(t('dossierText.agreement.documents'), 'fill'),
  ],
  rows: amounts.map(({ what, by, amount, on, note, statement, documents }) => ({
    cells: [
      [capital(t('ledger.entry', { what, by })), note].filter(Boolean).join('\n'),
      write.money(amount),
      on === null ? t('dossierText.dash') : write.shortDate(on),
      [statement && label(statement), labels(documents)].filter(Boolean).join(', ') || t('dossierText.dash'),
    ],
  })),
})

/** What is said of the money, by whom, as far as this dossier's reader may see it. */
export const ledgerBlocks = (writing: Writing): readonly Block[] => {
  const { t, write, state } = writing
  const ledger = ledgerOf(state)
  if (ledger.lines.length === 0) return [heading(t('ledger.title')), empty(t('ledger.none'))]
  const differing = ledger.lines.filter(({ differs }) => differs).map(({ what }) => t(`amountKind.${what}`))
  const columns = columnsOf(ledger)
  return [
    heading(t('ledger.title')),
    figuresTable(writing, ledger),
    // Under the table, so that its heading stays with it.
    sentence(t('ledger.about')),
    ...(columns.some((from) => ledger.open[from] !== null) ? [sentence(t('ledger.openAbout'))] : []),
    ...(ledger.lines.some(({ figures }) => columns.some((from) => figures[from]?.atLeast))
      ? [sentence(t('ledger.atLeastAbout'))]
      : []),
    ...(differing.length ? [sentence(t('ledger.differ', { what: write.list(differing) }))] : []),
    ...(state.amounts.length ? [entriesTable(writing, state.amounts)] : []),
  ]
}
