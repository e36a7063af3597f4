import type { DueLine } from '#shared/contract/clocks.ts'
import { cut, table } from '../table.ts'
import { type Desk, verb } from '../verb.ts'

const left = ({ t }: Desk, { daysLeft, unit }: DueLine): string => {
  const days = daysLeft ?? 0
  if (days === 0) return t('calendar.dueToday')
  const count = Math.abs(days)
  if (unit === 'working') return t(days > 0 ? 'calendar.workingDays' : 'calendar.workingDaysLate', { count })
  return t(days > 0 ? 'cli.daysLeft' : 'cli.daysLate', { count })
}

/** What is due in all open cases, by when and by whom; with `--on`, as it will stand on that day. */
export const due = verb({
  name: 'due',
  options: { on: 'date', until: 'date' },
  words: [0, 0],
  administration: 'existing',
  prepare:
    (_words, { on, until }) =>
    async (desk) => {
      const { client, t, write, say } = desk
      const lines = await client.clocks.due({ ...(on && { on }), ...(until && { until }) })
      const columns = ['due', 'daysLeft', 'number', 'clock', 'who', 'subject'] as const
      const rows = lines.map((line) => [
        write.shortDate(line.dueOn),
        left(desk, line),
        line.case.number,
        t(`clock.${line.name}`),
        line.who ? t(`source.${line.who}`) : '',
        cut(line.case.subject, 40),
      ])
      if (rows.length) say(table([columns.map((column) => t(`cli.columns.${column}`)), ...rows]))
      say(rows.length ? `\n${t('cli.dueDays', { count: rows.length })}` : t('cli.noDue'))
      return { value: lines }
    },
})
