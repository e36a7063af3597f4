import type { PersonRow } from '#db/projections/rowTypes.ts'
import { listedPersons } from '#db/queries/peopleList.ts'
import type { ReadDb } from '#db/sqlite.ts'
import type { DoublePair, PersonSheet } from '#shared/contract/people.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import type { Likeness } from '#shared/people/likeness.ts'

const sheetOf = (db: ReadDb, row: PersonRow): PersonSheet => {
  const { id, kind, name, tradeName, street, postalCode, city, country, email, phone, language, active } = row
  const [counted] = listedPersons(db, [id])
  const parts = {
    street: street ?? '',
    postalCode: postalCode ?? '',
    city: city ?? '',
    country: country ?? '',
  }
  return {
    kind,
    id: id as CustomerId | KlussenierId,
    name,
    tradeName,
    address: Object.values(parts).some(Boolean) ? parts : null,
    email,
    phone,
    language: language as PersonSheet['language'],
    active,
    cases: counted?.cases ?? 0,
    open: counted?.open ?? 0,
  }
}

/** How much is known of someone: of two, the fuller is proposed to stand for both; of equals the older one. */
const fullness = ({ tradeName, address, email, phone, cases, active }: PersonSheet): number =>
  cases * 10 + (active ? 5 : 0) + [tradeName, address, email, phone].filter(Boolean).length

/** Two as they are laid side by side. */
export const pairOf = (db: ReadDb, [a, b]: readonly [PersonRow, PersonRow], found: Likeness): DoublePair => {
  const [one, other] = [sheetOf(db, a), sheetOf(db, b)]
  const otherFirst =
    fullness(other) > fullness(one) || (fullness(other) === fullness(one) && other.id < one.id)
  const { score, verdict } = found
  const turned = <R extends { said: string; known: string }>(reasons: readonly R[]): readonly R[] =>
    otherFirst ? reasons.map((reason) => ({ ...reason, said: reason.known, known: reason.said })) : reasons
  return {
    one: otherFirst ? other : one,
    other: otherFirst ? one : other,
    score,
    verdict,
    reasons: turned(found.reasons),
    against: turned(found.against),
  }
}
