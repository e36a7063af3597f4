import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type CommandType, commandTypes } from '#shared/case/commands.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** Every command: first those that can be ordered now, then the others with why not. */
export const MoreActions = () => {
  const { t } = useWords()
  const { view, open } = useDesk()
  // Letters have a menu of their own, and their proofs are added at the letter.
  const elsewhere: readonly CommandType[] = ['undo', 'sendLetter', 'proveLetter']
  const listed = commandTypes.filter((type) => !elsewhere.includes(type))
  const possible = (type: CommandType) => !view.allowed[type] || view.overridable.includes(type)
  return (
    // Between a menu and its items there may be nothing that takes the focus: no placeholder, and it scrolls itself.
    <Menu position="bottom-end" width={360} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('caseScreen.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(70vh, 560px)" style={{ overflowY: 'auto' }}>
        {listed.filter(possible).map((type) => (
          <Menu.Item key={type} onClick={() => open(type)}>
            {view.allowed[type] && type === 'assessCase' ? t('caseScreen.override') : t(`command.${type}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('caseScreen.notNow')}</Menu.Label>
        {listed
          .filter((type) => !possible(type))
          .map((type) => {
            const refusal = view.allowed[type]
            return (
              <Menu.Item key={type} aria-disabled closeMenuOnClick={false} c="dimmed">
                {t(`command.${type}`)}
                {refusal && (
                  <Text size="xs" c="dimmed">
                    {refusalSentence(t, refusal)}
                  </Text>
                )}
              </Menu.Item>
            )
          })}
      </Menu.Dropdown>
    </Menu>
  )
}
