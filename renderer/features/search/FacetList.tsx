import { Text, UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import type { Category, Outcome, Stage } from '#shared/case/vocabulary.ts'
import type { Facet, Facets } from '#shared/contract/search.ts'
import type { FieldName } from '#shared/search/query.ts'
import type { Vocabulary } from '#shared/search/vocabulary.ts'
import { fieldText, holds, toggled } from '#shared/search/write.ts'
import type { T } from '#shared/words/index.ts'
import { capital, useWords } from '../../shared/words.tsx'
import classes from './Search.module.css'

/** The field that narrows by a facet. */
const fieldOf: Readonly<Record<Facet, FieldName>> = {
  klussenier: 'klussenier',
  stage: 'stage',
  outcome: 'outcome',
  category: 'category',
  year: 'received',
}

const shown = (t: T, facet: Facet, { value, label }: { value: string; label: string }): string => {
  if (facet === 'stage') return capital(t(`stage.${value as Stage}`))
  if (facet === 'outcome') return capital(t(`outcome.${value as Outcome}`))
  if (facet === 'category') return capital(t(`category.${value as Category}`))
  return label
}

type Props = {
  readonly facets: Facets
  readonly typed: string
  readonly vocabulary: Vocabulary
  readonly onType: (typed: string) => void
}

/** How many of what was found there are of each; a click narrows to it, and a second one takes that back. */
export const FacetList = ({ facets, ...props }: Props) => (
  <aside className={classes.facets}>
    {(['stage', 'outcome', 'category', 'klussenier', 'year'] as const).map((facet) => (
      <Values key={facet} facet={facet} values={facets[facet]} {...props} />
    ))}
  </aside>
)

const Values = ({
  facet,
  values,
  typed,
  vocabulary,
  onType,
}: Omit<Props, 'facets'> & { facet: Facet; values: Facets[Facet] }) => {
  const { t, write } = useWords()
  const id = useId()
  const filterOf = ({ value, label }: Facets[Facet][number]) =>
    fieldText(fieldOf[facet], facet === 'klussenier' ? label : value, vocabulary)
  const chosen = (filter: string) => holds(typed, filter, vocabulary)
  // One value of all narrows nothing.
  if (values.length < 2 && !values.some((one) => chosen(filterOf(one)))) return null
  return (
    <section aria-labelledby={id}>
      <Text id={id} component="h2" size="sm" fw={650} mb={4}>
        {t(`search.facet.${facet}`)}
      </Text>
      <ul className={classes.values}>
        {values.map((one) => {
          const filter = filterOf(one)
          return (
            <li key={one.value}>
              <UnstyledButton
                className={classes.value}
                aria-pressed={chosen(filter)}
                onClick={() => onType(toggled(typed, filter, vocabulary))}
              >
                <span className={classes.valueName}>{shown(t, facet, one)}</span>
                <span className={classes.count}>{write.number(one.count)}</span>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
