import { openCore } from '#core/host.ts'
import { nodeJobRunner } from '#core/jobs/nodeJobRunner.ts'
import { iAm, listMediators, whoAmI } from '#core/office/mediators.ts'
import { packageVersion } from '#core/package.ts'
import { invariant } from '#shared/kernel/invariant.ts'

/** What is opened and typed, drawn from the administration itself: the same each time. */
export type Samples = {
  readonly cases: number
  readonly numbers: readonly string[]
  readonly words: readonly string[]
}

/** Common words, rarer ones, compounds, names and a number, as one types them; each key is a measurement. */
const typed = ['keuken', 'dakgoot', 'schimmel', 'janssens', 'vandenberghe', 'betaalde badkamer', '2021-00']

/** Opens an administration as the app would, which may make its lists anew, and has someone work in it. */
export const samplesOf = async (folder: string, runs: number): Promise<Samples> => {
  const opened = await openCore({
    folder,
    create: false,
    host: 'web',
    version: packageVersion(),
    jobs: nodeJobRunner(),
  })
  invariant(opened.ok, 'not opened', { opened })
  const { core } = opened
  try {
    const [someone] = listMediators(core.context)
    if (someone && !whoAmI(core.context)) iAm(core.context, someone.id)
    const { db } = core.context.administration
    const numbers = db
      .prepare<{ number: string }>('SELECT number FROM case_row ORDER BY first_seq')
      .all()
      .map(({ number }) => number)
    const step = Math.max(1, Math.floor(numbers.length / runs))
    return {
      cases: numbers.length,
      numbers: numbers.filter((_, nth) => nth % step === 0).slice(0, runs),
      words: typed,
    }
  } finally {
    await core.close()
  }
}

/** A frame at sixty a second, in milliseconds. */
const frame = 1000 / 60

/** Of the frames that were drawn: the share that took more than one and a half, and how many were missed in between. */
export const frameOf = (times: readonly number[]): { readonly late: number; readonly dropped: number } => ({
  late: (100 * times.filter((time) => time > 1.5 * frame).length) / Math.max(1, times.length),
  dropped: times.reduce((sum, time) => sum + Math.max(0, Math.round(time / frame) - 1), 0),
})
