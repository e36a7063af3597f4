import { Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './Screen.module.css'
import { useKeptScroll } from './useKeptScroll.ts'

/** A screen: one heading, its actions beside it, and content that scrolls under them. */
export const Screen = ({
  title,
  beside,
  actions,
  children,
  wide = false,
  keepsPlace = false,
}: {
  title: string
  beside?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** The content takes the whole width and scrolls by itself. */
  wide?: boolean
  /** Whoever comes back stands where he left. */
  keepsPlace?: boolean
}) => {
  const content = useKeptScroll(keepsPlace ? 'screen' : null)
  useEffect(() => {
    document.title = `${title} · Wederhoor`
  }, [title])
  return (
    <div className={classes.screen}>
      <Group component="header" className={classes.head} justify="space-between" gap="sm">
        <Group className={classes.names} gap="4px 16px" wrap="nowrap" miw={0}>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {beside && <div className={classes.beside}>{beside}</div>}
        </Group>
        <Group gap="xs">{actions}</Group>
      </Group>
      <div ref={content} className={wide ? classes.wide : classes.content}>
        {keepsPlace ? <div>{children}</div> : children}
      </div>
    </div>
  )
}
