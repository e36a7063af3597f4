import { verifyChain } from '#db/chain.ts'
import { verifyDocuments } from '#db/documents.ts'
import { fileDamages } from '#db/housekeeping.ts'
import { driftedTables } from '#db/projections/drift.ts'
import { contentsReferredTo } from '#db/queries/documents.ts'
import type { Verification } from '#shared/contract/system.ts'
import type { CoreContext } from '../context.ts'

/** Reads the whole administration and says what is not as it was recorded. Changes nothing. */
export const verify = async ({ administration }: CoreContext): Promise<Verification> => {
  const { db, folder, kinds } = administration
  const chain = verifyChain(db)
  const contents = contentsReferredTo(db)
  return {
    events: chain.events,
    documents: contents.length,
    changedEvents: chain.damages,
    damagedDocuments: await verifyDocuments(folder, contents),
    driftedTables: driftedTables(db, kinds),
    fileDamages: fileDamages(db),
  }
}

/** Whether a verification found nothing. */
export const isSound = (found: Verification): boolean =>
  found.changedEvents.length +
    found.damagedDocuments.length +
    found.driftedTables.length +
    found.fileDamages.length ===
  0
