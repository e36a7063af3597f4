import { setLocalValue } from '#db/local.ts'
import type { Outcome } from '#db/outcome.ts'
import type { CoreContext } from '../context.ts'

/** Fills an empty administration with invented cases to look around in. Does nothing when it was filled before. */
export const fillExample = async ({ administration, now }: CoreContext): Promise<Outcome<object>> =>
  setLocalValue(administration.db, 'example', now())
