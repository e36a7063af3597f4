import type { Texts } from '../shape.ts'
import { hearing } from './hearing.ts'
import { solution } from './solution.ts'
import { start } from './start.ts'

export const en: Texts = { ...start, ...hearing, ...solution }
