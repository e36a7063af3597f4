import type { Recorded } from '#db/eventLog.ts'
import { load } from '#db/kind.ts'
import { settingsKind } from '#db/kinds/index.ts'
import { localValue } from '#db/local.ts'
import type { Administration } from '#db/open.ts'
import { termsInForceOn } from '#db/queries/terms.ts'
import { remembered } from '#db/remembered.ts'
import { today, workingCalendar } from '#shared/calendar/index.ts'
import type { CaseContext } from '#shared/case/context.ts'
import type { HostName } from '#shared/contract/system.ts'
import type { Instant, PlainDate } from '#shared/kernel/date.ts'
import type { MediatorId } from '#shared/kernel/id.ts'
import { type Settings, settingsOf } from '#shared/settings/settings.ts'
import type { DocumentTexts } from './documents/texts.ts'
import type { Exports } from './exports.ts'
import type { GatheredList } from './intake/gathering/list.ts'
import type { JobRunner } from './jobs.ts'
import type { Tables } from './tables/tables.ts'
import type { Uploads } from './uploads.ts'

/** What a use case gets with each call. */
export type CoreContext = {
  readonly administration: Administration
  /** An administration to look around in: invented cases only. */
  readonly example: boolean
  readonly host: HostName
  readonly version: string
  readonly jobs: JobRunner
  readonly uploads: Uploads
  readonly exports: Exports
  readonly tables: Tables
  readonly gathered: GatheredList
  /** What the documents say, for the search. */
  readonly texts: DocumentTexts
  /** The only clock. */
  readonly now: () => Instant
}

/** The one settings stream of an administration. */
export const settingsStream = 'office'

const settingsIn = remembered((db) => settingsOf(load(db, settingsKind, settingsStream).state))
export const settingsNow = ({ administration }: CoreContext): Settings => settingsIn(administration.db)

export const todayOf = (context: CoreContext): PlainDate => today(context.now())

/** Who works at this computer, as the local settings say; null before that was said. */
export const myId = ({ administration }: CoreContext): MediatorId | null =>
  localValue(administration.db, 'me') as MediatorId | null

/** What the log says of whoever records something now. */
export const recordedNow = (context: CoreContext): Recorded => ({
  at: context.now(),
  by: myId(context) ?? '',
  device: localValue(context.administration.db, 'device') ?? '',
})

/** What decisions about cases need from outside their history, as of now. */
export const caseContext = (context: CoreContext): CaseContext => {
  const settings = settingsNow(context)
  return {
    today: todayOf(context),
    calendar: workingCalendar(settings.country),
    deadlines: settings.deadlines,
    clocks: settings.clocks,
    termsOn: (day) => {
      const row = termsInForceOn(context.administration.db, day)
      if (!row) return null
      const { id, title, appliesFrom, sha256, name, size } = row
      return { id, title, appliesFrom, sha256, name, size }
    },
  }
}
