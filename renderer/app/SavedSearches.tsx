import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { countText, useSavedSearches } from '../shared/searches/useSavedSearches.ts'
import { useWords } from '../shared/words.tsx'
import classes from './Shell.module.css'

/** The saved searches below the way to the search. `ask`: the window has what it needs first. */
export const SavedSearches = ({ ask }: { ask: boolean }) => {
  const { t, write } = useWords()
  const id = useId()
  const searches = useSavedSearches(ask)
  if (searches.length === 0) return null
  return (
    <section aria-labelledby={id} className={classes.searches}>
      <h2 id={id} className={classes.hidden}>
        {t('search.saved.title')}
      </h2>
      {searches.map((search) => {
        const wrong = search.problems.length > 0
        return (
          <Link
            key={search.text}
            to="/zoeken"
            search={{ vraag: search.text }}
            activeOptions={{ includeSearch: true }}
            className={classes.link}
            title={
              wrong ? `${t('app.colon', { what: search.name })} ${t('search.saved.problem')}` : search.name
            }
          >
            <span className={classes.initial} aria-hidden>
              {[...search.name][0]}
            </span>
            <span className={classes.label}>{search.name}</span>
            <span className={`${classes.count} ${wrong ? classes.late : ''}`}>
              {wrong && '! '}
              <span className={classes.number}>{countText(t, write, search)}</span>
            </span>
          </Link>
        )
      })}
    </section>
  )
}
