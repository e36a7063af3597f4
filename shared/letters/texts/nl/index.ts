import type { Texts } from '../shape.ts'
import { hearing } from './hearing.ts'
import { solution } from './solution.ts'
import { start } from './start.ts'

/** Plain Dutch (B1), to *u*. */
export const nl: Texts = { ...start, ...hearing, ...solution }
