import { useEffect, useRef, useState } from 'react'

/** A stream of the contract: how far the work is, and what came of it. */
type Step<P, D> = ({ readonly type: 'progress' } & P) | ({ readonly type: 'done' } & D)

export type StepsState<P, D> =
  | { readonly is: 'idle' }
  /** `progress` is null before the first step. */
  | { readonly is: 'busy'; readonly progress: P | null }
  | { readonly is: 'done'; readonly result: D }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly error: unknown }

type Call<P, D> = (options: { signal: AbortSignal }) => Promise<AsyncIterable<Step<P, D>>>

/** Work that goes step by step. Leaving the screen or stopping ends it; nothing is left behind. */
export const useSteps = <P, D>() => {
  const [state, setState] = useState<StepsState<P, D>>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (call: Call<P, D>): Promise<void> => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    const tell = (next: StepsState<P, D>) => {
      if (running.current === control) setState(next)
    }
    tell({ is: 'busy', progress: null })
    try {
      for await (const step of await call({ signal: control.signal }))
        tell(step.type === 'done' ? { is: 'done', result: step } : { is: 'busy', progress: step })
    } catch (error) {
      tell(control.signal.aborted ? { is: 'stopped' } : { is: 'failed', error })
    }
  }
  const stop = () => {
    running.current?.abort()
    setState({ is: 'stopped' })
  }
  return { state, start, stop, reset: () => setState({ is: 'idle' }) }
}
