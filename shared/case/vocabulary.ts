import { z } from 'zod'

/** The fixed words of the procedure (source: procedure, "The steps" and "When mediation is possible"). */

/** The roles: whoever complains, and the other. Usually customer and Klussenier, but the reverse is possible. */
export const party = z.enum(['complainant', 'respondent'])
export type Party = z.infer<typeof party>
export const parties = party.options
export const otherParty = (side: Party): Party => (side === 'complainant' ? 'respondent' : 'complainant')

/** Who complains about whom. */
export const direction = z.enum(['customerComplains', 'klussenierComplains'])
export type Direction = z.infer<typeof direction>
/** The side on which the customer is; the Klussenier is on the other. */
export const customerSide = (asked: Direction): Party =>
  asked === 'customerComplains' ? 'complainant' : 'respondent'
export const klussenierSide = (asked: Direction): Party => otherParty(customerSide(asked))

/** Who brought something into the case. */
export const source = z.enum(['complainant', 'respondent', 'mediator', 'other'])
export type Source = z.infer<typeof source>

/** How a message travelled. */
export const channel = z.enum(['mail', 'phone', 'letter', 'registeredLetter', 'counter', 'visit', 'message'])
export type Channel = z.infer<typeof channel>

/** Which reminder of a request for a response: two before the day, and a last notice after it. */
export const reminderKind = z.enum(['first', 'second', 'last'])
export type ReminderKind = z.infer<typeof reminderKind>
export const reminderKinds = reminderKind.options

/** What a term is counted in. A term of calendar days that ends on a free day ends on the next working day. */
export const dayUnit = z.enum(['working', 'calendar'])
export type DayUnit = z.infer<typeof dayUnit>

export const documentKind = z.enum([
  'agreement',
  'invoice',
  'photo',
  'mail',
  'statement',
  'letter',
  'terms',
  'other',
])
export type DocumentKind = z.infer<typeof documentKind>

/** What must hold before mediation is possible (procedure.nl.txt, "Wanneer kan er bemiddeld worden?"). */
export const requirement = z.enum([
  'klussenierNamed',
  'klussenierInformed',
  'attemptsMade',
  'signedAgreement',
  'bothWilling',
])
/** The five requirements, and the one exclusion: the guarantee turns out no longer to apply. */
export const condition = z.enum([...requirement.options, 'guaranteeExpired'])
export type Condition = z.infer<typeof condition>
export const conditions = condition.options
export const finding = z.enum(['met', 'notMet', 'unknown'])
export type Finding = z.infer<typeof finding>

/** What is asked of the complainant (procedure.nl.txt, "Welke gegevens hebben we … nodig?"). */
export const missingItem = z.enum([
  'contactDetails',
  'klussenierName',
  'signedAgreement',
  'invoices',
  'invoicePayments',
  'description',
])
export type MissingItem = z.infer<typeof missingItem>

export const stage = z.enum([
  'intake',
  'admissibility',
  'hearing',
  'counterHearing',
  'assessment',
  'mediation',
  'closed',
])
export type Stage = z.infer<typeof stage>
export const stages = stage.options

/** What a side says of a point of the complaint: that it is so, that it is not so, or nothing (yet). */
export const position = z.enum(['agreed', 'contested', 'unanswered'])
export type Position = z.infer<typeof position>

/** What a stated amount is about: the agreement, work beyond it, invoices, payments, and what is withheld or disputed. */
export const amountKind = z.enum([
  'agreed',
  'extraWorkSigned',
  'extraWorkUnsigned',
  'invoiced',
  'paid',
  'withheld',
  'disputed',
])
export type AmountKind = z.infer<typeof amountKind>
export const amountKinds = amountKind.options

/** Whether the complaint turned out to be right, as the mediator sees it. */
export const merits = z.enum(['founded', 'partlyFounded', 'unfounded', 'undetermined'])
export type Merits = z.infer<typeof merits>

/** How the mediator goes on after the assessment; `none` means that mediation stops here. */
export const approach = z.enum(['advice', 'proposals', 'none'])
export type Approach = z.infer<typeof approach>

/**
 * What a case is about, for the office's own figures and to find it by; several where it is about several things.
 * Why these, and no trades: `docs/decisions/0025-figures.md`.
 */
export const category = z.enum([
  'workmanship',
  'unfinished',
  'damage',
  'price',
  'payment',
  'guarantee',
  'conduct',
  'other',
])
export type Category = z.infer<typeof category>
export const categories = category.options
/** Each once, in the order of the vocabulary. */
export const inOrder = (some: readonly Category[]): readonly Category[] =>
  categories.filter((one) => some.includes(one))

export const outcome = z.enum([
  'settled',
  'settledBetweenParties',
  'adviceGiven',
  'notSettled',
  'notMediable',
  'notAdmissible',
  'withdrawn',
  'discontinued',
])
export type Outcome = z.infer<typeof outcome>

/** Each moment of the procedure has its letter. */
export const letterKind = z.enum([
  'acknowledgement',
  'missingItems',
  'responseRequest',
  'firstReminder',
  'secondReminder',
  'lastNotice',
  'refusal',
  'replyInvitation',
  'proposal',
  'agreement',
  'progress',
  'closing',
  'followUp',
])
export type LetterKind = z.infer<typeof letterKind>
export const letterKinds = letterKind.options

/** What shows that a letter was sent, that it arrived, or that it could not be delivered. */
export const proofKind = z.enum(['receipt', 'trackingNumber', 'mail', 'undelivered', 'other'])
export type ProofKind = z.infer<typeof proofKind>

/** Who reads a dossier: the office itself, or one of the sides. */
export const audience = z.enum(['internal', 'complainant', 'respondent'])
export type Audience = z.infer<typeof audience>

export const language = z.enum(['nl', 'fr', 'en'])
export type Language = z.infer<typeof language>
