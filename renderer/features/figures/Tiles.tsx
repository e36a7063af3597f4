import { Text } from '@mantine/core'
import { Fragment } from 'react'
import type { ReportTile } from '#shared/figures/table.ts'
import { useWords } from '../../shared/words.tsx'
import type { ShowCases } from './CasesBehind.tsx'
import { FigureText } from './FigureText.tsx'
import classes from './figures.module.css'

type TilesProps = { tiles: readonly ReportTile[]; year: number; show: ShowCases }

/** What matters most, large, with the years before it beneath. */
export const Tiles = ({ tiles, year, show }: TilesProps) => {
  const { t } = useWords()
  return (
    <ul className={classes.tiles} aria-label={t('figures.report', { year })}>
      {tiles.map(({ id, name, cell, before }) => (
        <li key={id} className={classes.tile}>
          <Text size="sm" c="dimmed">
            {name}
          </Text>
          <span className={cell.value === null ? classes.few : classes.large}>
            <FigureText cell={cell} what={t('figures.casesOf', { what: name, year })} show={show} />
          </span>
          <Text size="xs" c="dimmed">
            {before.map((one, nth) => (
              <Fragment key={one}>
                {nth > 0 && ' · '}
                <span className={classes.together}>{one}</span>
              </Fragment>
            ))}
          </Text>
        </li>
      ))}
    </ul>
  )
}
