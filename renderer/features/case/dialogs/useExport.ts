import { useEffect, useRef, useState } from 'react'
import type { Audience } from '#shared/case/vocabulary.ts'
import type { DossierForm, ExportedDossier } from '#shared/contract/files.ts'
import { useClient } from '../../../shared/api.tsx'

export type ExportState =
  | { readonly is: 'idle' }
  | { readonly is: 'busy'; readonly done: number; readonly total: number }
  | { readonly is: 'ready'; readonly exported: ExportedDossier }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly error: unknown }

type Wanted = { readonly number: string; readonly audience: Audience; readonly form: DossierForm }

/** Makes a dossier, step by step. Leaving the dialog or stopping ends the work; nothing is left behind. */
export const useExport = () => {
  const { dossiers } = useClient()
  const [state, setState] = useState<ExportState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (wanted: Wanted): Promise<void> => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    const tell = (next: ExportState) => {
      if (running.current === control) setState(next)
    }
    tell({ is: 'busy', done: 0, total: 0 })
    try {
      const steps = await dossiers.export(wanted, { signal: control.signal })
      for await (const step of steps)
        tell(
          step.type === 'done'
            ? { is: 'ready', exported: step.exported }
            : { is: 'busy', done: step.done, total: step.total },
        )
    } catch (error) {
      tell(control.signal.aborted ? { is: 'cancelled' } : { is: 'failed', error })
    }
  }
  const cancel = () => {
    running.current?.abort()
    setState({ is: 'cancelled' })
  }
  return { state, start, cancel, reset: () => setState({ is: 'idle' }) }
}
