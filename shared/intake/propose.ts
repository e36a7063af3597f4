import { today } from '../calendar/days.ts'
import type { Category, Language } from '../case/vocabulary.ts'
import type { PlainDate } from '../kernel/date.ts'
import { categoriesTold } from './about.ts'
import { onBehalfIn } from './behalf.ts'
import { clueList, type Sides, speakersOwn } from './clueList.ts'
import type { Clue, Reading } from './clues/index.ts'
import { contactOf } from './contact.ts'
import { type ProposedDocument, proposeDocuments } from './documents.ts'
import { readForwarded } from './forwarded.ts'
import { languageIn } from './language.ts'
import type { MailAddress, MailContent } from './mail.ts'
import type { KnownPerson } from './matching.ts'
import { type Named, namesIn, searchedWords, spotOfWords } from './named.ts'
import type { NotUnderstood } from './not-understood.ts'
import { noOffice, type Office } from './office.ts'
import { type ProposedParties, proposeParties } from './parties.ts'
import type { Certainty } from './party.ts'
import { replyPieces, wordsOf } from './replyText.ts'
import type { Spot } from './spot.ts'
import { withoutPrefixes } from './subject.ts'
import { summarise } from './summary.ts'
import { type KnownAddresses, type Told, toldIn } from './told.ts'

/** How sure a conclusion is, and the words that it was drawn from; null where it was drawn from no words. */
export type Ground = { readonly certainty: Certainty; readonly source: Spot | null }
export type Concluded = 'direction' | 'customer' | 'klussenier' | 'subject' | 'receivedOn' | 'language'

/** All that the intake makes of a mail, for the mediator to look at before a case is opened. */
export type IntakeProposal = Omit<ProposedParties, 'notUnderstood' | 'himself'> & {
  /** A short name for the case; empty when the text gives none. */
  readonly subject: string
  /** The complaint in the writer's words, without what he quotes and without his signature. */
  readonly description: string
  /** The day of the mail in Brussels; null when it has none that can be right. */
  readonly receivedOn: PlainDate | null
  /** In which the complainant is written to: his own, or that of the office where he shows none. */
  readonly language: Language
  readonly documents: readonly ProposedDocument[]
  readonly notUnderstood: readonly NotUnderstood[]
  /** What may be taken over from the mail, in the order in which it stands there. */
  readonly clues: readonly Clue[]
  /** What it may be about, with the words that say so; only ever proposed. */
  readonly about: readonly { readonly category: Category; readonly source: Spot | null }[]
  /** Of each conclusion, how sure it is and what it was drawn from. */
  readonly grounds: Readonly<Record<Concluded, Ground>>
}

/**
 * Proposes a case from a mail, the people who are known and the office itself. 'certain' is said only of what cannot
 * be otherwise: see `proposeParties` for the sides and the direction. The short name for the case is never more than
 * proposed, and so is the language; the day is certain when the mail bears one and was not forwarded: the day that it was sent, as it says
 * itself. What the case then lacks is for the case itself to say.
 */
export const proposeIntake = (
  mail: MailContent,
  known: readonly KnownPerson[],
  office: Office = noOffice,
): IntakeProposal => {
  const head = withoutPrefixes(mail.subject ?? '')
  const receivedOn = mail.datePlausible && mail.date ? today(mail.date) : null
  const reading: Reading = { sent: receivedOn, home: office.country }
  const addresses = addressesOf(known)
  const told = toldIn(mail, addresses, office)
  const named = namesIn(mail, told)

  const answers = head.replied && (mail.inReplyTo !== null || !head.forwarded)
  // Who forwards without a trace of the original, and without a name, is likely not the one who complains.
  const traceless =
    head.forwarded && !named && told.by === 'sender' && !isKnown(mail.from, known) && noTrace(mail)
  const speaker = traceless ? null : told.speaker
  const mine = speakersOwn(told, reading, office)
  const contact = contactOf(told.text, mine)
  const sender = speaker && speaker.address === null ? { ...speaker, address: contact.email } : speaker

  const copied = [...mail.to, ...mail.cc].flatMap(({ address }) => address ?? [])
  const words = wordsOf(replyPieces(told.text), ['fresh'])
  const shown = told.by === 'sender' ? readForwarded(mail.text) : null
  const {
    notUnderstood: aboutParties,
    himself,
    ...parties
  } = proposeParties(
    named,
    {
      sender,
      source: traceless ? null : told.source,
      contact,
      answers,
      himself: told.by === 'sender' && !answersElsewhere(mail),
      onBehalf: onBehalfIn(words),
      showsKlussenier: addresses.klusseniers.has(shown?.from.address ?? ''),
    },
    searchedWords(mail, told),
    copied,
    known,
  )

  // What someone sends again, he says again.
  const again = shown && shown.from.address !== null && shown.from.address === mail.from?.address
  const repeated = again ? wordsOf(replyPieces(shown.text), ['fresh']) : ''
  const description = [words, repeated].filter(Boolean).join('\n\n') || told.text.trim()
  const subject = summarise(description)
  const spoken = languageIn(description)
  const sides = sidesOf(parties, himself ? sender : null, known)
  const clues = clueList(mail, told, reading, { ...sides, himself }, office)
  return {
    ...parties,
    subject,
    description,
    receivedOn,
    language: spoken?.language ?? office.language,
    documents: proposeDocuments(mail.attachments),
    notUnderstood: [...unclearIn(mail, told, named, { answers, receivedOn }), ...aboutParties],
    clues,
    about: categoriesTold(description, parties.direction.value).map(({ category, range }) => ({
      category,
      source: spotOfWords(mail, told, description.slice(range.start, range.end)),
    })),
    grounds: {
      direction: { certainty: parties.direction.certainty, source: parties.direction.source },
      customer: { certainty: parties.customer.certainty, source: parties.customer.source },
      klussenier: { certainty: parties.klussenier.certainty, source: parties.klussenier.source },
      subject: {
        certainty: subject ? 'proposed' : 'unknown',
        source: subject ? spotOfWords(mail, told, subject) : null,
      },
      language: {
        certainty: spoken ? 'proposed' : 'unknown',
        source: spoken && spotOfWords(mail, told, description.slice(spoken.at.start, spoken.at.end)),
      },
      receivedOn: {
        certainty: receivedOn ? (told.forwarders.length > 0 ? 'proposed' : 'certain') : 'unknown',
        source: null,
      },
    },
  }
}

