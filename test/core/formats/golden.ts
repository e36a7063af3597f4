import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readMail } from '#core/formats/mail.ts'
import { withTexts } from '#core/formats/mailLook.ts'
import type { MailContent } from '#shared/intake/mail.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import type { Office } from '#shared/intake/office.ts'
import type { ProposedParty } from '#shared/intake/party.ts'
import { type IntakeProposal, proposeIntake } from '#shared/intake/propose.ts'
import { instant } from '#shared/kernel/date.ts'
import { certainClues, complaintsOfClues, complaintsOfContact, complaintsOfNever } from './goldenClues.ts'
import { complaintsOfDocuments } from './goldenDocuments.ts'

/** What is to come of a mail, see the README of `test/fixtures/mail/golden`. */
export type Expected = {
  readonly rule: string
  readonly complaint?: false
  readonly direction: readonly string[]
  readonly customer: readonly string[]
  readonly klussenier: readonly string[]
  readonly subject?: Wording
  readonly description?: Wording
  readonly receivedOn: string | null
  readonly language?: string | null
  readonly contact?: {
    readonly phone: string | null
    readonly email: string | null
    readonly address: string | null
  }
  readonly clues?: readonly string[]
  readonly noClues?: readonly string[]
  readonly never?: readonly string[]
  readonly documents?: readonly string[]
  readonly notUnderstood?: readonly string[]
  readonly warnings?: readonly string[]
  readonly automatic?: string | null
}
type Wording = {
  readonly equals?: string
  readonly starts?: string
  readonly ends?: string
  readonly any?: readonly string[]
  readonly has?: readonly string[]
  readonly not?: readonly string[]
}

/** `field` of the expectation that is not met, and how. */
export type Failure = { readonly field: string; readonly why: string }

export const folder = join(import.meta.dirname, '../../fixtures/mail/golden')
export const goldenNames: readonly string[] = readdirSync(folder)
  .filter((name) => /^\d+-.*\.json$/.test(name))
  .map((name) => basename(name, '.json'))
export const knownPeople = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) as KnownPerson[]
export const office = JSON.parse(readFileSync(join(folder, 'office.json'), 'utf8')) as Office
export const now = instant.parse('2026-04-01T00:00:00Z')

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected

export const proposed = async (
  name: string,
): Promise<{ readonly mail: MailContent; readonly proposal: IntakeProposal }> => {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && !one.endsWith('.json'))
  const read = await readMail(readFileSync(join(folder, file ?? name)), { now })
  if (!read.accepted) throw new Error(`${name} is refused: ${read.refusal.code}`)
  const mail = { ...read.mail, attachments: await withTexts(read.mail.attachments) }
  return { mail, proposal: proposeIntake(mail, knownPeople, office) }
}

/** `known:ID certain`, `new:NAME proposed`, `unknown`: as the expectations have it. */
export const inWords = (party: ProposedParty<string>): string => {
  if (party.is === 'unknown') return 'unknown'
  return `${party.is === 'known' ? `known:${party.person.id}` : `new:${party.name}`} ${party.certainty}`
}
const directionInWords = ({ direction }: IntakeProposal): string =>
  direction.certainty === 'unknown' ? 'unknown' : `${direction.value} ${direction.certainty}`

/** The office writes in its own language where the complainant shows none. */
const languageInWords = ({ language, grounds }: IntakeProposal): string =>
  grounds.language.certainty === 'unknown' ? 'unknown' : language

/** Where nothing is asked, it is Dutch or not told: no other language may be found in a Dutch mail. */
const languagesOf = ({ language, complaint }: Expected): readonly string[] => {
  if (language !== undefined) return [language ?? 'unknown']
  return complaint === false ? ['nl', 'fr', 'en', 'unknown'] : ['nl', 'unknown']
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const allowed = (said: string, answers: readonly string[]): boolean =>
  answers.some((answer) =>
    [answer, `${answer} certain`, `${answer} proposed`].some((one) => plain(one) === plain(said)),
  )

/** Conclusions called certain that the mail does not bear out: they may never be. */
export const wrongAndCertain = (proposal: IntakeProposal, expected: Expected): readonly string[] => [
  ...[
    ['direction', directionInWords(proposal), expected.direction] as const,
    ['customer', inWords(proposal.customer), expected.customer] as const,
    ['klussenier', inWords(proposal.klussenier), expected.klussenier] as const,
  ].flatMap(([field, said, answers]) =>
    said.endsWith(' certain') && !allowed(said, answers)
      ? [`${field}: ${said}, not ${answers.join(' | ')}`]
      : [],
  ),
  ...certainClues(proposal, expected),
]

const wording = (field: string, said: string, asked: Wording | undefined): Failure[] => {
  const text = plain(said)
  const has = (piece: string) => text.includes(plain(piece))
  const unmet = [
    asked?.equals !== undefined && text !== plain(asked.equals) ? `is not “${asked.equals}”` : null,
    asked?.starts !== undefined && !text.startsWith(plain(asked.starts))
      ? `does not start with “${asked.starts}”`
      : null,
    asked?.ends !== undefined && !text.endsWith(plain(asked.ends))
      ? `does not end with “${asked.ends}”`
      : null,
    asked?.any && !asked.any.some(has) ? `has none of “${asked.any.join(' | ')}”` : null,
    ...(asked?.has ?? []).map((piece) => (has(piece) ? null : `lacks “${piece}”`)),
    ...(asked?.not ?? []).map((piece) => (has(piece) ? `has “${piece}”` : null)),
  ].filter((one) => one !== null)
  return unmet.length === 0 ? [] : [{ field, why: `${unmet.join(', ')}: “${text.slice(0, 120)}”` }]
}

const codes = (field: string, said: readonly string[], asked: readonly string[] = []): Failure[] => {
  const unmet = asked.filter((one) => !one.split('|').some((code) => said.includes(code)))
  return unmet.length === 0
    ? []
    : [{ field, why: `no ${unmet.join(', ')} among ${said.join(', ') || 'none'}` }]
}

/** All that an expectation asks and a proposal does not meet. */
export const failuresOf = (
  { mail, proposal }: { readonly mail: MailContent; readonly proposal: IntakeProposal },
  expected: Expected,
): readonly Failure[] => [
  ...(
    [
      ['direction', directionInWords(proposal), expected.direction],
      ['customer', inWords(proposal.customer), expected.customer],
      ['klussenier', inWords(proposal.klussenier), expected.klussenier],
      ['language', languageInWords(proposal), languagesOf(expected)],
      ['receivedOn', proposal.receivedOn ?? 'unknown', [expected.receivedOn ?? 'unknown']],
    ] as const
  ).flatMap(([field, said, answers]) =>
    allowed(said, answers) ? [] : [{ field, why: `${said}, not ${answers.join(' | ')}` }],
  ),
  ...wording('subject', proposal.subject, expected.subject),
  ...wording('description', proposal.description, expected.description),
  ...complaintsOfContact(proposal, expected),
  ...complaintsOfClues(proposal, expected),
  ...complaintsOfNever(proposal, expected),
  ...complaintsOfDocuments(proposal.documents, expected.documents),
  ...codes(
    'notUnderstood',
    proposal.notUnderstood.map(({ code }) => code),
    expected.notUnderstood,
  ),
  ...codes(
    'warnings',
    mail.warnings.map(({ code }) => code),
    expected.warnings,
  ),
  ...(expected.automatic !== undefined && (mail.automatic?.is ?? null) !== expected.automatic
    ? [{ field: 'automatic', why: `${mail.automatic?.is ?? null}, not ${expected.automatic}` }]
    : []),
]
