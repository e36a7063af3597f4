import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type {
  CaseCommandInput,
  CaseCommandInputOf,
  CommandType,
  openCase as open,
} from '#shared/case/commands.ts'
import { termsReference } from '#shared/case/facts.ts'
import { type Condition, conditions } from '#shared/case/vocabulary.ts'

/** Commands with short names and sensible defaults: a complaint of March 2026 that goes as it should. */
export type Order = z.input<typeof open> | CaseCommandInput

/** The id of the entry that a test calls by this name; always the same. */
export const id = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
const hash = (name: string): string => createHash('sha256').update(name).digest('hex')

const terms = (title: string, appliesFrom: string) =>
  termsReference.parse({
    id: id(title),
    title,
    appliesFrom,
    sha256: hash(title),
    name: `${title}.pdf`,
    size: 9_000,
  })
export const termsVersions = [terms('Terms 2024', '2024-01-01'), terms('Terms 2026', '2026-01-01')] as const
/** Added to the administration in May 2026 only. */
export const lateTerms = terms('Terms of February', '2026-02-01')

const home = { street: 'Kerkstraat 1', postalCode: '9000', city: 'Gent', country: 'België' }
export const customer = {
  id: id('customer'),
  name: 'Jo Peeters',
  address: home,
  email: 'jo@example.be',
  phone: '09 111 22 33',
}
export const klussenier = {
  id: id('klussenier'),
  name: 'Sam Claes',
  tradeName: 'De Klussenier Gent',
  address: { ...home, street: 'Dorpsweg 9' },
  email: 'sam@example.be',
  phone: '09 444 55 66',
}

type Facts<T extends CommandType> = Partial<Omit<CaseCommandInputOf<T>, 'type'>>
const order =
  <T extends CommandType>(type: T, facts: Omit<CaseCommandInputOf<T>, 'type'>) =>
  (other: Facts<T> = {}): CaseCommandInput =>
    ({ type, ...facts, ...other }) as CaseCommandInput

export const openCase = (other: Partial<z.input<typeof open>> = {}): Order => ({
  type: 'openCase',
  number: '2026-0001',
  direction: 'customerComplains',
  customer,
  klussenier,
  subject: 'Scheve tegels in de badkamer',
  receivedOn: '2026-03-02',
  channel: 'mail',
  messageId: '<complaint@example.be>',
  ...other,
})

export const facts = order('correctFacts', {
  subject: 'Scheve tegels',
  receivedOn: '2026-03-02',
  channel: 'mail',
})
export const partiesAre = order('correctParties', {
  direction: 'customerComplains',
  customer,
  klussenier,
})

export const attempt = (name: string, other: object = {}) =>
  ({
    id: id(name),
    on: '2026-02-20',
    by: 'complainant',
    channel: 'phone',
    text: 'Gebeld, hij zou langskomen.',
    ...other,
  }) as const
export const tried = (name = 'attempt', other: object = {}): Order => ({
  type: 'recordAttempt',
  attempt: attempt(name, other),
})

export const agreed = order('recordAgreement', {
  agreement: { signedOn: '2025-11-03', amount: 450_000, guaranteeUntil: '2027-11-03' },
})
export const agreementIs = order('correctAgreement', {
  agreement: { signedOn: '2026-01-12', amount: 450_000 },
})
export const attachTerms = order('attachTerms', {})

export const invoice = (name: string, other: object = {}) => ({ id: id(name), amount: 100_000, ...other })
export const invoiced = (name = 'invoice', other: object = {}): Order => ({
  type: 'recordInvoice',
  invoice: invoice(name, other),
})

export const found = (condition: Condition, other: Facts<'findCondition'> = {}): Order => ({
  type: 'findCondition',
  condition,
  finding: condition === 'guaranteeExpired' ? 'notMet' : 'met',
  ...other,
})
export const allFound = (): Order[] => conditions.map((condition) => found(condition))

export const askMissing = order('requestMissingItems', {
  items: ['signedAgreement'],
  on: '2026-03-03',
  via: 'mail',
})
/** The agreement, which is all that a complaint like this one lacks. */
export const signed = (other: object = {}): Order => attached('signed', { kind: 'agreement', ...other })
export const prolonged = order('extendProcedure', {
  on: '2026-04-06',
  reason: 'Een deskundige kijkt eerst.',
  told: '2026-04-06',
})
export const admit = order('admitCase', { on: '2026-03-04' })
export const refuseIt = order('refuseCase', { on: '2026-03-04', grounds: ['attemptsMade'] })

export const document = (name: string, other: object = {}) =>
  ({
    id: id(name),
    sha256: hash(name),
    name: `${name}.pdf`,
    mediaType: 'application/pdf',
    size: 1_234,
    kind: 'photo',
    receivedOn: '2026-03-02',
    broughtBy: 'complainant',
    ...other,
  }) as const
export const attached = (name = 'document', other: object = {}): Order => ({
  type: 'attachDocument',
  document: document(name, other),
})
export const described = order('describeDocument', {
  document: id('document'),
  name: 'tegels.jpg',
  kind: 'photo',
  receivedOn: '2026-03-02',
  broughtBy: 'complainant',
  internal: false,
})

export const statement = (name: string, other: object = {}) =>
  ({
    id: id(name),
    by: 'complainant',
    on: '2026-03-02',
    channel: 'mail',
    text: 'De tegels liggen scheef.',
    ...other,
  }) as const
export const said = (name: string, other: object = {}): Order => ({
  type: 'recordStatement',
  statement: statement(name, other),
})
export const complaint = (other: object = {}) => said('complaint', other)
export const reply = (other: object = {}) =>
  said('reply', {
    by: 'respondent',
    on: '2026-03-18',
    answers: id('request'),
    text: 'De vloer was scheef.',
    ...other,
  })
