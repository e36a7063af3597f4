import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { DueLine, Reminders as Told } from '#shared/contract/clocks.ts'
import { deadlinePhrase } from '#shared/words/index.ts'
import { useClient } from '../shared/api.tsx'
import { askToNotify, mayNotify } from '../shared/clocks/reminding.ts'
import { capital, useWords } from '../shared/words.tsx'

const quarter = 15 * 60_000

/**
 * Tells what is due as notices of the desktop: at the start, when the window is seen again, at midnight, and every
 * quarter of an hour, which after a sleep comes at once. The core says each thing once; without leave to show notices
 * it is not asked, so that nothing counts as told that nobody saw.
 */
export const Reminders = () => {
  const { t, today } = useWords()
  const { clocks } = useClient()
  const navigate = useNavigate()

  const show = (title: string, body: string, tag: string, open: () => unknown) => {
    const notice = new Notification(title, { body, tag })
    notice.onclick = () => {
      window.focus()
      notice.close()
      open()
    }
  }
  const tellOne = (line: DueLine) => {
    const { number, subject } = line.case
    const clock = t(`clock.${line.name}`)
    const who = line.who && line.who !== 'mediator' ? ` (${t(`source.${line.who}`)})` : ''
    const stands = deadlinePhrase(t, line.daysLeft ?? 0, line.dueOn < today, line.unit)
    const body = t('clocks.noticeBody', { what: capital(clock) + who, stands, subject })
    show(t('caseScreen.title', { number }), body, `${number}.${line.name}.${line.entry ?? ''}`, () =>
      navigate({ to: '/zaken/$number', params: { number } }),
    )
  }
  const tell = ({ single, summary }: Told) => {
    single.forEach(tellOne)
    if (!summary) return
    const late = summary.late ? ` ${t('clocks.noticeLate', { count: summary.late })}` : ''
    const body = t('clocks.noticeSummary', { count: summary.count }) + late
    show(t('queue.title'), body, 'summary', () => navigate({ to: '/' }))
  }
  const look = useEffectEvent(async () => {
    if (!mayNotify()) return
    try {
      tell(await clocks.remind())
    } catch (error) {
      // The core may be starting again; the next look tells what this one could not.
      console.warn('reminders could not be asked for', error)
    }
  })

  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void look()
    }
    const timer = setInterval(() => void look(), quarter)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [])
  // A new day begins while the app stays open.
  useEffect(() => {
    if (today) void askToNotify().then(() => look())
  }, [today])
  return null
}
