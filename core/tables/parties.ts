import type { Outcome } from '#db/outcome.ts'
import type { Db } from '#db/sqlite.ts'
import type { CustomerDetails, KlussenierDetails } from '#shared/case/facts.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { customerDetailsOf, klussenierDetailsOf } from '../people/partyDetails.ts'

/** As many of each are remembered. */
const most = 2_000

/** The last ones by their ids. What is read of someone stays so as long as the import: nobody else can record. */
class Last<Id extends string, Details extends object> {
  readonly #read: (id: Id) => Outcome<{ details: Details }>
  readonly #known = new Map<Id, Details>()

  constructor(read: (id: Id) => Outcome<{ details: Details }>) {
    this.#read = read
  }

  of(id: Id): Outcome<{ details: Details }> {
    const details = this.#known.get(id)
    if (details) return { ok: true, details }
    const read = this.#read(id)
    if (read.ok) this.bring(id, read.details)
    return read
  }

  bring(id: Id, details: Details): void {
    if (this.#known.size >= most) this.#known.clear()
    this.#known.set(id, details)
  }
}

/** The people of the cases of a table, as these take them over: mostly the row told of them itself, or one shortly before. */
export class Parties {
  readonly customers: Last<CustomerId, CustomerDetails>
  readonly klusseniers: Last<KlussenierId, KlussenierDetails>

  constructor(db: Db) {
    this.customers = new Last((id) => customerDetailsOf(db, id))
    this.klusseniers = new Last((id) => klussenierDetailsOf(db, id))
  }
}
