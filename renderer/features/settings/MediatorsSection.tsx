import { Badge, Button, Group, Modal, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mediator } from '#shared/mediators/mediator.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk, useRefresh } from '../../shared/api.tsx'
import { say } from '../../shared/notice.tsx'
import { Panel } from '../../shared/Panel.tsx'
import { FailureAlert } from '../../shared/refusal.tsx'
import { useWords } from '../../shared/words.tsx'
import { MediatorForm } from './MediatorForm.tsx'

/** Who handles cases here, and who of them sits at this computer. */
export const MediatorsSection = () => {
  const { t } = useWords()
  const ask = useAsk()
  const refresh = useRefresh()
  const list = useQuery(ask.mediators.list.queryOptions())
  const { data: me } = useQuery(ask.mediators.me.queryOptions())
  const [editing, setEditing] = useState<Mediator | 'new' | null>(null)
  const iAm = useMutation(
    ask.mediators.iAm.mutationOptions({
      onSuccess: ({ name }) => {
        say(t('settingsScreen.nowYou', { name }))
        return refresh()
      },
    }),
  )
  const setActive = useMutation(ask.mediators.setActive.mutationOptions({ onSuccess: refresh }))
  const close = () => setEditing(null)
  return (
    <Panel title={t('settingsScreen.mediators')} hint={t('settingsScreen.mediatorsHint')}>
      <Modal
        opened={editing !== null}
        onClose={close}
        title={
          editing === 'new' || !editing
            ? t('settingsScreen.addMediator')
            : t('settingsScreen.editMediator', { name: editing.name })
        }
      >
        {editing && <MediatorForm mediator={editing === 'new' ? null : editing} done={close} />}
      </Modal>
      <Asked query={list}>
        {(mediators) => (
          <Table verticalSpacing="xs" mb="sm" aria-label={t('settingsScreen.mediators')}>
            <Table.Tbody>
              {mediators.map((mediator) => (
                <MediatorRow
                  key={mediator.id}
                  mediator={mediator}
                  isMe={mediator.id === me?.id}
                  edit={() => setEditing(mediator)}
                  iAm={iAm.mutate}
                  setActive={setActive.mutate}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Asked>
      <FailureAlert error={iAm.error ?? setActive.error} />
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {t('settingsScreen.addMediator')}
      </Button>
    </Panel>
  )
}

/** A mediator, with what can be changed: who sits at this computer, the details, whether cases are still handled. */
const MediatorRow = ({
  mediator,
  isMe,
  edit,
  iAm,
  setActive,
}: {
  mediator: Mediator
  isMe: boolean
  edit: () => void
  iAm: (who: Pick<Mediator, 'id'>) => void
  setActive: (who: Pick<Mediator, 'id' | 'active'>) => void
}) => {
  const { t } = useWords()
  return (
    <Table.Tr>
      <Table.Td>
        <Text span fw={600}>
          {mediator.name}
        </Text>{' '}
        {isMe && (
          <Badge tt="none" variant="light">
            {t('settingsScreen.you')}
          </Badge>
        )}
        {!mediator.active && (
          <Badge tt="none" variant="default">
            {t('settingsScreen.inactive')}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {mediator.email}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end">
          {mediator.active && !isMe && (
            <Button size="xs" variant="default" onClick={() => iAm({ id: mediator.id })}>
              {t('settingsScreen.iAm', { name: mediator.name })}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={t('settingsScreen.editMediator', { name: mediator.name })}
            onClick={edit}
          >
            {t('app.edit')}
          </Button>
          {!isMe && (
            <Button
              size="xs"
              variant="default"
              onClick={() => setActive({ id: mediator.id, active: !mediator.active })}
            >
              {t(mediator.active ? 'settingsScreen.deactivate' : 'settingsScreen.reactivate')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
