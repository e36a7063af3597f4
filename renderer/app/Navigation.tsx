import {
  IconChartBar,
  IconCommand,
  IconFileText,
  IconInbox,
  IconMailDown,
  IconSearch,
  IconSettings,
  IconTools,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAsk } from '../shared/api.tsx'
import { useGathered } from '../shared/gathering/useGathered.ts'
import { isMac } from '../shared/isMac.ts'
import { useWords } from '../shared/words.tsx'
import { openPalette } from './Palette.tsx'
import { SavedSearches } from './SavedSearches.tsx'
import classes from './Shell.module.css'

/** The narrow bar: every screen, with how much waits there. */
export const Navigation = () => {
  const { t, write } = useWords()
  const ask = useAsk()
  const { data: counts } = useQuery(ask.cases.counts.queryOptions())
  const { data: gathered } = useGathered()
  const waiting = gathered?.waiting ?? 0
  const { data: me } = useQuery(ask.mediators.me.queryOptions())
  return (
    <nav className={classes.rail} aria-label={t('app.navigation')}>
      <div className={classes.brand}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>{t('app.name')}</span>
      </div>
      <Link to="/" className={classes.link} activeOptions={{ exact: true }} title={t('app.queue')}>
        <IconInbox size={20} aria-hidden />
        <span className={classes.label}>{t('app.queue')}</span>
        {counts && counts.open > 0 && (
          <span
            className={`${classes.count} ${counts.late ? classes.late : ''}`}
            title={
              counts.late
                ? t('app.lateCases', { count: counts.late })
                : t('app.openCases', { count: counts.open })
            }
          >
            {write.number(counts.late || counts.open)}
          </span>
        )}
      </Link>
      {gathered !== undefined && gathered.count > 0 && (
        <Link to="/binnengekomen" className={classes.link} title={t('gathered.title')}>
          <IconMailDown size={20} aria-hidden />
          <span className={classes.label}>{t('gathered.title')}</span>
          {waiting > 0 && (
            <span className={classes.count} title={t('gathered.waiting', { count: waiting })}>
              {write.number(waiting)}
            </span>
          )}
        </Link>
      )}
      <Link to="/zoeken" className={classes.link} title={t('app.search')}>
        <IconSearch size={20} aria-hidden />
        <span className={classes.label}>{t('app.search')}</span>
      </Link>
      <SavedSearches ask={counts !== undefined} />
      <Link to="/klusseniers" className={classes.link} title={t('app.klusseniers')}>
        <IconTools size={20} aria-hidden />
        <span className={classes.label}>{t('app.klusseniers')}</span>
      </Link>
      <Link to="/klanten" className={classes.link} title={t('customers.title')}>
        <IconUsers size={20} aria-hidden />
        <span className={classes.label}>{t('customers.title')}</span>
      </Link>
      <Link to="/cijfers" className={classes.link} title={t('app.figures')}>
        <IconChartBar size={20} aria-hidden />
        <span className={classes.label}>{t('app.figures')}</span>
      </Link>
      <Link to="/voorwaarden" className={classes.link} title={t('app.terms')}>
        <IconFileText size={20} aria-hidden />
        <span className={classes.label}>{t('app.terms')}</span>
      </Link>
      <Link to="/instellingen" className={classes.link} title={t('app.settings')}>
        <IconSettings size={20} aria-hidden />
        <span className={classes.label}>{t('app.settings')}</span>
      </Link>
      <div className={classes.foot}>
        <button type="button" className={classes.link} onClick={openPalette} title={t('app.palette')}>
          <IconCommand size={20} aria-hidden />
          <span className={classes.label}>{t('app.palette')}</span>
          <kbd className={classes.key}>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
        {me && <div className={classes.who}>{t('app.workingAs', { name: me.name })}</div>}
      </div>
    </nav>
  )
}
