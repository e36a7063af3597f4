import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ActionCounts } from '../case/actions.ts'
import { type CaseCommandInput, caseCommand } from '../case/commands.ts'
import type { CaseEvent } from '../case/events.ts'
import type { NextStep } from '../case/nextStep.ts'
import { type QueueGroup, queueGroups } from '../case/queueGroups.ts'
import type { CaseView } from '../case/view.ts'
import {
  type Direction,
  documentKind,
  type Outcome,
  type Party,
  type Stage,
  source,
  stage,
} from '../case/vocabulary.ts'
import type { Instant, PlainDate } from '../kernel/date.ts'
import { plainDate } from '../kernel/date.ts'
import {
  type CaseId,
  type CustomerId,
  type KlussenierId,
  klussenierId,
  type MediatorId,
  mediatorId,
} from '../kernel/id.ts'
import { base } from './base.ts'
import { cursor, type Outline, pageSize } from './lists.ts'

/** `2026-0001` */
export const caseNumber = z.string().trim().min(1).max(40)
/** A token for a file that was offered to the host (`Staged` in `shared/host.ts`). */
export const upload = z.string().min(1).max(100)

/** One case in a list. */
export type CaseLine = {
  readonly id: CaseId
  readonly number: string
  readonly stage: Stage
  readonly direction: Direction
  readonly customer: { readonly id: CustomerId; readonly name: string }
  readonly klussenier: { readonly id: KlussenierId; readonly name: string } | null
  readonly subject: string
  readonly mediator: { readonly id: MediatorId; readonly name: string } | null
  readonly receivedOn: PlainDate
  /** `late` is as of today; `days` are working days from today until the due day, negative when it passed. */
  readonly next: NextStep & { readonly late: boolean; readonly days: number | null }
  readonly paused: boolean
  readonly outcome: Outcome | null
  readonly closedOn: PlainDate | null
}

/** One case in the list of a person's. */
export type CaseOfPerson = CaseLine & {
  /** What each side agreed to do, and what came of it as of today. */
  readonly actions: Readonly<Record<Party, ActionCounts>>
}

export type CaseLines = { readonly lines: readonly CaseLine[]; readonly next: string | null }

export const caseFilter = z.object({
  show: z.enum(['open', 'closed']).default('open'),
  stage: stage.optional(),
  /** Null: assigned to nobody. */
  mediator: mediatorId.nullable().optional(),
  /** Part of the Klussenier's name. */
  klussenier: z.string().trim().max(200).optional(),
  klussenierId: klussenierId.optional(),
  late: z.boolean().optional(),
  /** Under one heading of the queue, as of today. */
  group: z.enum(queueGroups).optional(),
})
export type CaseFilter = z.input<typeof caseFilter>

/** The cases under each heading that has some; closed cases have one. */
export type CaseOutline = readonly (Outline & { readonly group: QueueGroup | 'closed' })[]
/** Under which heading a case stands, and how many stand before it there. */
export type CasePlace = { readonly group: QueueGroup | 'closed'; readonly position: number }

export type CaseCounts = {
  readonly byStage: Readonly<Partial<Record<Stage, number>>>
  /** In the queue: open, or closed while what was agreed is still to be followed up. */
  readonly open: number
  readonly late: number
}

/** One line of a case's history; `undone` where the mediator took it back later. */
export type HistoryLine = {
  readonly version: number
  readonly at: Instant
  /** Who did it; null for what the app did by itself, or a mediator who is not known here. */
  readonly by: string | null
  readonly event: CaseEvent
  readonly undone: boolean
}

/** What can be said of an offered file when it joins a case. */
const offered = z.object({
  upload,
  kind: documentKind.optional(),
  name: z.string().trim().min(1).max(200).optional(),
})

export const cases = {
  /** The queue, soonest due first; or the closed cases, last closed first. */
  list: base
    .input(
      z.object({
        filter: caseFilter.prefault({}),
        after: cursor.optional(),
        size: z.int().min(1).max(500).default(pageSize),
      }),
    )
    .output(type<CaseLines>()),
  /** How long such a list is, and where its pages begin. */
  outline: base.input(z.object({ filter: caseFilter.prefault({}) })).output(type<CaseOutline>()),
  /** Where in such a list a case stands; null when it is not in it. */
  place: base
    .input(z.object({ filter: caseFilter.prefault({}), number: caseNumber }))
    .output(type<CasePlace | null>()),
  counts: base.output(type<CaseCounts>()),
  get: base.input(z.object({ number: caseNumber })).output(type<CaseView>()),
  /** Oldest first. */
  history: base.input(z.object({ number: caseNumber })).output(type<readonly HistoryLine[]>()),
  /** Carries out a command; gives the case as it is then. `expectedVersion` is the one that the sender saw. */
  do: base
    .input(
      z.object({
        number: caseNumber,
        command: caseCommand as z.ZodType<z.output<typeof caseCommand>, CaseCommandInput>,
        expectedVersion: z.int().min(1).optional(),
      }),
    )
    .output(type<CaseView>()),
  /** Stores offered files and attaches them; all of them or none. Without a kind, one is proposed from name and content. */
  attach: base
    .input(
      z.object({
        number: caseNumber,
        files: z.array(offered).min(1).max(100),
        broughtBy: source.default('complainant'),
        receivedOn: plainDate.optional(),
      }),
    )
    .output(type<CaseView>()),
}
