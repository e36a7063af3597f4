/**
 * One operation of the app beside the least that could give its answer, by hand, on the same file. Both are run by turns,
 * so that whatever else the machine does meets them alike. Times are in milliseconds.
 */
export type Operation = {
  readonly name: string
  /** How many times the floor's median the product's may be. Null where none is set. */
  readonly goal: number | null
  /** How many times its own median the product's 99th of 100 may be. */
  readonly tail?: number
  /** At least this many rounds, where fewer than asked for are sensible: what takes minutes. */
  readonly rounds?: number
  /** What came before it, as in use: not measured. */
  readonly before?: (round: number) => unknown
  /** `round`: for what must be something else each time. */
  readonly product: (round: number) => unknown
  readonly floor: (round: number) => unknown
  /** Of a search: the very words alone, asked as one would by hand. A second floor, to be followed. */
  readonly alone?: (round: number) => unknown
  /** No goal says how it may grow: it takes the longer, the more cases there are, or may. */
  readonly grows?: boolean
}

export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number }
export type Verdict = 'held' | 'missed' | 'too noisy' | 'no goal'
export type Measured = {
  readonly name: string
  readonly rounds: number
  readonly product: Spread
  readonly floor: Spread
  /** Of the medians, by the clock. */
  readonly ratio: number
  /** The same by what the processor did: it hardly depends on what else runs, but leaves out what a disk is waited for. */
  readonly processor: { readonly product: number; readonly floor: number; readonly ratio: number }
  readonly goal: number | null
  readonly verdict: Verdict
  readonly grows: boolean
  /** Beside the very words alone; null where there are none. */
  readonly alone: { readonly spread: Spread; readonly ratio: number } | null
}

const quantile = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(of * sorted.length))] ?? Number.NaN

export const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), p99: quantile(sorted, 0.99) }
}

/** The rounds are taken in so many parts: where these disagree about the goal, the machine was too noisy to say. */
const parts = 5
/** A part that is beyond the goal by less than this is no disagreement. */
const slack = 1.1

/** What it took each time, in milliseconds. */
export type Times = { readonly clock: readonly number[]; readonly processor: readonly number[] }

const medianOf = (times: readonly number[]): number => spreadOf(times).p50

/**
 * Whether a goal was held, by the ratio of the medians of all rounds and of each part of them. Where the processor held it and the
 * clock did not, others had the machine.
 */
export const verdictOf = (
  { goal, tail }: Pick<Operation, 'goal' | 'tail'>,
  product: Times,
  floor: Times,
): Verdict => {
  if (goal === null) return 'no goal'
  const ratio = (from: number, to: number) =>
    medianOf(product.clock.slice(from, to)) / medianOf(floor.clock.slice(from, to))
  const rounds = product.clock.length
  const whole = ratio(0, rounds)
  const { p50, p99 } = spreadOf(product.clock)
  const slow = tail !== undefined && p99 > tail * p50
  if (whole <= goal && !slow) return 'held'
  const size = Math.floor(rounds / parts)
  const ratios =
    size < 4 ? [whole] : Array.from({ length: parts }, (_, nth) => ratio(nth * size, (nth + 1) * size))
  const others =
    ratios.some((one) => one * slack <= goal) ||
    medianOf(product.processor) <= goal * medianOf(floor.processor)
  // The floor's own tail tells whether it was the machine.
  const floorTail = spreadOf(floor.clock)
  const noisyTail = slow && whole <= goal && floorTail.p99 > (tail ?? 0) * floorTail.p50
  return noisyTail || (whole > goal && others) ? 'too noisy' : 'missed'
}

const timed = async (work: () => unknown): Promise<{ clock: number; processor: number }> => {
  const used = process.cpuUsage()
  const start = performance.now()
  const came = work()
  if (came instanceof Promise) await came
  const clock = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  return { clock, processor: (user + system) / 1_000 }
}

/**
 * Before anything is measured both sides run by turns, so many rounds as fit in this time: the engine translates what runs often into
 * machine code, and then into better code, and a core runs all day. Our own code gains by it, and the floor too, of which less is ours;
 * what opening something costs right after the start is more (`docs/performance.md`).
 */
const warming = { least: 10, most: 1_000, milliseconds: 1_000 }

type Taking = { readonly clock: number[]; readonly processor: number[] }
const taking = (): Taking => ({ clock: [], processor: [] })

/** Runs an operation and its floors by turns, each of them first as often as the others, until they are warm, and then as measured. */
export const measure = async (operation: Operation, asked: number): Promise<Measured> => {
  const rounds = operation.rounds ?? asked
  const { before, product, floor, alone } = operation
  const times = { floor: taking(), product: taking(), alone: taking() }
  const turns = [
    ['floor', floor],
    ['product', product],
    ...(alone ? [['alone', alone] as const] : []),
  ] as const
  const take = async (round: number, measured: boolean) => {
    for (let nth = 0; nth < turns.length; nth += 1) {
      const [name, run] = turns[(round + nth) % turns.length] ?? turns[0]
      if (name === 'product') before?.(round)
      const took = await timed(() => run(round))
      if (!measured) continue
      times[name].clock.push(took.clock)
      times[name].processor.push(took.processor)
    }
  }
  const until = performance.now() + warming.milliseconds
  const { least, most } = rounds > warming.least ? warming : { least: rounds - 1, most: rounds - 1 }
  let warm = 0
  for (; warm < least || (warm < most && performance.now() < until); warm += 1) await take(warm, false)
  for (let round = warm; round < warm + rounds; round += 1) await take(round, true)
  const spread = { product: spreadOf(times.product.clock), floor: spreadOf(times.floor.clock) }
  const spreadAlone = spreadOf(times.alone.clock)
  const used = { product: medianOf(times.product.processor), floor: medianOf(times.floor.processor) }
  return {
    name: operation.name,
    rounds,
    ...spread,
    ratio: spread.product.p50 / spread.floor.p50,
    processor: { ...used, ratio: used.product / used.floor },
    goal: operation.goal,
    verdict: verdictOf(operation, times.product, times.floor),
    grows: operation.grows ?? false,
    alone: alone ? { spread: spreadAlone, ratio: spread.product.p50 / spreadAlone.p50 } : null,
  }
}