export const heard = order('completeHearing', { on: '2026-03-05' })

export const asked = order('requestResponse', {
  request: id('request'),
  to: 'respondent',
  on: '2026-03-06',
  via: 'mail',
  shown: [id('complaint')],
})
export const reminded = order('sendReminder', { request: id('request'), on: '2026-03-16', via: 'phone' })
export const extended = order('extendResponse', {
  request: id('request'),
  on: '2026-03-19',
  dueOn: '2026-03-27',
  reason: 'Hij is ziek.',
})
export const lapsed = order('recordLapse', {
  request: id('request'),
  on: '2026-03-23',
  proof: 'Aangetekend verstuurd, niet afgehaald.',
})
export const shown = order('disclose', {
  to: 'complainant',
  on: '2026-03-19',
  via: 'mail',
  entries: [id('reply')],
})

export const assessment = (other: object = {}) =>
  ({
    id: id('assessment'),
    text: 'Herstellen is redelijk.',
    approach: 'proposals',
    merits: 'founded',
    ...other,
  }) as const
export const assessed = (other: object = {}, on = '2026-03-23'): Order => ({
  type: 'assessCase',
  on,
  assessment: assessment(other),
})
export const proposed = (name = 'proposal', other: object = {}): Order => ({
  type: 'makeProposal',
  proposal: {
    id: id(name),
    kind: 'proposal',
    to: ['complainant', 'respondent'],
    on: '2026-03-24',
    via: 'mail',
    text: 'Sam legt de vloer opnieuw.',
    ...other,
  },
})
export const withdrawn = order('withdrawProposal', {
  proposal: id('proposal'),
  on: '2026-03-25',
  reason: 'Een fout in het bedrag.',
})
export const answered = order('recordAnswer', {
  proposal: id('proposal'),
  party: 'complainant',
  accepts: true,
  on: '2026-03-26',
  channel: 'mail',
})
export const action = (name: string, other: object = {}) =>
  ({ id: id(name), owner: 'respondent', text: 'Vloer herleggen', dueOn: '2026-04-15', ...other }) as const
export const settled = order('recordSettlement', {
  settlement: id('settlement'),
  on: '2026-03-30',
  text: 'De vloer wordt herlegd.',
  proposal: id('proposal'),
  actions: [action('action')],
})
export const pointed = (name = 'point', other: object = {}): Order => ({
  type: 'markPoint',
  point: { id: id(name), text: 'De tegels liggen scheef.', statement: id('complaint'), ...other },
})
export const position = order('takePosition', {
  point: id('point'),
  by: 'respondent',
  position: 'contested',
  text: 'De vloer was al scheef.',
  statement: id('reply'),
})
export const statedAmount = (name = 'amount', other: object = {}) =>
  ({ id: id(name), what: 'paid', by: 'complainant', amount: 100_000, note: 'Voorschot.', ...other }) as const
export const stated = (name?: string, other?: object): Order => ({
  type: 'stateAmount',
  amount: statedAmount(name, other),
})
export const told = order('tellOfAction', {
  action: id('action'),
  by: 'complainant',
  done: false,
  on: '2026-04-16',
  note: 'Niemand gezien.',
})
export const resolved = order('resolveAction', { action: id('action'), kept: true, on: '2026-04-14' })

export const letter = (name: string, other: object = {}) =>
  ({
    id: id(name),
    kind: 'progress',
    to: 'complainant',
    language: 'nl',
    on: '2026-03-06',
    via: 'mail',
    subject: 'Uw klacht over scheve tegels',
    text: 'Beste Jo Peeters',
    template: { version: 0, edition: 1 },
    document: document(`${name} pdf`, { kind: 'letter', broughtBy: 'mediator', receivedOn: '2026-03-06' }),
    ...other,
  }) as const
/** `more`: what it asks. What it starts has the id of its name with `started` behind it. */
export const sent = (name: string, other: object = {}, more: object = {}): Order => ({
  type: 'sendLetter',
  letter: letter(name, other),
  starts: id(`${name} started`),
  ...more,
})
export const proven = order('proveLetter', {
  letter: id('letter'),
  proof: { kind: 'trackingNumber', on: '2026-03-07', text: 'RR 123 456 BE', documents: [] },
})
export const noted = order('addNote', { note: id('note'), on: '2026-03-02', text: 'Rustig blijven.' })
export const assign = order('assignCase', { mediator: id('mediator') })
export const categorised = order('categoriseCase', { categories: ['workmanship', 'damage'] })
export const paused = order('pauseCase', { on: '2026-03-10', reason: 'Klant op reis.' })
export const resumed = order('resumeCase', { on: '2026-03-17', reason: 'Klant terug.' })
export const closed = order('closeCase', { on: '2026-04-20', outcome: 'settled' })
export const reopened = order('reopenCase', { on: '2026-05-04', reason: 'De vloer is niet herlegd.' })
export const undo = order('undo', {})

/** The case up to a point, each built on the one before. */
export const untilAdmitted = [openCase(), complaint(), ...allFound(), admit()]
export const untilComplete = [...untilAdmitted, signed({ receivedOn: '2026-03-05' })]
export const untilAsked = [...untilAdmitted, heard(), asked()]
export const untilReplied = [...untilAsked, reply()]
export const untilAssessed = [...untilReplied, shown(), assessed()]
export const untilAccepted = [
  ...untilAssessed,
  proposed(),
  answered(),
  answered({ party: 'respondent', on: '2026-03-27' }),
]
export const untilSettled = [...untilAccepted, settled()]
export const untilClosed = [...untilSettled, resolved(), closed()]
