import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ActionCounts } from '../case/actions.ts'
import type { Address, PartyDetails } from '../case/facts.ts'
import type { Language } from '../case/vocabulary.ts'
import { type PlainDate, plainDate } from '../kernel/date.ts'
import { type CustomerId, customerId, type KlussenierId, klussenierId } from '../kernel/id.ts'
import type { Customer } from '../people/customer.ts'
import type { Earlier } from '../people/earlier.ts'
import type { Klussenier } from '../people/klussenier.ts'
import type { Clash, Reason, Verdict } from '../people/likeness.ts'
import { mostNameTyped } from '../people/nameWords.ts'
import { correctedDetails, newDetails, optionalLine } from '../people/person.ts'
import { base } from './base.ts'
import type { CaseOfPerson } from './cases.ts'
import { cursor, type Outline, pageSize } from './lists.ts'

export const personKind = z.enum(['customer', 'klussenier'])
export type PersonKind = z.infer<typeof personKind>

/** Someone in a list. */
export type PersonLine = {
  readonly kind: PersonKind
  readonly id: CustomerId | KlussenierId
  readonly name: string
  readonly tradeName: string | null
  readonly city: string | null
  readonly email: string | null
}
/** `alike`: he is not named so, but may be meant. */
export type FoundPerson = PersonLine & { readonly alike: boolean }
/** Someone in the list of people, with how many cases there were under all records of his, and how many are open. */
export type ListedPerson = PersonLine & {
  readonly active: boolean
  readonly cases: number
  readonly open: number
  /** The day on which the last complaint in one of them was received; null without a case. */
  readonly lastOn: PlainDate | null
}

/** By name, most cases first, or last complaint first; by name where they are equal. */
const peopleOrder = z.enum(['name', 'most', 'latest'])
export type PeopleOrder = z.infer<typeof peopleOrder>

const peopleFilter = z.object({
  kind: personKind,
  /** Beginnings of words of the name, trade name, place or address for mail, or parts of longer names; all of them. */
  words: z.string().max(mostNameTyped).default(''),
  /** Also who is not active any more. */
  inactive: z.boolean().default(false),
  order: peopleOrder.default('name'),
})
export type PeopleFilter = z.output<typeof peopleFilter>

/** `total`: of the kind, whatever the filter. `also`: where few are named so, who may be meant by a name that was mistyped. */
export type PeopleOutline = Outline & {
  readonly total: number
  readonly inactive: number
  readonly also: readonly ListedPerson[]
}

/** A record that was merged into another of the same person, as it still is by itself. */
export type MergedRecord = PersonLine & {
  readonly phone: string | null
  readonly on: PlainDate
  /** The mediator who did; null when it is not known. */
  readonly by: string | null
  /** In how many cases he stands under this record. */
  readonly cases: number
}

/** Someone as he is compared with another, with his cases under all records of his. */
export type PersonSheet = {
  readonly kind: PersonKind
  readonly id: CustomerId | KlussenierId
  readonly name: string
  readonly tradeName: string | null
  readonly address: Address | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: Language
  readonly active: boolean
  readonly cases: number
  readonly open: number
}

/** Two who may be one person. `one` is the fuller record: proposed to stand for both. In reasons, `said` is of `one`. */
export type DoublePair = {
  readonly one: PersonSheet
  readonly other: PersonSheet
  readonly score: number
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly against: readonly Reason<Clash>[]
}
export type Doubles = { readonly pairs: readonly DoublePair[]; readonly next: string | null }

const personRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer'), id: customerId }),
  z.object({ kind: z.literal('klussenier'), id: klussenierId }),
])
export type PersonRef = z.output<typeof personRef>

const mergeOrder = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('customer'),
    id: customerId,
    into: customerId,
    /** What is chosen of both; what is left out stays as the record that stays has it. */
    details: z.object(correctedDetails).default({}),
  }),
  z.object({
    kind: z.literal('klussenier'),
    id: klussenierId,
    into: klussenierId,
    details: z.object({ ...correctedDetails, tradeName: optionalLine(200).optional() }).default({}),
  }),
])
export type MergeOrder = z.output<typeof mergeOrder>

