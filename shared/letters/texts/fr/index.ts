import type { Texts } from '../shape.ts'
import { hearing } from './hearing.ts'
import { solution } from './solution.ts'
import { start } from './start.ts'

/** French as in Belgium, to *vous*. {{otherParty}} begins with an article: it never follows "de" or "à". */
export const fr: Texts = { ...start, ...hearing, ...solution }
