import { Center, Loader, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useHost } from '../shared/api.tsx'

/** What the core is busy with before it answers anything, after a new version was installed; mostly nothing. */
export const Making = () => {
  const host = useHost()
  const [sentence, setSentence] = useState<string | null>(null)
  useEffect(
    () =>
      host.onCoreNews((news) => {
        if (typeof news === 'object') setSentence(news.making)
      }),
    [host],
  )
  if (sentence === null) return null
  return (
    <Center component="main" h="100vh">
      <Stack align="center" gap="md">
        <Loader aria-hidden />
        <Text role="status">{sentence}</Text>
      </Stack>
    </Center>
  )
}
