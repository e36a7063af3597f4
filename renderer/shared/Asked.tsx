import { Button, Center, Group, Loader, Stack, Text } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { FailureAlert } from './refusal.tsx'
import { useWords } from './words.tsx'

/** Shown only when the answer takes long enough to be noticed. */
export const Waiting = () => {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 250)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Center mih={120} role="status" aria-live="polite">
      {shown && (
        <Group gap="sm">
          <Loader size="sm" aria-hidden />
          <Text c="dimmed">{t('app.waiting')}</Text>
        </Group>
      )}
    </Center>
  )
}

/** A failure with a way on. */
export const Failed = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { t } = useWords()
  return (
    <Stack gap="sm" p="md" maw={640} align="flex-start">
      <FailureAlert error={error} />
      <Button variant="default" onClick={retry}>
        {t('app.retry')}
      </Button>
    </Stack>
  )
}

/** Nothing here yet: says so, and what to do. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <Stack gap="xs" p="xl" align="center" ta="center" maw={520} mx="auto">
    <Text fw={600}>{title}</Text>
    <Text c="dimmed" component="div">
      {children}
    </Text>
  </Stack>
)

/** A question in its three states. What was known before stays on the screen while it is asked again. */
export const Asked = <D,>({
  query,
  children,
}: {
  query: { data: D | undefined; error: unknown; refetch: () => unknown }
  children: (data: D) => ReactNode
}) => {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} retry={query.refetch} />
  return <Waiting />
}
