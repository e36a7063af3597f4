import type { Story } from '../script.ts'
import { atAdmissibility } from './admissibility.ts'
import { earlier, otherClosed } from './earlier.ts'
import { whenHeard } from './heard.ts'
import { atHearing } from './hearing.ts'
import { atIntake } from './intake.ts'
import { atMediation } from './mediation.ts'

/** All cases of the example but the one that comes in by mail. */
export const stories: readonly Story[] = [
  ...atIntake,
  ...atAdmissibility,
  ...atHearing,
  ...whenHeard,
  ...atMediation,
  ...earlier,
  ...otherClosed,
]
