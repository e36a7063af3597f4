import { createContext, useContext } from 'react'
import type { CaseCommandInput, CommandType } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Mediator } from '#shared/mediators/mediator.ts'
import type { Settings } from '#shared/settings/settings.ts'
import type { ShownDocument } from '../../shared/documents/types.ts'

/** A command that is being prepared. `about`: the entry, the condition or the side that it is about, if any. */
export type Opening = { readonly type: CommandType; readonly about: string | null }

/** What every part of the case screen works with. */
export type Desk = {
  readonly view: CaseView
  readonly settings: Settings
  readonly mediators: readonly Mediator[]
  /** Opens the form of a command. Adding a document picks files; taking back and removing are done at once. */
  readonly open: (type: CommandType, about?: string | null) => void
  readonly close: () => void
  /** Carries a command out; false when it was refused, which is then told by `error`. */
  readonly send: (command: CaseCommandInput) => Promise<boolean>
  readonly error: unknown
  readonly busy: boolean
  /** Shows a document beside the case. */
  readonly look: (document: ShownDocument) => void
  readonly looking: ShownDocument | null
}

export const DeskContext = createContext<Desk | null>(null)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  invariant(desk, 'no case above')
  return desk
}
