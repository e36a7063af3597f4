import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import type { Host } from '../host.ts'
import { ApiProvider } from '../shared/api.tsx'
import { LabelledControls } from './LabelledControls.tsx'
import { router } from './router.tsx'
import { cssVariables, theme } from './theme.ts'
import { WordsFromSettings } from './WordsFromSettings.tsx'

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // The core is on this machine: being offline says nothing, and asking again at once costs nothing.
      queries: { networkMode: 'always', retry: false, staleTime: 0 },
      mutations: { networkMode: 'always', retry: false },
    },
  })

/** The whole page, on the host that carries it. */
export const App = ({ host }: { host: Host }) => {
  const [queryClient] = useState(newQueryClient)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ApiProvider host={host}>
          <WordsFromSettings>
            <LabelledControls>
              <Notifications position="bottom-left" limit={4} autoClose={8000} />
              <RouterProvider router={router} />
            </LabelledControls>
          </WordsFromSettings>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
