import { Badge, Button, Modal, Switch, Text } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KlussenierLine } from '#shared/contract/people.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { LinkButton, LinkText } from '../../shared/links.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useSession } from '../../shared/useSession.ts'
import { useWords } from '../../shared/words.tsx'
import { AlsoMeant } from './AlsoMeant.tsx'
import { NewKlussenierForm } from './NewKlussenierForm.tsx'
import { PeopleFilter } from './PeopleFilter.tsx'
import { PeopleTable } from './PeopleTable.tsx'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const has = (line: KlussenierLine, typed: string): boolean => {
  const all = plain([line.name, line.tradeName, line.city, line.email].filter(Boolean).join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/** All Klusseniers, with how many cases there were and how many are open. */
export const KlusseniersScreen = () => {
  const { t } = useWords()
  const query = useQuery(useAsk().people.klusseniers.queryOptions())
  const [typed, setTyped] = useSession('klusseniers.typed', '')
  const [inactive, setInactive] = useSession('klusseniers.inactive', false)
  const [adding, { open, close }] = useDisclosure(false)
  return (
    <Screen
      title={t('klusseniers.title')}
      actions={
        <>
          <LinkButton variant="default" to="/dubbel">
            {t('doubles.title')}
          </LinkButton>
          <LinkButton variant="default" to="/klanten">
            {t('customers.title')}
          </LinkButton>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
            {t('klusseniers.add')}
          </Button>
        </>
      }
    >
      <Modal opened={adding} onClose={close} title={t('klusseniers.add')}>
        <NewKlussenierForm done={close} />
      </Modal>
      <Asked query={query}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty title={t('klusseniers.empty')}>{t('klusseniers.emptyHint')}</Empty>
          ) : (
            <>
              <PeopleFilter
                label={t('klusseniers.filter')}
                placeholder={t('klusseniers.filterHint')}
                typed={typed}
                onType={setTyped}
              >
                {lines.some((line) => !line.active) && (
                  <Switch
                    label={t('klusseniers.showInactive')}
                    checked={inactive}
                    onChange={(event) => setInactive(event.currentTarget.checked)}
                  />
                )}
              </PeopleFilter>
              <Filtered lines={lines.filter((line) => line.active || inactive)} typed={typed.trim()} />
            </>
          )
        }
      </Asked>
    </Screen>
  )
}

/** With so many who are named so nobody else is meant. */
const enough = 5

/** Those who are named so, and after them who may be meant by a name that was mistyped. */
const Filtered = ({ lines, typed }: { lines: readonly KlussenierLine[]; typed: string }) => {
  const named = lines.filter((line) => has(line, typed))
  const [words] = useDebouncedValue(typed, 150)
  const { data: found = [] } = useQuery(
    useAsk().people.find.queryOptions({
      input: { words, kind: 'klussenier' },
      enabled: words !== '' && named.length < enough,
    }),
  )
  const ids = named.length < enough && words === typed ? found.map(({ id }) => id as string) : []
  const also = ids.flatMap((id) => lines.find((line) => line.id === id && !named.includes(line)) ?? [])
  return (
    <>
      {(named.length > 0 || also.length === 0) && <KlussenierTable lines={named} />}
      <AlsoMeant count={also.length}>
        <KlussenierTable lines={also} />
      </AlsoMeant>
    </>
  )
}

const KlussenierTable = ({ lines }: { lines: readonly KlussenierLine[] }) => {
  const { t } = useWords()
  if (lines.length === 0) return <Empty title={t('klusseniers.nobody')}>{t('klusseniers.nobodyHint')}</Empty>
  return (
    <PeopleTable
      lines={lines}
      columns={[
        { title: t('klusseniers.name'), cell: (line) => <NameOf line={line} /> },
        { title: t('klusseniers.city'), cell: ({ city }) => city },
      ]}
    />
  )
}

const NameOf = ({ line: { id, name, tradeName, active } }: { line: KlussenierLine }) => {
  const { t } = useWords()
  return (
    <>
      <LinkText to="/klusseniers/$id" params={{ id }} fw={600}>
        {name}
      </LinkText>{' '}
      {!active && (
        <Badge variant="default" tt="none" fw={500}>
          {t('klusseniers.inactive')}
        </Badge>
      )}
      {tradeName && (
        <Text size="sm" c="dimmed">
          {tradeName}
        </Text>
      )}
    </>
  )
}
