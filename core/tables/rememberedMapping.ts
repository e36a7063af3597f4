import { localValue, setLocalValue } from '#db/local.ts'
import type { Outcome } from '#db/outcome.ts'
import type { TableKind } from '#shared/tables/fields.ts'
import { type KeptMapping, keptMapping } from '#shared/tables/mapping.ts'
import type { CoreContext } from '../context.ts'

const keyOf = (kind: TableKind): string => `tableMapping.${kind}`

/** How the last table of this kind was mapped on this computer; null before there was one. */
export const rememberedMapping = ({ administration }: CoreContext, kind: TableKind): KeptMapping | null => {
  const kept = localValue(administration.db, keyOf(kind))
  if (kept === null) return null
  try {
    return keptMapping.safeParse(JSON.parse(kept)).data ?? null
  } catch (error) {
    // What another version wrote is of no use here, and of no harm.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Refuses `diskFull`, `tableBeingImported`. */
export const rememberMapping = (
  { administration }: CoreContext,
  kind: TableKind,
  mapping: KeptMapping,
): Outcome<object> => setLocalValue(administration.db, keyOf(kind), JSON.stringify(mapping))
