import { Stack, Text } from '@mantine/core'
import type { Direction } from '#shared/case/vocabulary.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { earlierIfThis, earlierSentence } from '#shared/words/index.ts'
import { LinkText } from '../../shared/links.tsx'
import type { PersonCandidate } from '../../shared/people/PersonChoice.tsx'
import type { PersonChosen } from '../../shared/people/person.ts'
import { useEarlier } from '../../shared/people/useEarlier.ts'
import { useWords } from '../../shared/words.tsx'

/** As many are named; the others are on his page. */
const most = 5
/** Of so many who may be meant it is said; further ones are hardly meant. */
const mostMeant = 3

type Props = {
  readonly kind: PersonKind
  readonly id: string
  readonly direction: Direction
  readonly receivedOn: PlainDate | null
}

/** Someone who is known had cases before: how often he complained, or how many complaints were about him, and which. */
export const EarlierCases = ({ kind, id, direction, receivedOn }: Props) => {
  const { t } = useWords()
  const earlier = useEarlier({ kind, id, receivedOn })
  if (!earlier || earlier.cases.length === 0) return null
  const sentence = earlierSentence(t, { kind, direction, earlier })
  return (
    <Stack gap={0}>
      {sentence && (
        <Text size="sm" fw={600}>
          {sentence}
        </Text>
      )}
      <Text size="sm">
        {t('intake.earlier', { count: earlier.cases.length })}{' '}
        {earlier.cases.slice(0, most).map(({ number, subject }, at) => (
          <span key={number}>
            {at > 0 && ', '}
            <LinkText to="/zaken/$number" params={{ number }} underline="always" title={subject}>
              {number}
            </LinkText>
          </span>
        ))}
        {earlier.cases.length > most && '…'}
      </Text>
    </Stack>
  )
}

type Meant = Omit<Props, 'id'> & {
  readonly candidates: readonly PersonCandidate[]
  readonly chosen: PersonChosen
}

/** Of those who may be meant and were not chosen: what came before if one of them is. */
export const EarlierIfMeant = ({ candidates, chosen, ...complaint }: Meant) =>
  candidates
    .filter(({ id }) => chosen.is !== 'known' || chosen.id !== id)
    .slice(0, mostMeant)
    .map((candidate) => <EarlierIfThis key={candidate.id} {...complaint} candidate={candidate} />)

const EarlierIfThis = ({
  candidate: { id, name },
  ...complaint
}: Omit<Props, 'id'> & { readonly candidate: PersonCandidate }) => {
  const { t } = useWords()
  const earlier = useEarlier({ ...complaint, id })
  const sentence = earlier && earlierIfThis(t, name, { ...complaint, earlier })
  return sentence ? <Text size="sm">{sentence}</Text> : null
}
