import type { CaseCommandInput } from '#shared/case/commands.ts'
import type { Channel, Direction, Source } from '#shared/case/vocabulary.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import type { NewCustomer } from '../people/registerPerson.ts'
import type { ExampleFile } from './files.ts'
import type { KlussenierName, MediatorName } from './people.ts'
import type { Script } from './script.ts'

/** One invented case: who, what about, and what happened, told from first to last. */
export type Story = {
  readonly subject: string
  readonly customer: NewCustomer
  /** Null: nobody knows yet who it was. */
  readonly klussenier: KlussenierName | null
  /** The customer complains unless it says otherwise. */
  readonly direction?: Direction
  readonly channel: Channel
  readonly mediator: MediatorName
  /** Working days before today on which the complaint came in. */
  readonly received: number
  tell(script: Script): void
}

export type FileStep = {
  readonly is: 'file'
  readonly id: EntryId
  readonly file: ExampleFile
  readonly broughtBy: Source
  readonly internal: boolean
}
/** Something that the mediator recorded, at its moment. A file becomes a document once it is stored. */
export type Step = {
  readonly at: Instant
  readonly on: PlainDate
  readonly what: CaseCommandInput | FileStep
}
