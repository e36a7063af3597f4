import { Text } from '@mantine/core'
import type { Party } from '#shared/case/vocabulary.ts'

/** A name in the hue of the side it speaks for: hoor for the complainant, wederhoor for the respondent. */
export const PartyName = ({ side, name }: { side: Party; name: string }) => (
  <Text span fw={600} c={side === 'complainant' ? 'var(--hoor-ink)' : 'var(--wederhoor-ink)'}>
    {name}
  </Text>
)
