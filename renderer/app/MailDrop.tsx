import { Text } from '@mantine/core'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { useHost } from '../shared/api.tsx'
import { useGathering } from '../shared/gathering/Gathering.tsx'
import { warn } from '../shared/notice.tsx'
import { useWords } from '../shared/words.tsx'
import classes from './Shell.module.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Screens that take in files themselves: there a drop is theirs, and the notice would only be in the way. */
const takesFiles = /^\/(zaken\/|nieuw|voorwaarden|instellingen\/tabel)/

/** What is dropped anywhere in the window is looked at, unless the screen took it for itself. */
export const MailDrop = () => {
  const { t } = useWords()
  const host = useHost()
  const { take } = useGathering()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const [over, setOver] = useState(false)
  const screenTakes = takesFiles.test(path)

  // Drawn before the next event: the notice lies over the whole window and so becomes what the files hang above.
  // A browser gives the drop to the element that they hung above last, also when a screen that was just loaded
  // has thrown it away: nobody would hear of it.
  const enter = useEffectEvent((event: DragEvent) => {
    if (hasFiles(event) && !screenTakes) flushSync(() => setOver(true))
  })
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (!hasFiles(event) || event.defaultPrevented || !event.dataTransfer) return
    event.preventDefault()
    host
      .droppedMails(event.dataTransfer)
      .then((files) => take(files))
      .catch((error: unknown) => {
        console.error(error)
        warn(t('app.failure.unexpected'))
      })
  })

  useEffect(() => {
    const onEnter = (event: DragEvent) => enter(event)
    const onDrop = (event: DragEvent) => drop(event)
    const leave = () => setOver(false)
    // Nothing is entered when the window is left.
    const onLeave = ({ relatedTarget }: DragEvent) => relatedTarget === null && leave()
    // Without this the browser would leave the page and show the file.
    const allow = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', onDrop)
    // Also where a screen keeps the drop to itself.
    window.addEventListener('drop', leave, true)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', onDrop)
      window.removeEventListener('drop', leave, true)
    }
  }, [])

  if (!over || screenTakes) return null
  return (
    <div className={classes.drop} aria-hidden>
      <Text size="xl" fw={600}>
        {t('app.dropMail')}
      </Text>
      <Text c="dimmed">{t('app.dropMailHint')}</Text>
    </div>
  )
}
