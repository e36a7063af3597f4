import { Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import type { PeopleOrder, PeopleOutline, PersonKind } from '#shared/contract/people.ts'
import { mostNameTyped } from '#shared/people/nameWords.ts'
import { Asked, Empty } from '../../../shared/Asked.tsx'
import { useEntering } from '../../../shared/lists/useEntering.ts'
import { Screen } from '../../../shared/Screen.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { AlsoMeant } from './AlsoMeant.tsx'
import { PeopleHead, PeopleList } from './PeopleList.tsx'
import { PersonRow } from './PersonRow.tsx'
import classes from './people.module.css'
import { usePeopleOutline } from './usePeople.ts'

/** The words of either list. */
const topics = { customer: 'customers', klussenier: 'klusseniers' } as const

/** Everyone of a kind, in an order, narrowed by what is typed. */
export const PeopleScreen = ({
  kind,
  actions,
  inactive,
  beside,
}: {
  kind: PersonKind
  actions: ReactNode
  /** Also who is not active any more. */
  inactive: boolean
  /** What stands beside the box, once it is known who there is. */
  beside?: (outline: PeopleOutline) => ReactNode
}) => {
  const { t } = useWords()
  const topic = topics[kind]
  const [typed, setTyped] = useSession(`${topic}.typed`, '')
  const [order, setOrder] = useSession<PeopleOrder>(`${topic}.order`, 'name')
  const [words] = useDebouncedValue(typed.trim(), 100)
  const filter = useMemo(() => ({ kind, words, inactive, order }), [kind, words, inactive, order])
  const query = usePeopleOutline(filter)
  const { entering, onKey, forget } = useEntering(words === typed.trim() && !query.isPlaceholderData)
  return (
    <Screen wide title={t(`${topic}.title`)} actions={actions}>
      <Asked query={query}>
        {(outline) =>
          outline.total === 0 ? (
            <Empty title={t(`${topic}.empty`)}>{t(`${topic}.emptyHint`)}</Empty>
          ) : (
            <>
              <Group className={classes.bar} mb="sm" gap="lg">
                <TextInput
                  type="search"
                  w={320}
                  aria-label={t(`${topic}.filter`)}
                  placeholder={t(`${topic}.filterHint`)}
                  leftSection={<IconSearch size={18} aria-hidden />}
                  maxLength={mostNameTyped}
                  onKeyDown={onKey}
                  onBlur={forget}
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value.slice(0, mostNameTyped))}
                />
                <Text c="dimmed" role="status">
                  {words === ''
                    ? t(`${topic}.counted`, { count: outline.count })
                    : t('klusseniers.found', { count: outline.count, total: outline.total })}
                </Text>
                {beside?.(outline)}
              </Group>
              {outline.count > 0 && (
                <>
                  <PeopleHead order={order} setOrder={setOrder} />
                  {!query.isPlaceholderData && (
                    <PeopleList
                      key={JSON.stringify(filter)}
                      filter={filter}
                      outline={outline}
                      entering={entering}
                    />
                  )}
                </>
              )}
              {outline.count === 0 && outline.also.length === 0 && (
                <Empty title={t(`${topic}.nobody`)}>{t(`${topic}.nobodyHint`)}</Empty>
              )}
              <div className={classes.also}>
                <AlsoMeant count={outline.also.length}>
                  <ul className={classes.alsoList} aria-label={t('klusseniers.also')}>
                    {outline.also.map((line) => (
                      <li key={line.id}>
                        <PersonRow line={line} current select={() => undefined} />
                      </li>
                    ))}
                  </ul>
                </AlsoMeant>
              </div>
            </>
          )
        }
      </Asked>
    </Screen>
  )
}
