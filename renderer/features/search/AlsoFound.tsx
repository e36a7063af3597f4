import { Anchor, Group, Text } from '@mantine/core'
import type { Also, Hits } from '#shared/contract/search.ts'
import { withWord } from '#shared/search/write.ts'
import { capital, useWords } from '../../shared/words.tsx'

/** As many other words are shown; the rest is marked where it was found. */
const most = 8

/** Longer words show themselves in the texts: only what may be another name or word is said. */
const worthSaying = (also: readonly Also[]): readonly Also[] => {
  const said = also.filter(({ by }) => by === 'sound' || by === 'typing')
  return said.filter((one, at) => said.findIndex(({ word }) => word === one.word) === at).slice(0, most)
}

/** Which other words were found besides what was typed, each a way to look for it alone. */
export const AlsoFound = ({
  found: { exact, also },
  typed,
  onType,
}: {
  found: Pick<Hits, 'exact' | 'also'>
  typed: string
  onType: (typed: string) => void
}) => {
  const { t } = useWords()
  const others = worthSaying(also)
  if (others.length === 0 && exact > 0) return null
  return (
    <Group gap={6} role="status">
      {exact === 0 && <Text>{t('search.noneExact')}</Text>}
      {others.length > 0 && (
        <>
          <Text c="dimmed">{t('app.colon', { what: t(exact === 0 ? 'search.meant' : 'search.also') })}</Text>
          {others.map(({ typed: instead, word, isName }) => (
            <Anchor
              key={word}
              component="button"
              type="button"
              onClick={() => onType(withWord(typed, instead, word))}
            >
              {isName ? capital(word) : word}
            </Anchor>
          ))}
        </>
      )}
    </Group>
  )
}
