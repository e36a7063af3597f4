import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Host } from '../host.ts'

const makeApi = (host: Host) => ({ host, ask: createTanstackQueryUtils(host.client) })
type Api = ReturnType<typeof makeApi>
const ApiContext = createContext<Api | null>(null)

export const ApiProvider = ({ host, children }: { host: Host; children: ReactNode }) => {
  const api = useMemo(() => makeApi(host), [host])
  return <ApiContext value={api}>{children}</ApiContext>
}

const useApi = (): Api => {
  const api = useContext(ApiContext)
  invariant(api, 'no ApiProvider above')
  return api
}

/** The contract as options for `useQuery`, `useInfiniteQuery` and `useMutation`: `useQuery(ask.cases.get.queryOptions(…))`. */
export const useAsk = (): Api['ask'] => useApi().ask

/** Calls of the contract without a cache, for streams. */
export const useClient = (): Host['client'] => useApi().host.client

/** What carries the page: files, exports, administrations. */
export const useHost = (): Host => useApi().host

/** Asks everything on the screen again: after any change anything may have changed, and asking is cheap. */
export const useRefresh = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries(), [queries])
}
