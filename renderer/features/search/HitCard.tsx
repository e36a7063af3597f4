import { Group, Text } from '@mantine/core'
import { memo } from 'react'
import type { FoundIn, Hit, Snippet } from '#shared/contract/search.ts'
import { markedIn } from '#shared/search/snippet.ts'
import { Parties, StageBadge } from '../../shared/cases/pieces.tsx'
import { nextWords } from '../../shared/cases/words.ts'
import { RowLink } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'
import classes from './Search.module.css'

type Props = {
  readonly hit: Hit
  /** The hit that the keyboard stands on. */
  readonly current: boolean
  readonly select: (id: string) => void
}

/** The case, with what was found in it to be marked there too (`validateSearch` of its route). */
const addressOf = ({ case: { number }, snippets }: Hit): string => {
  const words = markedIn(snippets)
  return words.length > 0
    ? `/zaken/${number}?gezocht=${encodeURIComponent(JSON.stringify(words))}`
    : `/zaken/${number}`
}

/** A case that was found, with where the words stand in it. */
export const HitCard = memo(({ hit, current, select }: Props) => {
  const { t } = useWords()
  const { case: line, snippets } = hit
  // What is not on the line as it is, as an old number or a part of a long subject, is shown besides.
  const besides = new Set(snippets)
  const own = (place: FoundIn, text: string) => {
    const snippet = snippets.find((one) => one.in === place && one.text === text)
    if (!snippet) return text
    besides.delete(snippet)
    return <Marked snippet={snippet} />
  }
  const number = own('number', line.number)
  const subject = own('subject', line.subject)
  const { direction, klussenier } = line
  const parties = {
    direction,
    customer: { name: own('customer', line.customer.name) },
    klussenier: klussenier && { name: own('klussenier', klussenier.name) },
  }
  return (
    <div className={classes.card}>
      <RowLink
        to={addressOf(hit)}
        className={classes.hit}
        data-row={line.id}
        tabIndex={current ? 0 : -1}
        onFocus={() => select(line.id)}
      >
        <Group justify="space-between" align="flex-start" gap="4px 12px">
          <Text component="span" className={classes.parties}>
            <Text span c="dimmed" size="sm">
              {number}
            </Text>{' '}
            <Parties of={parties} />
          </Text>
          <StageBadge stage={line.stage} />
        </Group>
        <Text component="span" display="block" size="sm" mt={2}>
          {subject}&nbsp;·{' '}
          <Text span c="dimmed">
            {nextWords(t, line)}
          </Text>
        </Text>
        {[...besides].map((snippet, index) => (
          // A case has few of these and they never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: two pieces of one case may read the same
          <Text key={index} component="span" display="block" size="sm" c="dimmed" mt={4}>
            {t('app.colon', {
              what:
                snippet.document === null
                  ? t(`search.in.${snippet.in}`)
                  : t('search.inDocument', { name: snippet.document }),
            })}{' '}
            <span className={classes.snippet}>
              <Marked snippet={snippet} />
            </span>
          </Text>
        ))}
      </RowLink>
    </div>
  )
})
HitCard.displayName = 'HitCard'

/** The text with the found words marked. */
const Marked = ({ snippet: { text, marks } }: { snippet: Snippet }) => {
  const pieces = marks.map(([from, to], index) => {
    const before = text.slice(marks[index - 1]?.[1] ?? 0, from)
    return { from, before, found: text.slice(from, to) }
  })
  return (
    <span>
      {pieces.map(({ from, before, found }) => (
        <span key={from}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </span>
  )
}
