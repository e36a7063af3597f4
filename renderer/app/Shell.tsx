import { Outlet } from '@tanstack/react-router'
import { useWords } from '../shared/words.tsx'
import { Navigation } from './Navigation.tsx'
import classes from './Shell.module.css'

/** What is around every screen. */
export const Shell = () => {
  const { t } = useWords()
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={toContent}>
        {t('app.skip')}
      </button>
      <Navigation />
      <main id="inhoud" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}

/** A button and not a link: the hash of the address is the screen, and stays what it is. */
const toContent = (): void => document.getElementById('inhoud')?.focus()