const apart = z.boolean().default(true)
const apartOrder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('customer'), id: customerId, from: customerId, apart }),
  z.object({ kind: z.literal('klussenier'), id: klussenierId, from: klussenierId, apart }),
])
export type ApartOrder = z.output<typeof apartOrder>

const earlierQuestion = z.object({
  kind: personKind,
  id: z.union([customerId, klussenierId]),
  receivedOn: plainDate,
  /** The number of the case that it is asked for, when there is one already: neither it counts, nor what came in after it that day. */
  but: z.string().max(40).nullable().default(null),
})
export type EarlierQuestion = z.output<typeof earlierQuestion>

type Card<P> = {
  details: P
  version: number
  cases: readonly CaseOfPerson[]
  actions: ActionCounts
  merged: readonly MergedRecord[]
}

export const people = {
  /**
   * Everyone whose name, trade name, place or e-mail has all the typed words, at most 50, those first whose names begin so; and after
   * them, where these are few, who may be meant by a name that was mistyped.
   */
  find: base
    .input(z.object({ words: z.string().max(mostNameTyped), kind: personKind.optional() }))
    .output(type<readonly FoundPerson[]>()),
  /** Customers or Klusseniers in one of the orders, with their cases. */
  list: base
    .input(
      z.object({
        filter: peopleFilter,
        after: cursor.optional(),
        size: z.int().min(1).max(500).default(pageSize),
      }),
    )
    .output(type<{ readonly lines: readonly ListedPerson[]; readonly next: string | null }>()),
  /** How long such a list is, and where its pages begin. */
  outline: base.input(z.object({ filter: peopleFilter })).output(type<PeopleOutline>()),
  /** How many stand before someone in such a list; null when he is not in it. */
  place: base
    .input(z.object({ filter: peopleFilter, id: z.union([customerId, klussenierId]) }))
    .output(type<{ readonly position: number } | null>()),
  /**
   * `actions`: what he agreed to do in all of them, and what came of it as of today. Of a record that was merged: the
   * one that stands for him.
   */
  klussenier: base.input(z.object({ id: klussenierId })).output(type<Card<Klussenier>>()),
  customer: base.input(z.object({ id: customerId })).output(type<Card<Customer>>()),
  /** What came before a complaint that was received on a day, of someone under all records of his. */
  earlier: base.input(earlierQuestion).output(type<Earlier>()),
  /**
   * Who may be in the administration twice, by name. Of someone all pairs are on one page, which may have fewer than `size` though the list
   * goes on. `until`: no further than there, so that a page that was read is read again.
   */
  doubles: base
    .input(
      z.object({
        kind: personKind,
        after: cursor.optional(),
        until: cursor.optional(),
        size: z.int().min(1).max(100).default(30),
      }),
    )
    .output(type<Doubles>()),
  /** Who may be the same person as this one, at most five. */
  doublesOf: base.input(personRef).output(type<readonly DoublePair[]>()),
  /** Merges the record `id` into that of the same person, `into`; gives the one that stands for him now. */
  merge: base.input(mergeOrder).output(type<{ into: string }>()),
  /** Takes the merger of a record back. */
  separate: base.input(personRef).output(type<PersonRef>()),
  /** Says that two are not one person, so that they are no longer proposed; with `apart: false` takes that back. */
  tellApart: base.input(apartOrder).output(type<{ apart: boolean }>()),
  registerKlussenier: base
    .input(z.object({ ...newDetails, tradeName: optionalLine(200).default(null) }))
    .output(type<{ id: KlussenierId }>()),
  registerCustomer: base.input(z.object(newDetails)).output(type<{ id: CustomerId }>()),
  /** Corrects someone's details, also in the cases that are still open. What is left out stays as it is. */
  correctKlussenier: base
    .input(
      z.object({
        id: klussenierId,
        ...correctedDetails,
        tradeName: optionalLine(200).optional(),
        active: z.boolean().optional(),
      }),
    )
    .output(type<PartyDetails>()),
  correctCustomer: base.input(z.object({ id: customerId, ...correctedDetails })).output(type<PartyDetails>()),
}
