import { Group, SegmentedControl, Text } from '@mantine/core'
import { personKind } from '#shared/contract/people.ts'
import { LinkText } from '../../../shared/links.tsx'
import { Screen } from '../../../shared/Screen.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { DoublesList } from './DoublesList.tsx'
import classes from './doubles.module.css'

/** Everyone who may be in the administration twice, pair by pair. */
export const DoublesScreen = () => {
  const { t } = useWords()
  const [chosen, setChosen] = useSession<string>('doubles.kind', 'customer')
  const kind = personKind.parse(chosen)
  return (
    <Screen
      wide
      title={t('doubles.title')}
      actions={
        <>
          <LinkText to="/klusseniers">{t('klusseniers.back')}</LinkText>
          <LinkText to="/klanten">{t('customers.back')}</LinkText>
        </>
      }
    >
      <Group className={classes.bar} gap="lg">
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
      <DoublesList key={kind} kind={kind} />
    </Screen>
  )
}
