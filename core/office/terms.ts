import { execute } from '#db/execute.ts'
import { caseKind, termsKind } from '#db/kinds/index.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { casesWithOtherTerms } from '#db/queries/cases.ts'
import { termsList } from '#db/queries/terms.ts'
import { transact } from '#db/transact.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { newId, type TermsId } from '#shared/kernel/id.ts'
import type { Terms } from '#shared/terms/terms.ts'
import { type CoreContext, caseContext, recordedNow, todayOf } from '../context.ts'
import { keepUpload } from '../documents/keepUpload.ts'

/** All versions, newest first, withdrawn ones included. */
export const listTerms = ({ administration: { db } }: CoreContext): readonly Terms[] =>
  termsList(db).map(({ withdrawnFor, ...row }) => ({
    ...row,
    withdrawn: withdrawnFor === null ? null : { reason: withdrawnFor },
  }))

/** Gives every open case the version that was in force on the day of its agreement. */
const attachToCases = (context: CoreContext): Outcome<{ attachedTo: readonly string[] }> => {
  const { db } = context.administration
  const surroundings = caseContext(context)
  const attachedTo: string[] = []
  for (const { caseId, number } of casesWithOtherTerms(db)) {
    const done = execute(db, caseKind, caseId, { type: 'attachTerms' }, surroundings, recordedNow(context))
    if (!done.ok) return done
    attachedTo.push(number)
  }
  return { ok: true, attachedTo }
}

const commandTerms = (
  context: CoreContext,
  id: TermsId,
  command: Parameters<typeof termsKind.decider.decide>[0],
): Outcome<{ attachedTo: readonly string[] }> => {
  const { db } = context.administration
  return transact(db, () => {
    const done = execute(db, termsKind, id, command, {}, recordedNow(context))
    return done.ok ? attachToCases(context) : done
  })
}

/**
 * Adds a version of the terms from an offered PDF and attaches it to the open cases whose agreement it applies
 * to. Refuses `notFound` (upload), `notAPdf`, and as `keepUpload` does.
 */
export const addTerms = async (
  context: CoreContext,
  said: { upload: string; appliesFrom: PlainDate; title?: string | undefined; example: boolean },
): Promise<Outcome<{ id: TermsId; attachedTo: readonly string[] }>> => {
  const kept = await keepUpload(context, said.upload, {
    kind: 'terms',
    broughtBy: 'mediator',
    receivedOn: todayOf(context),
  })
  if (!kept.ok) return kept
  const { sha256, size, name, mediaType } = kept.document
  if (mediaType !== 'application/pdf') return refused('notAPdf', { name, found: mediaType })
  const id = newId<TermsId>()
  const { appliesFrom, example } = said
  const title = said.title ?? name.replace(/\.[^.]*$/, '')
  const done = commandTerms(context, id, {
    type: 'addTerms',
    id,
    title,
    appliesFrom,
    sha256,
    size,
    name,
    example,
  })
  if (!done.ok) return done
  await context.uploads.forget(said.upload)
  return { ...done, id }
}

/** Corrects the title or the day; cases follow. Refuses `notRegistered`, `nothingChanged`, `termsWithdrawn`. */
export const correctTerms = (
  context: CoreContext,
  { id, ...said }: { id: TermsId; title?: string | undefined; appliesFrom?: PlainDate | undefined },
) => commandTerms(context, id, { type: 'correctTerms', ...said })

/** Takes a version out of use; cases fall back on the one before. Refuses `notRegistered`, `termsWithdrawn`. */
export const withdrawTerms = (context: CoreContext, { id, reason }: { id: TermsId; reason: string }) =>
  commandTerms(context, id, { type: 'withdrawTerms', reason })
