import type { ReactNode } from 'react'
import type { Party } from '#shared/case/vocabulary.ts'
import classes from './PartyName.module.css'
import { useWords } from './words.tsx'

/** A name in the hue of the side it speaks for: hoor for the complainant, wederhoor for the respondent. */
export const PartyName = ({ side, name }: { side: Party; name: ReactNode }) => {
  const { t } = useWords()
  // No component of the library: long lists have hundreds of names.
  if (name === null) return <span className={classes.unknown}>{t('queue.klussenierUnknown')}</span>
  return (
    <span className={classes.name} data-side={side}>
      {name}
    </span>
  )
}