const ofAutomatic = {
  autoReply: 'isAutoReply',
  undelivered: 'isUndelivered',
  receipt: 'isReceipt',
} as const

const isKnown = (sender: MailAddress | null, known: readonly KnownPerson[]): boolean =>
  known.some(({ email }) => email !== null && email.trim().toLowerCase() === sender?.address)

const addressesOf = (known: readonly KnownPerson[]): KnownAddresses => {
  const of = (kind: KnownPerson['kind']) =>
    new Set(known.flatMap((one) => (one.kind === kind && one.email ? [one.email.trim().toLowerCase()] : [])))
  return { customers: of('customer'), klusseniers: of('klussenier') }
}

const isOther = (one: MailAddress, other: MailAddress | null): boolean =>
  one.address !== null && one.address !== (other?.address ?? null)

/** Answers to the mail go to another address than it came from. */
const answersElsewhere = ({ from, replyTo }: MailContent): boolean =>
  replyTo.some((answer) => isOther(answer, from))

const noTrace = (mail: MailContent): boolean => mail.carried.length === 0 && readForwarded(mail.text) === null

/** What the mediator is told of the mail, besides what there is to say of the two sides. */
const unclearIn = (
  mail: MailContent,
  told: Told,
  named: Named | null,
  { answers, receivedOn }: { readonly answers: boolean; readonly receivedOn: PlainDate | null },
): readonly NotUnderstood[] => {
  const unclear: NotUnderstood[] = []
  if (mail.automatic) unclear.push({ code: ofAutomatic[mail.automatic.is], facts: {} })
  if (!named) unclear.push({ code: 'subjectNotRecognised', facts: { subject: mail.subject ?? '' } })
  unclear.push(...sentBy(mail, told))
  const otherwise = named?.reading.alternatives.find(({ customer, klussenier }) => customer && klussenier)
  if (otherwise?.customer && otherwise.klussenier)
    unclear.push({
      code: 'namesCouldDiffer',
      facts: { customer: otherwise.customer, klussenier: otherwise.klussenier },
    })
  if (answers) unclear.push({ code: 'looksLikeAnswer', facts: { inReplyTo: mail.inReplyTo } })
  if (!receivedOn) unclear.push({ code: 'dateMissing', facts: {} })
  const attached = mail.attachments.find((part) => part.mediaType === 'message/rfc822')
  if (told.text === '' && attached)
    unclear.push({ code: 'onlyAnAttachedMail', facts: { name: attached.name } })
  return unclear
}

/** What there is to say about who sent it. */
const sentBy = (mail: MailContent, told: Told): NotUnderstood[] => {
  const sender = mail.from?.name ?? mail.from?.address ?? ''
  const original = told.speaker?.name ?? told.speaker?.address ?? ''
  if (told.forwarders.length > 0) {
    const names = told.forwarders.map(({ name, address }) => name ?? address ?? '')
    return [{ code: 'forwardedBy', facts: { sender: names.join(' → '), original } }]
  }
  if (told.by === 'nobody') return [{ code: 'sentByProgram', facts: { sender } }]
  if (told.by !== 'sender') return [{ code: 'sentOnFor', facts: { sender, original } }]
  const answer = mail.replyTo.find((one) => isOther(one, mail.from))?.address
  return answer ? [{ code: 'answersElsewhere', facts: { sender: mail.from?.address ?? sender, answer } }] : []
}

/** By what the two sides' own contact details are told, where they are not said to be so. */
const sidesOf = (
  { direction, customer, klussenier }: Pick<ProposedParties, 'direction' | 'customer' | 'klussenier'>,
  sender: MailAddress | null,
  known: readonly KnownPerson[],
): Pick<Sides, 'complainant' | 'respondent'> => {
  const contacts = (party: ProposedParties['customer'] | ProposedParties['klussenier']) => {
    const person = party.is === 'known' ? known.find(({ id }) => id === party.person.id) : undefined
    return {
      emails: person?.email ? [person.email.trim().toLowerCase()] : [],
      phones: person?.phone ? [person.phone] : [],
    }
  }
  const [one, other] =
    direction.value === 'customerComplains' ? [customer, klussenier] : [klussenier, customer]
  const complainant = contacts(one)
  return {
    complainant: {
      ...complainant,
      emails: [...complainant.emails, ...(sender?.address ? [sender.address] : [])],
    },
    respondent: contacts(other),
  }
}
