import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { FailureAlert } from '../../shared/refusal.tsx'
import { StepsBar } from '../../shared/StepsBar.tsx'
import type { StepsState } from '../../shared/useSteps.ts'
import { useWords } from '../../shared/words.tsx'

/** So many rows are done. */
export type Progress = { readonly done: number; readonly total: number }

type Props = {
  readonly label: string
  readonly steps: { readonly state: StepsState<Progress, unknown>; readonly stop: () => void }
  /** What is to be said meanwhile. */
  readonly children?: ReactNode
}

/** How far the work with a table is, to be stopped; and why it failed. Nothing when it did not begin or is done. */
export const WorkUnderWay = ({ label, steps: { state, stop }, children }: Props) => {
  const { t } = useWords()
  if (state.is === 'failed') return <FailureAlert error={state.error} />
  if (state.is !== 'busy') return null
  return (
    <>
      <StepsBar label={label} progress={state.progress} />
      {children}
      <div>
        <Button variant="default" onClick={stop}>
          {t('tables.stop')}
        </Button>
      </div>
    </>
  )
}
