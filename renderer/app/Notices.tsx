import { Button } from '@mantine/core'
import { CancelledError } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CoreLost } from '../hostCommon.ts'
import { useHost, useRefresh } from '../shared/api.tsx'
import { warn } from '../shared/notice.tsx'
import { failureSentence } from '../shared/refusal.tsx'
import { useAdministration } from '../shared/useAdministration.ts'
import { useWords } from '../shared/words.tsx'
import classes from './Shell.module.css'

/** What the mediator must know before anything else: this is the example; the core fell over. */
export const Notices = () => {
  const { t } = useWords()
  const { isExample, open } = useAdministration()
  useUntoldFailures()
  return (
    <>
      <CoreNotice />
      {isExample && (
        <section className={classes.notice} aria-label={t('app.toExample')}>
          <span>{t('app.exampleNotice')}</span>
          <Button size="compact-sm" variant="default" onClick={() => void open('own')}>
            {t('app.toOwn')}
          </Button>
        </section>
      )}
    </>
  )
}

/** What was given up is no failure: a question whose answer nobody waits for, a page that is not looked at any more. */
const isGivenUp = (reason: unknown): boolean =>
  reason instanceof CancelledError ||
  (reason instanceof Error && ['AbortError', 'RenderingCancelledException'].includes(reason.name))

/** Tells what failed where nothing on the screen waits for it. That the core fell over is told already. */
const useUntoldFailures = (): void => {
  const { t } = useWords()
  useEffect(() => {
    const tell = ({ reason }: PromiseRejectionEvent) => {
      if (reason instanceof CoreLost || isGivenUp(reason)) return
      warn(failureSentence(t, reason))
    }
    window.addEventListener('unhandledrejection', tell)
    return () => window.removeEventListener('unhandledrejection', tell)
  }, [t])
}

const CoreNotice = () => {
  const { t } = useWords()
  const host = useHost()
  const refresh = useRefresh()
  const [news, setNews] = useState<'lost' | 'back' | null>(null)
  useEffect(
    () =>
      host.onCoreNews((latest) => {
        if (typeof latest === 'object') return
        setNews(latest)
        if (latest === 'back') void refresh()
      }),
    [host, refresh],
  )
  if (!news) return null
  return (
    <div className={classes.notice} role="alert">
      <span>{t(news === 'lost' ? 'app.coreLost' : 'app.coreBack')}</span>
      {news === 'back' && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => void refresh()}>
            {t('app.reload')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setNews(null)}>
            {t('app.close')}
          </Button>
        </>
      )}
    </div>
  )
}
