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
}

export type Spread = { readonly p50: number; readonly p95: number; readonly p99: number }
export type Verdict = 'held' | 'missed' | 'too noisy' | 'no goal'
export type Measured = {
  readonly name: string
  readonly rounds: number
  readonly product: Spread
  readonly floor: Spread
  readonly ratio: number
  readonly goal: number | null
  readonly verdict: Verdict
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

/** Whether a goal was held, by the ratio of the medians of all rounds and of each part of them. */
export const verdictOf = (
  { goal, tail }: Pick<Operation, 'goal' | 'tail'>,
  product: readonly number[],
  floor: readonly number[],
): Verdict => {
  if (goal === null) return 'no goal'
  const ratio = (from: number, to: number) =>
    spreadOf(product.slice(from, to)).p50 / spreadOf(floor.slice(from, to)).p50
  const whole = ratio(0, product.length)
  const { p50, p99 } = spreadOf(product)
  const slow = tail !== undefined && p99 > tail * p50
  if (whole <= goal && !slow) return 'held'
  const size = Math.floor(product.length / parts)
  const ratios =
    size < 4 ? [whole] : Array.from({ length: parts }, (_, nth) => ratio(nth * size, (nth + 1) * size))
  // The floor's own tail tells whether it was the machine.
  const floorTail = spreadOf(floor)
  const noisyTail = slow && whole <= goal && floorTail.p99 > (tail ?? 0) * floorTail.p50
  return noisyTail || (whole > goal && ratios.some((one) => one * slack <= goal)) ? 'too noisy' : 'missed'
}

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  const came = work()
  if (came instanceof Promise) await came
  return performance.now() - start
}

/** Runs an operation and its floors by turns, each of them first as often as the others. */
export const measure = async (operation: Operation, asked: number): Promise<Measured> => {
  const rounds = operation.rounds ?? asked
  const warm = Math.min(10, rounds - 1)
  const { before, product, floor, alone } = operation
  const times = { floor: [] as number[], product: [] as number[], alone: [] as number[] }
  const turns = [
    ['floor', floor],
    ['product', product],
    ...(alone ? [['alone', alone] as const] : []),
  ] as const
  for (let round = 0; round < warm + rounds; round += 1)
    for (let nth = 0; nth < turns.length; nth += 1) {
      const [name, run] = turns[(round + nth) % turns.length] ?? turns[0]
      if (name === 'product') before?.(round)
      const took = await timed(() => run(round))
      if (round >= warm) times[name].push(took)
    }
  const spread = { product: spreadOf(times.product), floor: spreadOf(times.floor) }
  const spreadAlone = spreadOf(times.alone)
  return {
    name: operation.name,
    rounds,
    ...spread,
    ratio: spread.product.p50 / spread.floor.p50,
    goal: operation.goal,
    verdict: verdictOf(operation, times.product, times.floor),
    alone: alone ? { spread: spreadAlone, ratio: spread.product.p50 / spreadAlone.p50 } : null,
  }
}
