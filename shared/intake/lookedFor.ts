import { onBehalfIn } from './behalf.ts'
import { cluesIn } from './clues/index.ts'
import { type Forwarded, readForwarded } from './forwarded.ts'
import type { MailContent } from './mail.ts'
import { foldPhone } from './matching.ts'
import { replyPieces, wordsOf } from './replyText.ts'
import { readSubject } from './subject.ts'
import { formIn } from './told.ts'

/** What may tell who a mail is from or about. A store narrows everyone it knows down with it. */
export type LookedFor = {
  readonly emails: readonly string[]
  /** National digits, see `foldPhone`. */
  readonly phones: readonly string[]
  /** As they stand there; a store finds who is alike by `nameKeys`. */
  readonly names: readonly string[]
}

/** More carried mails are a mailbox, not a complaint. */
const mostCarried = 20

/** Everything in a mail by which `proposeIntake` could know someone. */
export const lookedFor = (mail: MailContent): LookedFor => {
  const sources = [mail, ...mail.carried.slice(0, mostCarried).map(({ content }) => content)]
  const inner = sources.flatMap(({ text }) => forwardsIn(text))
  const subjects = [...sources, ...inner].map(({ subject }) => readSubject(subject ?? ''))
  const texts = [...sources, ...inner].map(({ text }) => text)
  const found = texts.flatMap((text) => cluesIn(text, { sent: null, home: 'BE' }))
  const senders = [
    ...sources.flatMap(({ from, replyTo }) => [from, ...replyTo]),
    ...inner.map(({ from }) => from),
    ...texts.map(formIn),
  ]
  const names = [
    ...subjects.flatMap((names) => [names?.customer, names?.klussenier]),
    ...senders.map((sender) => sender?.name),
    ...texts.map((text) => onBehalfIn(wordsOf(replyPieces(text), ['fresh']))?.name),
  ]
  return {
    emails: distinct([
      ...senders.flatMap((sender) => sender?.address ?? []),
      ...found.flatMap((one) => (one.kind === 'email' ? one.value.address : [])),
    ]),
    phones: distinct(found.flatMap((one) => (one.kind === 'phone' ? foldPhone(one.value.e164) : []))),
    names: distinct(names).flatMap((name) => name || []),
  }
}

/** More people are a list, not the sides of a complaint. */
const most = 40
const distinct = <T>(some: readonly T[]): T[] => [...new Set(some)].slice(0, most)

/** The mails within a text, from the outermost inward. */
const forwardsIn = (text: string, depth = 0): Forwarded[] => {
  const inner = depth < 8 ? readForwarded(text) : null
  return inner ? [inner, ...forwardsIn(inner.text, depth + 1)] : []
}
