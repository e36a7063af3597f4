import { isSound } from '#core/system/verify.ts'
import type { Verification } from '#shared/contract/system.ts'
import { type Desk, verb } from '../verb.ts'

const sayDamage = ({ t, say, write }: Desk, found: Verification) => {
  say(t('cli.damage.found'))
  const lists = {
    changedEvents: found.changedEvents.map(({ seq, what }) => `${seq} (${what})`),
    damagedDocuments: found.damagedDocuments.map(
      ({ sha256, what }) => `${sha256} (${t(`cli.damage.${what}`)})`,
    ),
    driftedTables: found.driftedTables,
    fileDamages: found.fileDamages,
  } as const
  for (const [what, parts] of Object.entries(lists) as [keyof typeof lists, readonly string[]][])
    if (parts.length) say(t(`cli.damage.${what}`, { list: write.list(parts) }))
}

/** Reads everything again and says what is not as it was recorded; 3 when something is not. */
export const verify = verb({
  name: 'verify',
  options: {},
  words: [0, 0],
  administration: 'existing',
  prepare: () => async (desk) => {
    const found = await desk.client.system.verify()
    if (isSound(found)) desk.say(desk.t('cli.sound', { events: found.events, documents: found.documents }))
    else sayDamage(desk, found)
    return { value: found, exit: isSound(found) ? 0 : 3 }
  },
})
