import { execute } from '#db/execute.ts'
import { load } from '#db/kind.ts'
import { mediatorKind } from '#db/kinds/index.ts'
import { setLocalValue } from '#db/local.ts'
import { type Outcome, refused } from '#db/outcome.ts'
import { mediatorsList } from '#db/queries/mediators.ts'
import { transact } from '#db/transact.ts'
import { type MediatorId, newId } from '#shared/kernel/id.ts'
import type { Mediator, MediatorCommand } from '#shared/mediators/mediator.ts'
import { type CoreContext, myId, recordedNow } from '../context.ts'

const mediatorOf = (context: CoreContext, id: MediatorId): Outcome<{ mediator: Mediator }> => {
  const { state } = load(context.administration.db, mediatorKind, id)
  if (state.is === 'absent') return refused('notFound', { what: 'mediator', id })
  const { is: _, ...mediator } = state
  return { ok: true, mediator }
}

export const listMediators = ({ administration }: CoreContext): readonly Mediator[] =>
  mediatorsList(administration.db)

/** Who works at this computer; null before that was said. */
export const whoAmI = (context: CoreContext): Mediator | null => {
  const id = myId(context)
  const found = id && mediatorOf(context, id)
  return found?.ok ? found.mediator : null
}

/** From now on this mediator works at this computer. Refuses `notFound`. */
export const iAm = (context: CoreContext, id: MediatorId): Outcome<{ mediator: Mediator }> => {
  const found = mediatorOf(context, id)
  if (!found.ok) return found
  const kept = setLocalValue(context.administration.db, 'me', id)
  return kept.ok ? found : kept
}

/** Registers a mediator; with `me`, the one who works at this computer. */
export const registerMediator = (
  context: CoreContext,
  { name, email, me }: { name: string; email: string | null; me: boolean },
): Outcome<{ id: MediatorId }> => {
  const { db } = context.administration
  const id = newId<MediatorId>()
  return transact(db, () => {
    const recorded = recordedNow(context)
    // Who registers himself is the first to be recorded as the one who did.
    const by = me && !recorded.by ? id : recorded.by
    const command = { type: 'registerMediator', id, name, email } as const
    const done = execute(db, mediatorKind, id, command, {}, { ...recorded, by })
    if (!done.ok) return done
    const kept = me ? setLocalValue(db, 'me', id) : done
    return kept.ok ? { ok: true, id } : kept
  })
}

/** Carries out a command on a mediator. Refuses `notRegistered`, `nothingChanged`. */
export const commandMediator = (
  context: CoreContext,
  id: MediatorId,
  command: Exclude<MediatorCommand, { type: 'registerMediator' }>,
): Outcome<{ mediator: Mediator }> => {
  const done = execute(context.administration.db, mediatorKind, id, command, {}, recordedNow(context))
  return done.ok ? mediatorOf(context, id) : done
}
