import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { addDays } from '#shared/calendar/days.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { DateField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps, type Input } from './CommandForm.tsx'
import { OnField, TextField } from './fields.tsx'

const owners = ['complainant', 'respondent', 'mediator'] as const
type Owner = (typeof owners)[number]
type Action = {
  readonly key: string
  readonly owner: Owner
  readonly text: string
  readonly dueOn: PlainDate
}

const newAction = (): Action => ({
  key: crypto.randomUUID(),
  owner: 'respondent',
  text: '',
  dueOn: addDays(todayHere(), 14),
})

/** What each does, and by when. */
const ActionsField = ({ input }: { input: Input<Action[]> }) => {
  const { t } = useWords()
  const id = useId()
  const change = (key: string, changed: Partial<Action>) =>
    input.onChange(input.value.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  return (
    <Fieldset legend={t('form.actions')} id={id}>
      <Stack gap="md">
        {input.value.map((action) => (
          <Stack key={action.key} gap={6}>
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput
                flex={1}
                label={t('form.action')}
                required
                maxLength={200}
                value={action.text}
                onChange={(event) => change(action.key, { text: event.currentTarget.value })}
              />
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('form.removeAction')}
                onClick={() => input.onChange(input.value.filter(({ key }) => key !== action.key))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
            <Group gap="xs">
              <NativeSelect
                label={t('form.owner')}
                data={owners.map((owner) => ({ value: owner, label: capital(t(`source.${owner}`)) }))}
                value={action.owner}
                onChange={(event) => change(action.key, { owner: event.currentTarget.value as Owner })}
              />
              <DateField
                label={t('form.dueOn')}
                required
                value={action.dueOn}
                onChange={(dueOn) => dueOn && change(action.key, { dueOn })}
              />
            </Group>
          </Stack>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => input.onChange([...input.value, newAction()])}
        >
          {t('form.addAction')}
        </Button>
        {input.error && <div role="alert">{input.error}</div>}
      </Stack>
    </Fieldset>
  )
}

export const RecordSettlement = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const live = view.proposals.filter(({ withdrawn }) => !withdrawn)
  const accepted = live.findLast(({ to, answers }) => to.every((side) => answers[side]?.accepts))
  return (
    <CommandForm
      type="recordSettlement"
      about={about}
      initial={{
        on: todayHere(),
        proposal: (accepted?.id ?? '') as string,
        text: accepted?.text ?? '',
        actions: [] as Action[],
      }}
      required={['on', 'text']}
      texts={['text']}
      problems={({ actions }) =>
        actions.some(({ text }) => !text.trim()) ? { actions: t('form.required') } : {}
      }
      command={({ on, proposal, text, actions }) => ({
        type: 'recordSettlement',
        on,
        text,
        proposal: (proposal || null) as EntryId | null,
        actions: actions.map(({ key: _, ...action }) => action),
      })}
    >
      {(input, form) => (
        <>
          {live.length > 0 && (
            <NativeSelect
              label={t('form.proposal')}
              data={[
                { value: '', label: t('form.noProposal') },
                ...live.map(({ id, kind, on }) => ({
                  value: id as string,
                  label: t('form.proposalOf', { kind: t(`form.proposalKind.${kind}`), on }),
                })),
              ]}
              value={form.values.proposal}
              onChange={(event) => form.setValues({ proposal: event.currentTarget.value })}
            />
          )}
          <TextField input={input('text')} label={t('form.textSettlement')} required rows={5} />
          <ActionsField input={input('actions')} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}
