import type { Category, Channel, Direction, DocumentKind, Language } from '#shared/case/vocabulary.ts'
import type { ComplaintInput, IntakeReview } from '#shared/contract/intake.ts'
import type { StagedFile } from '#shared/host.ts'
import type { ProposedDocument } from '#shared/intake/documents.ts'
import type { ProposedParty } from '#shared/intake/party.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { CustomerId, KlussenierId } from '#shared/kernel/id.ts'
import { detailsOf, emptyPerson, type PersonChosen, type PersonDraft } from '../../shared/people/person.ts'

export type KeptPart = ProposedDocument
export type KeptFile = StagedFile & { readonly kind: DocumentKind | null }

/** A complaint as it stands in the form; its description is a draft of its own. */
export type Complaining = {
  readonly direction: Direction
  readonly customer: PersonChosen
  readonly klussenier: PersonChosen
  readonly subject: string
  readonly categories: readonly Category[]
  readonly receivedOn: PlainDate | null
  readonly channel: Channel
  readonly parts: readonly KeptPart[]
  readonly files: readonly KeptFile[]
}

/** What is proposed for someone who is not known yet. */
const proposedPerson = (party: ProposedParty<string>, language: Language): PersonDraft =>
  party.is === 'new'
    ? {
        ...emptyPerson,
        language,
        name: party.name,
        email: party.email ?? '',
        phone: party.phone ?? '',
        street: party.address?.street ?? '',
        postalCode: party.address?.postalCode ?? '',
        city: party.address?.city ?? '',
      }
    : { ...emptyPerson, language }

/** The side that the mail was written by; of the other one nothing shows its language. */
export const complainantOf = ({ proposal }: IntakeReview): 'customer' | 'klussenier' =>
  proposal.direction.value === 'customerComplains' ? 'customer' : 'klussenier'

/** What is proposed for a side that is new. */
export const draftFor = (review: IntakeReview, side: 'customer' | 'klussenier'): PersonDraft => {
  const { proposal } = review
  const language = side === complainantOf(review) ? proposal.language : emptyPerson.language
  return proposedPerson(proposal[side], language)
}

const chosen = (party: ProposedParty<string>, draft: PersonDraft, otherwise: PersonChosen): PersonChosen => {
  if (party.is === 'known') return { is: 'known', id: party.person.id, name: party.person.name }
  if (party.is === 'new') return { is: 'new', person: draft }
  // Several may be meant: the mediator chooses among them.
  return party.candidates.length > 0 ? { is: 'known', id: '', name: '' } : otherwise
}

/** What a mail proposes, as the mediator finds it in the form. */
export const fromReview = (review: IntakeReview): Complaining => {
  const { proposal } = review
  const customer = draftFor(review, 'customer')
  return {
    direction: proposal.direction.value,
    customer: chosen(proposal.customer, customer, { is: 'new', person: customer }),
    klussenier: chosen(proposal.klussenier, draftFor(review, 'klussenier'), { is: 'none' }),
    subject: proposal.subject,
    categories: proposal.about.map(({ category }) => category),
    receivedOn: proposal.receivedOn,
    channel: 'mail',
    parts: proposal.documents,
    files: [],
  }
}

/** A complaint that came without a mail. */
export const fromScratch = (today: PlainDate, files: readonly StagedFile[]): Complaining => ({
  direction: 'customerComplains',
  customer: { is: 'new', person: emptyPerson },
  klussenier: { is: 'none' },
  subject: '',
  categories: [],
  receivedOn: today,
  channel: 'phone',
  parts: [],
  files: files.map((file) => ({ ...file, kind: null })),
})

export type Problem = 'customer' | 'klussenier' | 'subject' | 'receivedOn'

const lacks = (chosen: PersonChosen): boolean =>
  (chosen.is === 'known' && !chosen.id) || (chosen.is === 'new' && !chosen.person.name.trim())

/** What must be filled in before the case can be opened. */
export const problemsOf = (complaining: Complaining): readonly Problem[] => {
  const wrong: Record<Problem, boolean> = {
    customer: lacks(complaining.customer),
    klussenier: lacks(complaining.klussenier),
    subject: !complaining.subject.trim(),
    receivedOn: complaining.receivedOn === null,
  }
  return (Object.keys(wrong) as Problem[]).filter((key) => wrong[key])
}

/** The complaint as the contract takes it; null while something must still be filled in. */
export const toInput = (
  complaining: Complaining,
  description: string,
  { mail, note }: { readonly mail: string | null; readonly note: string },
): ComplaintInput | null => {
  const { customer, klussenier, receivedOn } = complaining
  if (problemsOf(complaining).length || !receivedOn || customer.is === 'none') return null
  return {
    direction: complaining.direction,
    customer:
      customer.is === 'known' ? { known: customer.id as CustomerId } : { new: detailsOf(customer.person) },
    klussenier:
      klussenier.is === 'none'
        ? null
        : klussenier.is === 'known'
          ? { known: klussenier.id as KlussenierId }
          : {
              new: {
                ...detailsOf(klussenier.person),
                tradeName: klussenier.person.tradeName.trim() || null,
              },
            },
    subject: complaining.subject,
    categories: [...complaining.categories],
    description,
    note,
    receivedOn,
    channel: complaining.channel,
    mail,
    parts: complaining.parts
      .filter(({ keep }) => keep)
      .map(({ partIndex, name, kind }) => ({ partIndex, name, kind })),
    files: complaining.files.map(({ upload, name, kind }) => ({ upload, name, ...(kind ? { kind } : {}) })),
  }
}
