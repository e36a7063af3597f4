import type { Clue } from '#shared/intake/clues/index.ts'
import type { IntakeProposal } from '#shared/intake/propose.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { Expected, Failure } from './golden.ts'

/** A thing found in a mail, in so far as an expectation can ask for it. */
type Found = {
  readonly kind: string
  readonly value: string
  readonly of: string | null
  readonly certain: boolean
}

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')
/** Two spellings of one number have their last eight digits in common. */
const digits = (text: string): string => text.replace(/\D/g, '').slice(-8)
export const same = (kind: string, a: string, b: string): boolean =>
  kind === 'phone' ? digits(a) === digits(b) : squeezed(a) === squeezed(b)

const valueInWords = (clue: Clue): string => {
  switch (clue.kind) {
    case 'amount':
      return (clue.value.cents / 100).toFixed(2)
    case 'phone':
      return clue.value.e164
    case 'email':
      return clue.value.address
    case 'address':
      return `${clue.value.street} ${clue.value.postalCode} ${clue.value.city}`
    case 'date':
      return clue.value.day
    case 'invoiceNumber':
      return clue.value.number
    default:
      return unreachable(clue, 'goldenClues')
  }
}

const cluesOf = ({ clues }: IntakeProposal): readonly Found[] =>
  clues.map((clue) => ({
    kind: clue.kind,
    value: valueInWords(clue),
    of: clue.of,
    certain: clue.certainty === 'certain',
  }))

/** What is put down as the complainant's: in his record, and among what was found. */
export const complainants = (
  proposal: IntakeProposal,
  expected: Pick<Expected, 'direction'>,
): readonly Found[] => {
  const klussenier = expected.direction[0]?.startsWith('klussenierComplains')
  const party = klussenier ? proposal.klussenier : proposal.customer
  const found = cluesOf(proposal).filter(({ of }) => of === 'complainant')
  if (party.is !== 'new') return found
  const { phone, email, address } = party
  const record = [
    { kind: 'phone', value: phone },
    { kind: 'email', value: email },
    {
      kind: 'address',
      value: address ? `${address.street} ${address.postalCode} ${address.city}` : null,
    },
  ].flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value, of: 'complainant', certain: false }]))
  return [...found, ...record]
}

export const complaintsOfContact = (proposal: IntakeProposal, expected: Expected): Failure[] => {
  const said = complainants(proposal, expected)
  return Object.entries(expected.contact ?? {}).flatMap(([kind, value]): Failure[] => {
    const found = said.filter((one) => one.kind === kind)
    const wrong = found.filter((one) => value === null || !same(kind, one.value, value))
    if (wrong[0]) return [{ field: kind, why: `${wrong[0].value}, not ${value}` }]
    return value !== null && found.length === 0 ? [{ field: kind, why: `none, not ${value}` }] : []
  })
}

const split = (asked: string): { kind: string; value: string } => ({
  kind: asked.split(' ', 1)[0] ?? '',
  value: asked.slice(asked.indexOf(' ') + 1),
})

/** Values called certain that the mail does not have. */
export const certainClues = (proposal: IntakeProposal, expected: Expected): readonly string[] =>
  cluesOf(proposal).flatMap(({ kind, value, certain }) =>
    certain &&
    (expected.noClues ?? []).map(split).some((no) => no.kind === kind && same(kind, no.value, value))
      ? [`${kind} ${value}`]
      : [],
  )

export const complaintsOfClues = (proposal: IntakeProposal, expected: Expected): Failure[] => {
  const found = cluesOf(proposal)
  const has = (asked: string): boolean => {
    const { kind, value } = split(asked)
    return found.some((one) => one.kind === kind && same(kind, one.value, value))
  }
  const lacking = (expected.clues ?? []).filter((asked) => !has(asked))
  const toomuch = (expected.noClues ?? []).filter(has)
  const among = found.map(({ kind, value }) => `${kind} ${value}`).join('; ')
  return [
    ...(lacking.length > 0 ? [{ field: 'clues', why: `no ${lacking.join(', ')} among ${among}` }] : []),
    ...(toomuch.length > 0 ? [{ field: 'noClues', why: toomuch.join(', ') }] : []),
  ]
}

/** Values that may be proposed for nobody, or not for the complainant. */
export const complaintsOfNever = (proposal: IntakeProposal, expected: Expected): Failure[] => {
  const parties = [proposal.customer, proposal.klussenier].flatMap((party) =>
    party.is === 'new'
      ? [
          { kind: 'name', value: party.name },
          { kind: 'phone', value: party.phone ?? '' },
          { kind: 'email', value: party.email ?? '' },
        ]
      : [],
  )
  const said = [...parties, ...complainants(proposal, expected)]
  const wrong = (expected.never ?? []).filter((never) =>
    said.some(({ kind, value }) =>
      kind === 'phone'
        ? /^\+\d+$/.test(never) && same(kind, value, never)
        : squeezed(value) === squeezed(never),
    ),
  )
  return wrong.length > 0 ? [{ field: 'never', why: wrong.join(', ') }] : []
}
