import type { LeftOut } from '../intake/gathered.ts'
import type { T } from './catalogue.ts'

/** What was not looked at in a folder or a mailbox. */
export const leftOutSentence = (t: T, { code, count }: LeftOut): string =>
  t(`gathered.leftOut.${code}`, { count })
