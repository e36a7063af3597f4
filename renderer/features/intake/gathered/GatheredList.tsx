import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { sourceOf } from '../../../shared/lists/source.ts'
import { VirtualList } from '../../../shared/lists/VirtualList.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { GatheredRow } from './GatheredRow.tsx'
import classes from './gathered.module.css'
import { gatheredGroups } from './groups.ts'
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
  const source = useMemo(() => sourceOf(gatheredGroups(lines), ({ upload }) => upload), [lines])
  const byUpload = useMemo(() => new Map(lines.map((line) => [line.upload, line])), [lines])
  return (
    <VirtualList
      name="gathered"
      label={t('gathered.list')}
      className={classes.scroller}
      source={source}
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
          first={line.as.is === 'repeated' ? byUpload.get(line.as.of) : undefined}
          current={current}
          onFocus={() => select(line.upload)}
          attach={() => attach([line])}
        />
      )}
    />
  )
}
