import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMail } from '#core/formats/mail.ts'
import { foldName } from '#shared/intake/matching.ts'
import type { ProposedParty } from '#shared/intake/party.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { inWords, knownPeople, now, office } from '../core/formats/golden.ts'
import { complainants, same } from '../core/formats/goldenClues.ts'
import { officesOwn, type Person, type Truth, truthfulMail } from './truthfulMails.ts'

/** `npm run fuzz` asks for many. */
const runs = Number(process.env.FUZZ_RUNS ?? 150)

const folded = (name: string): string => foldName(name).join(' ')

/** A certain party that is somebody else, or bears a name that nobody gave it. */
const wrong = (party: ProposedParty<string>, truth: Person): boolean => {
  if (party.certainty !== 'certain') return false
  if (party.is === 'known') return party.person.id !== truth.id
  return ![truth.name, ...truth.spelled].map(folded).includes(folded(party.name))
}

const proposedFor = async (bytes: Uint8Array) => {
  const read = await readMail(bytes, { now })
  if (!read.accepted) throw new Error(read.refusal.code)
  return proposeIntake(read.mail, knownPeople, office)
}

const certainAndWrong = (
  proposal: Awaited<ReturnType<typeof proposedFor>>,
  truth: Truth,
): readonly string[] => [
  ...(proposal.direction.certainty === 'certain' && proposal.direction.value !== truth.direction
    ? [`direction ${proposal.direction.value}`]
    : []),
  ...(wrong(proposal.customer, truth.customer) ? [`customer ${inWords(proposal.customer)}`] : []),
  ...(wrong(proposal.klussenier, truth.klussenier) ? [`klussenier ${inWords(proposal.klussenier)}`] : []),
]

/** What is put down as the complainant's, and is the office's own. */
const notHis = (proposal: Awaited<ReturnType<typeof proposedFor>>, { direction }: Truth): readonly string[] =>
  complainants(proposal, { direction: [direction] }).flatMap(({ kind, value }) =>
    officesOwn.some((own) => own.kind === kind && same(kind, own.value, value)) ? [`${kind} ${value}`] : [],
  )

it('whoever writes for whom, and however, nothing is certain and wrong, and what the office quotes of itself is nobody’s', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(truthfulMail, async ({ truth, bytes }) => {
      const proposal = await proposedFor(bytes)
      expect([...certainAndWrong(proposal, truth), ...notHis(proposal, truth)]).toEqual([])
    }),
    { numRuns: runs },
  )
})
