import { Text } from '@mantine/core'
import { FoundSteps } from '../found/FoundSteps.tsx'
import type { FoundPlaces } from '../found/useFoundPlaces.ts'
import { useWords } from '../words.tsx'
import classes from './documents.module.css'

/** Where one is among what was searched for in a document; nothing where it does not say it. */
export const FoundInDocument = ({ words, places }: { words: readonly string[]; places: FoundPlaces }) => {
  const { t } = useWords()
  if (places.count === 0) return null
  return (
    <section className={`${classes.bar} ${classes.found}`} aria-label={t('found.inThisDocument')}>
      <Text size="sm" fw={600} truncate miw={0}>
        {words.join(', ')}
      </Text>
      <FoundSteps places={places} />
    </section>
  )
}
