import { peopleMeant } from '#db/search/meant.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { PersonKind } from '#shared/contract/people.ts'

/** With so many who are named so nobody else is meant. */
const enough = 5
/** Of those who may be meant besides. */
const mostMeant = 10

type Meant = ReturnType<typeof peopleMeant>[number]

/** Who may be meant besides those who are named so, `named` of them: where these are few. `fits`: who of them counts. */
export const meantBesides = (
  db: ReadDb,
  { words, kind }: { readonly words: string; readonly kind?: PersonKind | undefined },
  named: number,
  fits: (person: Meant) => boolean,
): readonly Meant[] =>
  named >= enough
    ? []
    : peopleMeant(db, words, kind, mostMeant + enough)
        .filter(fits)
        .slice(0, mostMeant)
