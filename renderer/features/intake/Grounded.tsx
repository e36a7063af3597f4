import type { ReactNode } from 'react'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { Concluded } from '#shared/intake/propose.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { GroundMark } from './GroundMark.tsx'
import classes from './intake.module.css'

type Props = {
  readonly of: Concluded
  /** As the field is called. */
  readonly name: string
  /** Null where there is no mail. */
  readonly review: IntakeReview | null
  readonly onPoint: (next: (now: Spot | null) => Spot | null) => void
  /** Its label may need the room of the mark. */
  readonly long?: boolean
  readonly children: ReactNode
}

/** A field of what was concluded from a mail, with how sure that is and from which words. */
export const Grounded = ({ of, name, review, onPoint, long = false, children }: Props) => (
  <div className={classes.grounded} data-long={(long && review !== null) || undefined}>
    {review && <GroundMark of={name} {...review.proposal.grounds[of]} onPoint={onPoint} />}
    {children}
  </div>
)
