import { Text } from '@mantine/core'
import type { PersonKind } from '#shared/contract/people.ts'
import { earlierSentence } from '#shared/words/index.ts'
import { LinkText } from '../../../shared/links.tsx'
import { useEarlier } from '../../../shared/people/useEarlier.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** The complaints that came before this one, of one of its parties: for the mediator alone, and the way to them. */
export const EarlierOfParty = ({ kind, id }: { kind: PersonKind; id: string }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { number, direction, receivedOn, closing, assessments } = view
  const earlier = useEarlier({ kind, id, receivedOn, but: number })
  const own = { outcome: closing?.outcome ?? null, merits: assessments.at(-1)?.merits ?? null }
  const sentence = earlier && earlierSentence(t, { kind, direction, earlier, own })
  if (!sentence) return null
  return (
    <Text size="sm" mb={4}>
      <LinkText
        to={kind === 'customer' ? '/klanten/$id' : '/klusseniers/$id'}
        params={{ id }}
        underline="always"
      >
        {sentence}
      </LinkText>
    </Text>
  )
}
