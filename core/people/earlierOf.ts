import { pastCasesOf } from '#db/queries/earlier.ts'
import type { EarlierQuestion } from '#shared/contract/people.ts'
import { type Earlier, earlierComplaints } from '#shared/people/earlier.ts'
import type { CoreContext } from '../context.ts'

/** What came before a complaint, of someone under all records of his. Of nobody known: nothing. */
export const earlierOf = (
  { administration: { db } }: CoreContext,
  { kind, id, receivedOn, but }: EarlierQuestion,
): Earlier => earlierComplaints(pastCasesOf(db, id, but), kind, receivedOn)
