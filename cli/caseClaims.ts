import { columnsOf, type Figure } from '#shared/case/ledger.ts'
import type { CaseView } from '#shared/case/view.ts'
import { parties } from '#shared/case/vocabulary.ts'
import { table } from './table.ts'
import type { Speaker } from './verb.ts'

/** What each source says of the money, and every amount as it was said, with its id. */
export const ledgerLines = ({ t, write }: Speaker, { ledger, amounts }: CaseView): string[] => {
  const columns = columnsOf(ledger)
  const open = columns.some((from) => ledger.open[from] !== null)
  const money = (figure: Figure | null) => {
    if (!figure) return ''
    const amount = write.money(figure.amount)
    return figure.atLeast ? t('ledger.atLeast', { amount }) : amount
  }
  const rows = [
    [t('ledger.what'), ...columns.map((from) => t(`ledger.source.${from}`)), ''],
    ...ledger.lines.map(({ what, figures, differs }) => [
      t(`amountKind.${what}`),
      ...columns.map((from) => money(figures[from])),
      differs ? t('ledger.differs') : '',
    ]),
    ...(open
      ? [
          [
            t('ledger.open'),
            ...columns.map((from) => (ledger.open[from] === null ? '' : write.money(ledger.open[from]))),
            '',
          ],
        ]
      : []),
  ]
  return [
    ...(ledger.lines.length ? table(rows).split('\n') : []),
    ...amounts.map(
      ({ id, what, by, amount, note }) =>
        `${t('app.colon', { what: t('ledger.entry', { what, by }) })} ${write.money(amount)}${note ? ` – ${note}` : ''}  ${id}`,
    ),
  ]
}

/** The points of the complaint, with what each side says of them. */
export const pointLines = ({ t }: Speaker, { points }: CaseView): string[] =>
  points.map(({ id, text, positions }, index) => {
    const says = parties.map((party) => {
      const taken = positions[party]
      const position = t(`points.position.${party}.${taken?.position ?? 'unanswered'}`)
      return `${t('app.colon', { what: t(`party.${party}`) })} ${position}${taken?.text ? ` – ${taken.text}` : ''}`
    })
    return [`${index + 1}. ${text}  ${id}`, ...says].join('\n')
  })
