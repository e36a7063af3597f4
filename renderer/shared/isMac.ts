/** Where Cmd is what Ctrl is elsewhere. */
export const isMac = /mac/i.test(navigator.userAgent)
