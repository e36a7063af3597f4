import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink, useRouter } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react'

type Native<P> = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P | 'href'> & {
  ref?: Ref<HTMLAnchorElement>
}

/** A link to a screen that looks like a button; takes `to` and `params` as `Link` does. */
export const LinkButton = createLink((props: ButtonProps & Native<ButtonProps>) => (
  <Button component="a" {...props} />
))

/** A link to a screen in running text. */
export const LinkText = createLink((props: Omit<AnchorProps, 'href'> & Native<AnchorProps>) => (
  <Anchor inherit {...props} />
))

type RowLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  /** The address of the screen: `/zaken/2026-0001`. */
  readonly to: string
}

/** A link in a long list. Lighter than the others, which look at every change of the address: rows come by the hundred. */
export const RowLink = ({ to, onClick, ...props }: RowLinkProps) => {
  const { history } = useRouter()
  // Through the router: the browser's own step would be no step of which `useEntry` knows.
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    history.push(to)
  }
  return <a {...props} href={`#${to}`} onClick={go} />
}
