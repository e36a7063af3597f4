/**
 * What the main process and the core's process tell each other. Calls of the page do not pass here: they go over
 * a port of their own, straight from the page to the core.
 */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Making } from '#core/administration/bringUp.ts'
import type { JobMessage, JobName, JobStart } from '#core/jobs.ts'
import type { FoundFile } from '#core/serving.ts'
import type { Staged, StagedFile } from '#shared/host.ts'
import type { Refusal } from '#shared/refusals.ts'

/**
 * An administration to open. `example`: fill it with invented cases when it is made. `loaded`: first take over what was
 * loaded for this folder.
 */
export type NamedAdministration = {
  readonly folder: string
  readonly example: boolean
  readonly loaded?: boolean
}

/** From main to the core. `open` comes first and brings the port of `control`; `connect` brings one of the page. */
export type ToCore =
  | { readonly type: 'open'; readonly version: string; readonly administration: NamedAdministration }
  | { readonly type: 'connect' }
  | { readonly type: 'jobMessage'; readonly id: number; readonly message: JobMessage }
  | { readonly type: 'jobExit'; readonly id: number; readonly detail: string }

/** From the core to main. Only main can start processes, so the core asks it to, and to carry their messages. */
export type FromCore =
  | { readonly type: 'ready' }
  /** It takes a while: before `ready`. */
  | { readonly type: 'making'; readonly making: Making }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'spawnJob'; readonly id: number; readonly name: JobName }
  | { readonly type: 'startJob'; readonly id: number; readonly start: JobStart }
  | { readonly type: 'killJob'; readonly id: number }

/** What main asks of the core: about files, as it serves, saves and opens them. */
export const control = {
  stage: oc.input(z.object({ path: z.string() })).output(z.custom<Staged>()),
  /** A folder, or a file of many mails. */
  stageMails: oc.input(z.object({ path: z.string() })).output(z.custom<Staged>()),
  /** A dump of an administration may be of any size. */
  stageDump: oc.input(z.object({ path: z.string() })).output(z.custom<Staged>()),
  temporaryFolder: oc.output(z.string()),
  /** Registers a file that main wrote in the temporary folder. */
  stageTemporary: oc
    .input(z.object({ path: z.string(), name: z.string(), size: z.int() }))
    .output(z.custom<StagedFile>()),
  documentFile: oc.input(z.string()).output(z.string().nullable()),
  exportFile: oc.input(z.string()).output(z.custom<FoundFile | null>()),
  /** Lets go of the administration. The process may be ended after the answer. */
  close: oc,
}
