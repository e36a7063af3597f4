import { Text } from '@mantine/core'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { say, warn } from '../shared/notice.tsx'
import { useStage } from '../shared/useStage.ts'
import { useWords } from '../shared/words.tsx'
import classes from './Shell.module.css'

const isMail = (file: File): boolean => file.type === 'message/rfc822' || /\.eml$/i.test(file.name)
const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Screens that take in files themselves: there a drop is theirs, and the notice would only be in the way. */
const takesFiles = /^\/(zaken\/|nieuw|voorwaarden|instellingen\/tabel)/

/** A mail that is dropped anywhere in the window starts the intake, unless the screen took it for itself. */
export const MailDrop = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { stage } = useStage()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const [over, setOver] = useState(false)
  const depth = useRef(0)

  useEffect(() => {
    const leave = () => {
      depth.current = 0
      setOver(false)
    }
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth.current += 1
      setOver(true)
    }
    const out = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth.current -= 1
      if (depth.current <= 0) leave()
    }
    // Without this the browser would leave the page and show the file.
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = async (event: DragEvent) => {
      leave()
      if (!hasFiles(event)) return
      const taken = event.defaultPrevented
      event.preventDefault()
      const mails = [...(event.dataTransfer?.files ?? [])].filter(isMail)
      if (taken) return
      if (!mails.length) return say(t('app.dropOther'))
      const [first, ...rest] = await stage(mails)
      if (!first) return
      // One after another: the address carries those that wait.
      const search = rest.length ? { dan: rest.map(({ upload }) => upload).join(',') } : {}
      await navigate({ to: '/nieuw/$upload', params: { upload: first.upload }, search })
    }
    const onDrop = (event: DragEvent) => {
      drop(event).catch((error: unknown) => {
        console.error(error)
        warn(t('app.failure.unexpected'))
      })
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', out)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', out)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', onDrop)
    }
  }, [navigate, stage, t])

  if (!over || takesFiles.test(path)) return null
  return (
    <div className={classes.drop} aria-hidden>
      <Text size="xl" fw={600}>
        {t('app.dropMail')}
      </Text>
      <Text c="dimmed">{t('app.dropMailHint')}</Text>
    </div>
  )
}
