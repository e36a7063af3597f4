import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconMail } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { letterKinds, type Party, parties } from '#shared/case/vocabulary.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { sideName } from '../../../shared/cases/names.ts'
import { letterTitle } from '../../../shared/letters/names.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** Every letter to either side: first those whose moment it is, then the others with why not. */
export const LetterMenu = () => {
  const { t } = useWords()
  return (
    <Menu position="bottom-end" width={380} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconMail size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('letters.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(70vh, 560px)" style={{ overflowY: 'auto' }}>
        {parties.map((to) => (
          <PossibleTo key={to} to={to} />
        ))}
        <Menu.Divider />
        <Menu.Label>{t('caseScreen.notNow')}</Menu.Label>
        {parties.map((to) => (
          <ImpossibleTo key={to} to={to} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const PossibleTo = ({ to }: { to: Party }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const navigate = useNavigate()
  const possible = letterKinds.filter((kind) => !view.possibleLetters[kind][to])
  if (!possible.length) return null
  return (
    <>
      <Menu.Label>{capital(t('letters.toSide', { party: to, name: sideName(t, view, to) }))}</Menu.Label>
      {possible.map((kind) => (
        <Menu.Item
          key={kind}
          // The same kind may be there for the other side as well.
          aria-label={letterTitle(t, view, { kind, to })}
          onClick={() =>
            void navigate({
              to: '/zaken/$number/brief/$kind/$to',
              params: { number: view.number, kind, to },
            })
          }
        >
          {capital(t(`letterKind.${kind}`))}
        </Menu.Item>
      ))}
    </>
  )
}

const ImpossibleTo = ({ to }: { to: Party }) => {
  const { t } = useWords()
  const { view } = useDesk()
  return letterKinds.map((kind) => {
    const hindrance = view.possibleLetters[kind][to]
    // What never goes to a side is no letter to wait for.
    if (!hindrance || hindrance.code === 'letterNotForSide') return null
    return (
      <Menu.Item key={kind} aria-disabled closeMenuOnClick={false} c="dimmed">
        {capital(t(`letterKind.${kind}`))} ({t(`party.${to}`)})
        <Text size="xs" c="dimmed">
          {refusalSentence(t, hindrance)}
        </Text>
      </Menu.Item>
    )
  })
}
