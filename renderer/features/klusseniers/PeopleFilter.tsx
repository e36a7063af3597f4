import { Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** What narrows a list of people, and beside it what else there is to choose or to say. */
export const PeopleFilter = ({
  label,
  placeholder,
  typed,
  onType,
  children,
}: {
  label: string
  placeholder: string
  typed: string
  onType: (typed: string) => void
  children: ReactNode
}) => (
  <Group mb="md" gap="lg">
    <TextInput
      type="search"
      w={320}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
    {children}
  </Group>
)
