import type { OnBehalf } from './behalf.ts'
import type { FoundContact } from './contact.ts'
import type { MailAddress } from './mail.ts'
import { type KnownKlussenier, matchPeople } from './matching.ts'
import type { Direction } from './party.ts'
import { isNamed } from './recognise.ts'
import { mayBe, swapped } from './speaker.ts'
import type { Spot } from './spot.ts'
import type { SubjectReading } from './subject.ts'

/** Who speaks in the mail. */
export type Complainant = {
  readonly sender: MailAddress | null
  /** Where he is named. */
  readonly source: Spot | null
  readonly contact: FoundContact
  /** The mail answers another. */
  readonly answers: boolean
  /**
   * The mail itself comes from his address, and answers go there. Otherwise somebody says so: who forwarded it, or a
   * program.
   */
  readonly himself: boolean
  /** He writes for someone else, as he says. */
  readonly onBehalf: OnBehalf | null
  /** He forwards what a known Klussenier wrote to him. */
  readonly showsKlussenier: boolean
}

/** Which side complains, and for whom the mail speaks. */
export type Speaking = {
  readonly direction: Direction
  /** The subject names the sides the other way round than its form asks. */
  readonly reversed: boolean
  /** As the subject names them. */
  readonly customerName: string | null
  readonly klussenierName: string | null
  /** What the mail gives as its writer's own is the customer's; else the Klussenier's. */
  readonly customerSpeaks: boolean
  /** It comes from the address of a Klussenier who is known. */
  readonly byKlussenier: boolean
  /** Whose complaint it is, as the subject names him. */
  readonly speaksFor: string | null
  /** Whom the writer says that he writes for, where the subject names nobody. */
  readonly other: OnBehalf | null
  /** Who wrote it cannot be who complains. */
  readonly stranger: boolean
}

/** See `Speaking`. */
export const speakingIn = (
  names: SubjectReading | null,
  { sender, answers, onBehalf }: Complainant,
  klusseniers: readonly KnownKlussenier[],
): Speaking => {
  const clue = { name: null, email: sender?.address ?? null, phone: null }
  const byKlussenier = matchPeople(clue, klusseniers).length > 0
  const saidReverse = names?.reversed === true
  const reversed = saidReverse ? false : swapped(names, klusseniers)
  const answer = answers && !reversed && !saidReverse && byKlussenier
  // Who keeps neither to the form nor to its order, but is the customer by name, complains as one.
  const mixedUp =
    reversed &&
    !byKlussenier &&
    sender?.name != null &&
    isNamed(names?.klussenier ?? null, sender) &&
    !isNamed(names?.customer ?? null, sender)
  const direction: Direction =
    !answer && !mixedUp && (byKlussenier || reversed || saidReverse)
      ? 'klussenierComplains'
      : 'customerComplains'
  const customerName = (reversed ? names?.klussenier : names?.customer) ?? null
  const klussenierName = (reversed ? names?.customer : names?.klussenier) ?? null
  const customerSpeaks = direction === 'customerComplains' && !answer
  const speaksFor = customerSpeaks ? customerName : klussenierName
  const other = speaksFor === null ? onBehalf : null
  const stranger = speaksFor === null ? other !== null : !mayBe(speaksFor, sender)
  return {
    ...{ direction, reversed, customerName, klussenierName, customerSpeaks, byKlussenier },
    ...{ speaksFor, other, stranger },
  }
}
