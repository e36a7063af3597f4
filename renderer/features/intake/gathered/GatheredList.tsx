import { Button } from '@mantine/core'
import type { GatheredOutline } from '#shared/contract/gathered.ts'
import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import { Failed } from '../../../shared/Asked.tsx'
import { useClient } from '../../../shared/api.tsx'
import { VirtualList } from '../../../shared/lists/VirtualList.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { mostAttached } from './AttachLoose.tsx'
import { GatheredRow } from './GatheredRow.tsx'
import classes from './gathered.module.css'
import { useLines } from './useLines.ts'
import { useSkip } from './useSkip.ts'

const heights = { heading: 44, row: 66 }

/** The lines under what they are. Arrow keys walk, Enter opens, Delete skips. */
export const GatheredList = ({
  outline,
  attach,
}: {
  outline: GatheredOutline
  attach: (files: readonly GatheredLine[]) => void
}) => {
  const { t, write } = useWords()
  const skip = useSkip()
  const [selected, select] = useSession<string | null>('gathered.selected', null)
  const client = useClient()
  const { source, onSight, find, error, refetch } = useLines(outline)
  const attachAll = async () => {
    const { lines } = await client.gathered.list({ group: 'file', waiting: true, size: mostAttached })
    attach(lines)
  }
  if (error) return <Failed error={error} retry={refetch} />
  return (
    <VirtualList
      name="gathered"
      label={t('gathered.list')}
      className={classes.scroller}
      source={source}
      selected={selected}
      select={select}
      heights={heights}
      onSight={onSight}
      find={find}
      onKey={(event, { line }, next) => {
        if (event.key !== 'Delete' || !waits(line)) return
        event.preventDefault()
        next()
        void skip(line.upload, true)
      }}
      heading={({ group, count, waiting }) => (
        <div className={classes.heading}>
          <h2>
            {t(`gathered.group.${group}`)} <span>{write.number(count)}</span>
          </h2>
          {group === 'file' && waiting > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => void attachAll()}>
              {t('gathered.attachAll')}
            </Button>
          )}
        </div>
      )}
      row={({ line }, current) => (
        <GatheredRow
          line={line}
          current={current}
          onFocus={() => select(line.upload)}
          attach={() => attach([line])}
        />
      )}
    />
  )
}
