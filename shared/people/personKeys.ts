import { mailKey, phoneKey, postalKey, streetKey } from './contactKeys.ts'
import type { PersonFacts } from './likeness.ts'
import { nameKeys, soughtName } from './names.ts'

/**
 * Everything that `likeness` may find two people alike by, but a trade name that is only partly the same. Their house
 * is there for who looks for doubles: many have the same, and few of one name.
 */
export const personKeys = (facts: PersonFacts): readonly string[] => {
  const [mail, phone] = [mailKey(facts.email), phoneKey(facts.phone)]
  const [postal, street] = [postalKey(facts.postalCode), streetKey(facts.street)]
  const named = [facts.name, facts.tradeName].flatMap((name) => (name ? nameKeys(name) : []))
  return [
    ...new Set([
      ...named,
      ...(mail ? [mail] : []),
      ...(phone ? [`tel:${phone}`] : []),
      ...(postal && street ? [`at:${postal} ${street}`] : []),
    ]),
  ]
}

/** What to look for to find everyone who is like someone: `keys` as they are, `ranges` by how they begin. */
export const soughtKeys = ({
  names,
  emails,
  phones,
}: {
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}): { readonly keys: readonly string[]; readonly ranges: readonly string[] } => {
  const named = names.map(soughtName)
  const keys = [
    ...named.flatMap((name) => name.keys),
    ...emails.flatMap((email) => mailKey(email) ?? []),
    ...phones.flatMap((phone) => (phoneKey(phone) ? [`tel:${phoneKey(phone)}`] : [])),
  ]
  return { keys: [...new Set(keys)], ranges: [...new Set(named.flatMap((name) => name.ranges))] }
}
