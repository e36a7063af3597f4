import type { IntakeReview } from '#shared/contract/intake.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import type { ProposedParty } from '#shared/intake/party.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { CustomerId } from '#shared/kernel/id.ts'
import type { EarlierSort } from '#shared/people/earlier.ts'
import { earlierIfThis, earlierSentence } from '#shared/words/index.ts'
import type { Desk } from './verb.ts'

/** What came before a complaint, of someone who is known, or who may be meant. */
export type EarlierOf = {
  readonly side: PersonKind
  readonly is: 'known' | 'proposed'
  readonly id: string
  readonly name: string
  /** In which he complained, and which were about him; ever, and in the twelve months before. */
  readonly complained: EarlierSort
  readonly about: EarlierSort
  /** Their numbers. */
  readonly cases: readonly string[]
  /** The same in words; null where nothing came before. */
  readonly sentence: string | null
}

/** Further ones are hardly meant. */
const mostMeant = 3

type Someone = Pick<EarlierOf, 'side' | 'is' | 'id' | 'name'>

const peopleIn = (side: PersonKind, party: ProposedParty<string>): readonly Someone[] => {
  const known = party.is === 'known' ? party.person : null
  const others = party.candidates.filter(({ id }) => id !== known?.id).slice(0, mostMeant)
  return [
    ...(known ? [{ side, is: 'known' as const, id: known.id, name: known.name }] : []),
    ...others.map(({ id, name }) => ({ side, is: 'proposed' as const, id, name })),
  ]
}

/** What came before the complaint that a mail is, of each side; without the case that it became before. */
export const earlierIn = async (
  { client, t }: Pick<Desk, 'client' | 't'>,
  { proposal, takenInAs }: IntakeReview,
  today: PlainDate,
): Promise<readonly EarlierOf[]> => {
  const { customer, klussenier, direction, receivedOn } = proposal
  const people = [...peopleIn('customer', customer), ...peopleIn('klussenier', klussenier)]
  return Promise.all(
    people.map(async (someone) => {
      const { side: kind, id, is, name } = someone
      const { cases, complained, about } = await client.people.earlier({
        kind,
        // What sort of id it is, the kind says.
        id: id as CustomerId,
        receivedOn: receivedOn ?? today,
        but: takenInAs[0] ?? null,
      })
      const asked = { kind, direction: direction.value, earlier: { complained, about } }
      const sentence = is === 'known' ? earlierSentence(t, asked) : earlierIfThis(t, name, asked)
      return { ...someone, complained, about, cases: cases.map(({ number }) => number), sentence }
    }),
  )
}

/** Of each of whom something came before, a line. */
export const earlierLines = (earlier: readonly EarlierOf[]): readonly string[] =>
  earlier.flatMap(({ is, name, sentence }) =>
    sentence === null ? [] : [is === 'known' ? `${name}: ${sentence}` : sentence],
  )
