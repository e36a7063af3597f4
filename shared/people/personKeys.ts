import { mailKey, phoneKey } from './contactKeys.ts'
import type { PersonFacts } from './likeness.ts'
import { nameKeys } from './names.ts'

/** Everything that `likeness` may find two people alike by, but a trade name that is only partly the same. */
export const personKeys = (
  facts: Pick<PersonFacts, 'name' | 'tradeName' | 'email' | 'phone'>,
): readonly string[] => {
  const [mail, phone] = [mailKey(facts.email), phoneKey(facts.phone)]
  const named = [facts.name, facts.tradeName].flatMap((name) => (name ? nameKeys(name) : []))
  return [...new Set([...named, ...(mail ? [mail] : []), ...(phone ? [`tel:${phone}`] : [])])]
}

/** What to look for to find everyone who is like someone. */
export const soughtKeys = ({
  names,
  emails,
  phones,
}: {
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}): readonly string[] => [
  ...new Set([
    ...names.flatMap((name) => nameKeys(name, true)),
    ...emails.flatMap((email) => mailKey(email) ?? []),
    ...phones.flatMap((phone) => (phoneKey(phone) ? [`tel:${phoneKey(phone)}`] : [])),
  ]),
]

/** A word by which someone is sought who has only that one: whoever has it, whatever else he is called. */
export const loneWords = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const keys = nameKeys(name, true).filter((key) => !key.startsWith('='))
    return keys.length === 1 && keys[0]?.endsWith('|') ? keys : []
  })
