import { execute } from '#db/execute.ts'
import { settingsKind } from '#db/kinds/index.ts'
import type { Outcome } from '#db/outcome.ts'
import type { Settings, SettingsCommand } from '#shared/settings/settings.ts'
import { type CoreContext, recordedNow, settingsNow, settingsStream } from '../context.ts'

/** Changes what is given and leaves the rest. Refuses `nothingChanged`. */
export const changeSettings = (
  context: CoreContext,
  command: SettingsCommand,
): Outcome<{ settings: Settings }> => {
  const { db } = context.administration
  const done = execute(db, settingsKind, settingsStream, command, {}, recordedNow(context))
  return done.ok ? { ok: true, settings: settingsNow(context) } : done
}
