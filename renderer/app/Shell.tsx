import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { StartScreen } from '../features/start/index.ts'
import { Asked } from '../shared/Asked.tsx'
import { useAsk } from '../shared/api.tsx'
import { GatheringProvider } from '../shared/gathering/Gathering.tsx'
import { useWords } from '../shared/words.tsx'
import { MailDrop } from './MailDrop.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { Palette } from './Palette.tsx'
import { Reminders } from './Reminders.tsx'
import classes from './Shell.module.css'

/** What is around every screen; before anyone said who works here, the first start instead. */
export const Shell = () => {
  const me = useQuery(useAsk().mediators.me.queryOptions())
  return (
    <Asked query={me}>
      {(mediator) =>
        mediator ? (
          <WorkingShell />
        ) : (
          <div className={classes.column}>
            <Notices />
            <main className={classes.main}>
              <StartScreen />
            </main>
          </div>
        )
      }
    </Asked>
  )
}

const WorkingShell = () => {
  const { t } = useWords()
  return (
    <GatheringProvider>
      <div className={classes.shell}>
        <button type="button" className={classes.skip} onClick={toContent}>
          {t('app.skip')}
        </button>
        <Navigation />
        <div className={classes.column}>
          <Notices />
          <main id="inhoud" tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
        </div>
        <MailDrop />
        <Palette />
        <Reminders />
      </div>
    </GatheringProvider>
  )
}

/** A button and not a link: the hash of the address is the screen, and stays what it is. */
const toContent = (): void => document.getElementById('inhoud')?.focus()
