import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { GroupedList } from '../../../shared/GroupedList.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { GatheredRow } from './GatheredRow.tsx'
import classes from './gathered.module.css'
import { itemsOf } from './groups.ts'
import { useSkip } from './useSkip.ts'

const heights = { heading: 44, row: 62 }

/** The lines under what they are. Arrow keys walk, Enter opens, Delete skips. */
export const GatheredList = ({
  lines,
  attach,
}: {
  lines: readonly GatheredLine[]
  attach: (files: readonly GatheredLine[]) => void
}) => {
  const { t, write } = useWords()
  const skip = useSkip()
  const [selected, select] = useSession<string | null>('gathered.selected', null)
  const items = useMemo(() => itemsOf(lines), [lines])
  return (
    <GroupedList
      name="gathered"
      label={t('gathered.list')}
      className={classes.scroller}
      items={items}
      selected={selected}
      select={select}
      heights={heights}
      onKey={(event, { line }, next) => {
        if (event.key !== 'Delete' || !waits(line)) return
        event.preventDefault()
        void skip(line.upload, true).then(next)
      }}
      heading={({ group, count, waiting }) => (
        <div className={classes.heading}>
          <h2>
            {t(`gathered.group.${group}`)} <span>{write.number(count)}</span>
          </h2>
          {group === 'file' && waiting > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => attach(lines.filter((line) => line.as.is === 'file' && waits(line)))}
            >
              {t('gathered.attachAll')}
            </Button>
          )}
        </div>
      )}
      row={({ line }, current) => (
        <GatheredRow
          line={line}
          first={lines.find(({ upload }) => line.as.is === 'repeated' && upload === line.as.of)}
          current={current}
          onFocus={() => select(line.upload)}
          attach={() => attach([line])}
        />
      )}
    />
  )
}
