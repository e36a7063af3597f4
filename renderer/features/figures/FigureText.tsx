import { Anchor } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import { queryFor } from '#shared/figures/figure.ts'
import type { ReportCell } from '#shared/figures/table.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { LinkText } from '../../shared/links.tsx'
import { typeInSearch } from '../../shared/searches/useTyped.ts'
import { useWords } from '../../shared/words.tsx'
import type { ShowCases } from './CasesBehind.tsx'
import classes from './figures.module.css'

type FigureTextProps = { cell: ReportCell; what: string; show: ShowCases }

/**
 * A figure as it stands on the page, with a way to its cases: the search where its language has words for them, else
 * a list of them. `what`: what the figure is of.
 */
export const FigureText = ({ cell: { text, of, cases }, what, show }: FigureTextProps) => {
  const { t, language } = useWords()
  const typed = useMemo(() => of && queryFor(of, vocabularyIn(language)), [of, language])
  if (cases.length > 0) return <Numbers cases={cases} />
  if (!of) return text
  const title = t('figures.showCases', { what })
  return typed === null ? (
    <Anchor component="button" type="button" inherit title={title} onClick={() => show({ of, what })}>
      {text}
    </Anchor>
  ) : (
    <LinkText to="/zoeken" title={title} onClick={() => typeInSearch(typed)}>
      {text}
    </LinkText>
  )
}

const Numbers = ({ cases }: { cases: readonly string[] }) => (
  <div className={classes.numbers}>
    {cases.map((number, nth) => (
      <Fragment key={number}>
        {nth > 0 && ', '}
        <LinkText className={classes.together} to="/zaken/$number" params={{ number }}>
          {number}
        </LinkText>
      </Fragment>
    ))}
  </div>
)
