import { useRouterState } from '@tanstack/react-router'

/**
 * Which step of the way through the screens this is: going back gives the same one again, a click another one. For what a screen keeps
 * for whoever comes back, and not for whoever comes anew.
 */
export const useEntry = (): string =>
  useRouterState({ select: ({ location }) => location.state.__TSR_key ?? '' })
