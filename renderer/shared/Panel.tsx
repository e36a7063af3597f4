import { Paper, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

/** Things that belong together, under a heading of their own. */
export const Panel = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} withBorder p="lg" bg="var(--surface)">
      <Title order={2} id={id}>
        {title}
      </Title>
      {hint && (
        <Text c="dimmed" size="sm" mb="md" maw={720}>
          {hint}
        </Text>
      )}
      {children}
    </Paper>
  )
}
