/**
 * Work that tells how far it is through a callback, as a generator that yields this and returns the result. Who
 * listens slowly gets the newest progress only. Ending the generator early stops the work through `signal` and
 * waits until it has stopped. `outer` stops it as well.
 */
export async function* following<P, R>(
  work: (tell: (progress: P) => void, signal: AbortSignal) => Promise<R>,
  outer: AbortSignal | undefined,
): AsyncGenerator<P, R> {
  const own = new AbortController()
  const signal = outer ? AbortSignal.any([outer, own.signal]) : own.signal
  let newest: { readonly progress: P } | null = null
  let wake = (): void => {}
  const working = work((progress) => {
    newest = { progress }
    wake()
  }, signal)
  const settled = working.then(
    () => true,
    () => true,
  )
  try {
    for (;;) {
      const told = new Promise<false>((resolve) => {
        wake = () => resolve(false)
      })
      // What was told before this promise was made is not lost.
      const ended = newest ? false : await Promise.race([settled, told])
      const latest = newest as { readonly progress: P } | null
      newest = null
      if (latest) yield latest.progress
      else if (ended) return await working
    }
  } finally {
    own.abort()
    await settled
  }
}
