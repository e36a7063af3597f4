import type { Story } from '../story.ts'
import { atAdmissibility } from './admissibility.ts'
import { withAnswer } from './answered.ts'
import { awaitingResponse } from './awaited.ts'
import { otherClosed } from './closed.ts'
import { aboutDewaele } from './dewaele.ts'
import { withMoreTime } from './extended.ts'
import { whenHeard } from './heard.ts'
import { atHearing } from './hearing.ts'
import { atIntake } from './intake.ts'
import { withProposal } from './proposals.ts'
import { withSettlement } from './settled.ts'
import { aboutVerstraelen } from './verstraelen.ts'

/** All cases of the example but the one that comes in by mail. */
export const stories: readonly Story[] = [
  ...atIntake,
  ...atAdmissibility,
  ...atHearing,
  ...awaitingResponse,
  ...withMoreTime,
  ...whenHeard,
  ...withProposal,
  ...withAnswer,
  ...withSettlement,
  ...aboutVerstraelen,
  ...aboutDewaele,
  ...otherClosed,
]
