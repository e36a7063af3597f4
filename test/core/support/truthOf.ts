import { todayOf } from '#core/context.ts'
import { textOf } from '#db/documentTexts.ts'
import { fold, load } from '#db/kind.ts'
import { searchTexts } from '#db/kinds/case.ts'
import { caseKind, customerKind, klussenierKind } from '#db/kinds/index.ts'
import { nextStep } from '#shared/case/nextStep.ts'
import type { CaseId } from '#shared/kernel/id.ts'
import type { Office } from './office.ts'
import type { TrueCase } from './searchTruth.ts'

type Person = {
  readonly id: string
  /** Those he has and once had. */
  readonly names: string
  /** Where he lives, and his address for mail. */
  readonly place: string
  /** Into which other record of his this one was merged. */
  readonly into: string | null
}
/** The records of all people of a kind. */
export const peopleIn = ({ core }: Office, kind: 'customer' | 'klussenier'): readonly Person[] => {
  const { db } = core.context.administration
  return db
    .prepare<{ stream: string }>('SELECT DISTINCT stream FROM event WHERE stream GLOB ?')
    .all(`${kind}/*`)
    .flatMap(({ stream }) => {
      const id = stream.slice(kind.length + 1)
      const { state } = kind === 'customer' ? load(db, customerKind, id) : load(db, klussenierKind, id)
      if (state.is === 'absent') return []
      const trade = 'tradeName' in state ? [state.tradeName] : []
      const names = [state.name, ...trade, ...state.formerNames].filter(Boolean).join(' ')
      const place = [state.address?.city, state.email].filter(Boolean).join(' ')
      return { id, names, place, into: state.merging.mergedInto }
    })
}

/** The records of the same person as this one, itself too. */
export const sameAs = (id: string, people: readonly Person[]): readonly Person[] => {
  const same = new Set([id])
  for (let size = 0; size < same.size; ) {
    size = same.size
    for (const one of people) {
      if (one.into && (same.has(one.id) || same.has(one.into))) same.add(one.id).add(one.into)
    }
  }
  return people.filter((one) => same.has(one.id))
}

/** Every case of an administration, newest first, read from its history. */
export const truthOf = (office: Office): readonly TrueCase[] => {
  const { context } = office.core
  const { db } = context.administration
  const today = todayOf(context)
  const people = { customer: peopleIn(office, 'customer'), klussenier: peopleIn(office, 'klussenier') }
  const known = {
    customer: people.customer.map(({ names }) => names),
    klussenier: people.klussenier.map(({ names }) => names),
  }
  return db
    .prepare<{ id: CaseId }>('SELECT case_id AS id FROM case_row ORDER BY first_seq DESC')
    .all()
    .flatMap(({ id }) => {
      const { state } = fold(db, caseKind, id)
      if (state.is === 'absent') return []
      const { code, dueOn, pressing } = nextStep(state)
      const queued = !state.closing || code === 'followUp'
      const due = pressing?.dueOn ?? dueOn
      const hashes = [...new Set(state.documents.map(({ sha256 }) => sha256))]
      const ofSide = (kind: 'customer' | 'klussenier') => {
        const party = state[kind]
        if (!party) return []
        const trade = 'tradeName' in party ? party.tradeName : null
        const own = state.partiesCorrected ? [[party.name, trade].filter(Boolean).join(' ')] : []
        known[kind].push(...own)
        return [...sameAs(party.id, people[kind]).map(({ names }) => names), ...own]
      }
      const mediator =
        state.mediator &&
        db.prepare<{ name: string }>('SELECT name FROM mediator_row WHERE id = ?').get(state.mediator)
      return {
        state,
        texts: { ...searchTexts(state), said: hashes.map((hash) => textOf(db, hash)?.text ?? '').join('\n') },
        late: queued && due !== null && due !== undefined && due < today,
        names: { customer: ofSide('customer'), klussenier: ofSide('klussenier') },
        mediator: mediator ? mediator.name : null,
        known,
      }
    })
}
