import { Drawer, MantineThemeProvider, Modal, Notification } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useWords } from '../shared/words.tsx'

/** The little crosses of windows and notices have no text: a screen reader gets one from here, in the language in use. */
export const LabelledControls = ({ children }: { children: ReactNode }) => {
  const { t } = useWords()
  const theme = useMemo(() => {
    const closeButtonProps = { 'aria-label': t('app.close') }
    return {
      components: {
        Modal: Modal.extend({ defaultProps: { closeButtonProps } }),
        Drawer: Drawer.extend({ defaultProps: { closeButtonProps } }),
        Notification: Notification.extend({ defaultProps: { closeButtonProps, withBorder: true } }),
      },
    }
  }, [t])
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  )
}
