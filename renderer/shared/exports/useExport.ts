import { useEffect, useRef, useState } from 'react'
import type { DossierProgress, ExportedDossier } from '#shared/contract/files.ts'

export type ExportState =
  | { readonly is: 'idle' }
  | { readonly is: 'busy'; readonly done: number; readonly total: number }
  | { readonly is: 'ready'; readonly exported: ExportedDossier }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly error: unknown }

/** Begins the work; ending the signal stops it. */
type Make = (signal: AbortSignal) => Promise<AsyncIterable<DossierProgress>>

/** Makes a PDF, step by step. Leaving the screen or stopping ends the work; nothing is left behind. */
export const useExport = () => {
  const [state, setState] = useState<ExportState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Gives what was made; null when it was stopped or failed, which `state` tells. */
  const start = async (make: Make): Promise<ExportedDossier | null> => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    const tell = (next: ExportState) => {
      if (running.current === control) setState(next)
    }
    tell({ is: 'busy', done: 0, total: 0 })
    try {
      for await (const step of await make(control.signal)) {
        if (step.type === 'progress') tell({ is: 'busy', done: step.done, total: step.total })
        else {
          tell({ is: 'ready', exported: step.exported })
          return step.exported
        }
      }
    } catch (error) {
      tell(control.signal.aborted ? { is: 'cancelled' } : { is: 'failed', error })
    }
    return null
  }
  const cancel = () => {
    running.current?.abort()
    setState({ is: 'cancelled' })
  }
  return { state, start, cancel, reset: () => setState({ is: 'idle' }) }
}
