import type { CaseLine } from '#shared/contract/cases.ts'
import { deadlinePhrase } from '#shared/words/index.ts'
import { cut, table } from './table.ts'
import type { Speaker } from './verb.ts'

/** "Jo Peeters tegen Sam Claes": who complains comes first. */
export const partiesOf = ({ t }: Speaker, { direction, customer, klussenier }: CaseLine): string => {
  const sides = [customer.name, klussenier?.name ?? t('cli.somebody')] as const
  const [complainant, respondent] = direction === 'customerComplains' ? sides : sides.toReversed()
  return t('cli.against', { complainant: cut(complainant ?? '', 24), respondent: cut(respondent ?? '', 24) })
}

/** "12/03/2026, nog 3 werkdagen"; empty where nothing presses. */
export const dueOf = ({ t, write }: Speaker, next: CaseLine['next']): string => {
  if (!next.dueOn) return ''
  const day = write.shortDate(next.dueOn)
  return next.days === null ? day : `${day}, ${deadlinePhrase(t, next.days, next.late)}`
}

/** Cases in columns: the open ones with what to do next, the closed ones with how they ended. */
export const caseTable = (desk: Speaker, lines: readonly CaseLine[], shown: 'open' | 'closed'): string => {
  const { t, write } = desk
  const head = (['number', 'stage', 'parties', 'subject'] as const).map((column) =>
    t(`cli.columns.${column}`),
  )
  const end =
    shown === 'open'
      ? [t('cli.columns.next'), t('cli.columns.due')]
      : [t('cli.columns.closedOn'), t('cli.columns.outcome')]
  const rows = lines.map((line) => [
    line.number,
    t(`stage.${line.stage}`),
    partiesOf(desk, line),
    cut(line.subject, 40),
    ...(shown === 'open'
      ? [t(`nextStep.${line.next.code}`), dueOf(desk, line.next)]
      : [
          line.closedOn ? write.shortDate(line.closedOn) : '',
          line.outcome ? t(`outcome.${line.outcome}`) : '',
        ]),
  ])
  return table([[...head, ...end], ...rows])
}

/** A case by itself, as it stands in a table of such cases. */
export const caseLine = (desk: Speaker, line: CaseLine): string => {
  const [, ...rows] = caseTable(desk, [line], line.closedOn ? 'closed' : 'open').split('\n')
  return rows.join('\n')
}
