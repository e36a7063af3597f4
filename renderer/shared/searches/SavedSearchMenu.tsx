import { Button, Group, Menu, Modal, Stack, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CountedSearch } from '#shared/contract/search.ts'
import { isVisible } from '#shared/search/saved.ts'
import { useWords } from '../words.tsx'
import { useChangeSearches, useSavedSearches } from './useSavedSearches.ts'

/** What can be done with a saved search, behind a button (`target`). */
export const SavedSearchMenu = ({ search, target }: { search: CountedSearch; target: ReactNode }) => {
  const { t } = useWords()
  const { change } = useChangeSearches()
  const texts = useSavedSearches(false).map((one) => one.text)
  const [renaming, setRenaming] = useState(false)
  const { text, name } = search
  const at = texts.indexOf(text)
  const beforeAt = (place: number): string | null => texts[place] ?? null
  const move = (before: string | null) => change({ type: 'moveSearch', text, before })
  const remove = () =>
    change(
      { type: 'removeSearch', text },
      {
        message: t('search.saved.removed', { name }),
        undo: { type: 'saveSearch', text, name, before: beforeAt(at + 1) },
      },
    )
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>{target}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setRenaming(true)}>
            {t('search.saved.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp size={16} aria-hidden />}
            disabled={at <= 0}
            onClick={() => move(beforeAt(at - 1))}
          >
            {t('search.saved.up')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} aria-hidden />}
            disabled={at === texts.length - 1}
            onClick={() => move(beforeAt(at + 2))}
          >
            {t('search.saved.down')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
            {t('search.saved.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && <Rename search={search} onClose={() => setRenaming(false)} />}
    </>
  )
}

const Rename = ({ search: { text, name }, onClose }: { search: CountedSearch; onClose: () => void }) => {
  const { t } = useWords()
  const { change } = useChangeSearches()
  const [typed, setTyped] = useState(name)
  const given = isVisible(typed) ? typed.trim() : ''
  const rename = () => {
    if (given !== name)
      change(
        { type: 'renameSearch', text, name: given },
        {
          message: t('search.saved.renamed', { name: given }),
          undo: { type: 'renameSearch', text, name },
        },
      )
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('search.saved.rename')} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (given) rename()
        }}
      >
        <Stack>
          <TextInput
            label={t('search.saved.name')}
            description={text}
            data-autofocus
            maxLength={200}
            value={typed}
            error={given ? null : t('app.required')}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit">{t('app.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
