import { Badge, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { personKind } from '#shared/contract/people.ts'
import { Asked, Empty } from '../../../shared/Asked.tsx'
import { useAsk } from '../../../shared/api.tsx'
import { LinkText } from '../../../shared/links.tsx'
import { Screen } from '../../../shared/Screen.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { MergeForm } from './MergeForm.tsx'

/** Everyone who may be in the administration twice, pair by pair. */
export const DoublesScreen = () => {
  const { t } = useWords()
  const [chosen, setChosen] = useSession<string>('doubles.kind', 'customer')
  const kind = personKind.parse(chosen)
  const query = useQuery(useAsk().people.doubles.queryOptions({ input: { kind } }))
  return (
    <Screen
      title={t('doubles.title')}
      actions={
        <>
          <LinkText to="/klusseniers">{t('klusseniers.back')}</LinkText>
          <LinkText to="/klanten">{t('customers.back')}</LinkText>
        </>
      }
    >
      <Group mb="md" gap="lg">
        <SegmentedControl
          aria-label={t('doubles.which')}
          value={kind}
          onChange={setChosen}
          data={[
            { value: 'customer', label: t('doubles.customers') },
            { value: 'klussenier', label: t('doubles.klusseniers') },
          ]}
        />
        <Text c="dimmed">{t('doubles.about')}</Text>
      </Group>
      <Asked query={query}>
        {({ pairs, more }) =>
          pairs.length === 0 ? (
            <Empty title={t('doubles.none')}>{t('doubles.noneHint')}</Empty>
          ) : (
            <Stack gap="lg" maw={960}>
              {pairs.map((pair) => (
                <Paper
                  key={`${pair.one.id} ${pair.other.id}`}
                  component="section"
                  aria-label={t('doubles.pair', { name: pair.one.name, other: pair.other.name })}
                  withBorder
                  p="md"
                  bg="var(--surface)"
                >
                  <Group gap="sm" mb="sm">
                    <Title order={2}>
                      {t('doubles.pair', { name: pair.one.name, other: pair.other.name })}
                    </Title>
                    <Badge variant="default" tt="none" fw={500}>
                      {t(`doubles.${pair.verdict === 'same' ? 'sameVerdict' : 'undecidedVerdict'}`)}
                    </Badge>
                  </Group>
                  <MergeForm pair={pair} done={() => undefined} open={false} />
                </Paper>
              ))}
              {more && <Text c="dimmed">{t('doubles.more')}</Text>}
            </Stack>
          )
        }
      </Asked>
    </Screen>
  )
}
