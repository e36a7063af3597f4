/** Whether the browser shows notices of ours: it may not know them, or the mediator may have refused. */
export const mayNotify = (): boolean => 'Notification' in globalThis && Notification.permission === 'granted'

/** Asks the browser whether notices may be shown, where nobody has said so yet. */
export const askToNotify = async (): Promise<boolean> => {
  if (!('Notification' in globalThis)) return false
  if (Notification.permission === 'default') await Notification.requestPermission()
  return mayNotify()
}
