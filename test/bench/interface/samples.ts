import { join } from 'node:path'
import { administrationFile } from '#db/open.ts'
import { connect } from '#db/sqlite.ts'

/** What is opened and typed, drawn from the administration itself: the same each time. */
export type Samples = {
  readonly cases: number
  readonly numbers: readonly string[]
  readonly words: readonly string[]
}

/** Common words, rarer ones, compounds, names and a number, as one types them; each key is a measurement. */
const typed = ['keuken', 'dakgoot', 'schimmel', 'janssens', 'vandenberghe', 'betaalde badkamer', '2021-00']

export const samplesOf = (folder: string, runs: number): Samples => {
  const db = connect(join(folder, administrationFile), { mode: 'read' })
  try {
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
    db.close()
  }
}

/** A frame at sixty a second, in milliseconds. */
const frame = 1000 / 60

/** Of the frames that were drawn: the share that took more than one and a half, and how many were missed in between. */
export const frameOf = (times: readonly number[]): { readonly late: number; readonly dropped: number } => ({
  late: (100 * times.filter((time) => time > 1.5 * frame).length) / Math.max(1, times.length),
  dropped: times.reduce((sum, time) => sum + Math.max(0, Math.round(time / frame) - 1), 0),
})
