import type { Term } from '../../case/context.ts'
import type { T } from '../../words/index.ts'

/** "21 dagen", "10 werkdagen". */
export const termIn = (t: T, { days, unit }: Term): string => t(`letterValue.term.${unit}`, { count: days })
