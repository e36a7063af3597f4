import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LikeThis } from '#shared/contract/search.ts'
import { likenessPhrase } from '#shared/words/index.ts'
import { useAsk } from '../../../shared/api.tsx'
import { Parties } from '../../../shared/cases/pieces.tsx'
import { LinkText } from '../../../shared/links.tsx'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useIndexed } from '../../../shared/searches/useIndexed.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** The case itself comes first: what it is like is asked for when the page has come to rest. In milliseconds. */
const rest = 300
/** What a case is like hardly changes while one works on it: it is not asked for again after each command. In milliseconds. */
const lasting = 5 * 60_000

const useRested = (): boolean => {
  const [rested, setRested] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), rest)
    return () => clearTimeout(timer)
  }, [])
  return rested
}

/** Cases like this one, for how they were solved. */
export const LikeSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const rested = useRested()
  const part = useIndexed(rested)
  const { data, error } = useQuery({
    ...useAsk().search.like.queryOptions({ input: { number: view.number } }),
    enabled: ({ state }) => part === null && Date.now() - state.dataUpdatedAt > lasting,
  })
  return (
    <Section part="like">
      {error && <FailureAlert error={error} />}
      <Text size="sm" c="dimmed">
        {typeof part === 'number'
          ? t('search.indexing', { percent: Math.floor(part * 100) })
          : data
            ? t(data.length > 0 ? 'like.about' : 'like.none')
            : !error && t('like.looking')}
      </Text>
      {data && data.length > 0 && (
        <ul className={classes.rows} data-other-cases>
          {data.map((one) => (
            <li key={one.case.id}>
              <Like one={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Like = ({ one: { case: line, why, solved } }: { one: LikeThis }) => {
  const { t } = useWords()
  const { number, subject, outcome, stage } = line
  return (
    <>
      <Group justify="space-between" gap="sm" align="baseline">
        <LinkText
          to="/zaken/$number"
          params={{ number }}
          search={why.words.length > 0 ? { gezocht: why.words } : {}}
          underline="always"
          fw={600}
        >
          {number} {subject}
        </LinkText>
        <Text size="sm" c="dimmed">
          {capital(outcome ? t(`outcome.${outcome}`) : t(`stage.${stage}`))}
        </Text>
      </Group>
      <Text size="sm">
        <Parties of={line} />
      </Text>
      <Text size="sm" c="dimmed">
        {capital(likenessPhrase(t, why))}
      </Text>
      {solved && (
        <Text size="sm" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
          <Text span fw={600}>
            {t('app.colon', { what: t(`like.${solved.how}`) })}
          </Text>{' '}
          {solved.text}
        </Text>
      )}
    </>
  )
}
