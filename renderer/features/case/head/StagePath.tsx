import { VisuallyHidden } from '@mantine/core'
import { type Stage, stages } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'

/** The steps of the procedure, with where the case is now. */
export const StagePath = ({ stage }: { stage: Stage }) => {
  const { t } = useWords()
  const now = stages.indexOf(stage)
  return (
    <ol className={classes.path} aria-label={t('caseScreen.stages')}>
      {stages.map((one, index) => (
        <li
          key={one}
          {...(index === now ? { 'aria-current': 'step' as const } : {})}
          {...(index < now ? { 'data-done': true } : {})}
        >
          <span>{capital(t(`stage.${one}`))}</span>
          {index < now && <VisuallyHidden>({t('caseScreen.stageDone')})</VisuallyHidden>}
        </li>
      ))}
    </ol>
  )
}
