import { Text } from '@mantine/core'
import type { ReportChart } from '#shared/figures/table.ts'
import classes from './figures.module.css'

/** Bars as long as their values, each with its number: nothing is said by colour or length alone. The table says the same. */
export const Bars = ({ chart: { what, bars }, label }: { chart: ReportChart; label: string }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div className={classes.bars} role="img" aria-label={label}>
      <Text className={classes.barsOf} size="sm" c="dimmed">
        {what}
      </Text>
      {bars.map((bar) => (
        <div key={bar.label} className={classes.barLine}>
          <span className={classes.barName}>{bar.label}</span>
          <span className={classes.barPlace}>
            {bar.value > 0 && (
              <span className={classes.bar} style={{ width: `${(bar.value / most) * 100}%` }} />
            )}
          </span>
          <span className={classes.barNumber}>{bar.text}</span>
        </div>
      ))}
    </div>
  )
}
