import { SegmentedControl } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { type Party, position } from '#shared/case/vocabulary.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

type Props = {
  readonly point: CaseView['points'][number]
  readonly number: number
  readonly side: Party
  /** Where the side says so. What it said of the point in another statement does not go with it. */
  readonly statement: EntryId
}

/** A side's position on a point, set with one click. */
export const PositionChoice = ({ point, number, side, statement }: Props) => {
  const { t } = useWords()
  const { send, busy } = useDesk()
  const taken = point.positions[side]
  const choose = (chosen: string) => {
    const said = position.parse(chosen)
    // Not switched off meanwhile: a keyboard would lose its place.
    if (busy) return
    const text = taken?.statement === statement ? taken.text : ''
    void send({
      type: 'takePosition',
      point: point.id,
      by: side,
      position: said,
      ...(said === 'unanswered' ? { text: '', statement: null } : { text, statement }),
    })
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('points.choose', { party: side, number })}
      value={taken?.position ?? 'unanswered'}
      onChange={choose}
      data={[...position.options.filter((one) => one !== 'unanswered'), 'unanswered' as const].map(
        (value) => ({
          value,
          label: t(`points.choice.${side}.${value}`),
        }),
      )}
    />
  )
}
