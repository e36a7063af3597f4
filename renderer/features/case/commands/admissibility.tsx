import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { channel, condition, conditions, finding, missingItem } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { DueField } from './DueField.tsx'
import { ChannelField, ChoiceField, DocumentsField, OnField, TextField } from './fields.tsx'

export const FindCondition = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const first = conditions.find((one) => view.conditions[one].finding === 'unknown') ?? 'klussenierNamed'
  const asked = condition.safeParse(about).data ?? first
  const valuesOf = (which: typeof asked) => ({
    finding: view.conditions[which].finding as string,
    note: view.conditions[which].note,
    documents: [...view.conditions[which].documents] as string[],
  })
  return (
    <CommandForm
      type="findCondition"
      about={asked}
      initial={{ condition: asked as string, ...valuesOf(asked) }}
      texts={['note']}
      command={(values) => ({
        type: 'findCondition',
        condition: condition.parse(values.condition),
        finding: finding.parse(values.finding),
        note: values.note,
        documents: values.documents as EntryId[],
      })}
    >
      {(input, form) => (
        <>
          <NativeSelect
            label={t('form.condition')}
            data={conditions.map((one) => ({ value: one, label: capital(t(`condition.${one}`)) }))}
            value={form.values.condition}
            onChange={(event) => {
              const which = condition.parse(event.currentTarget.value)
              form.setValues({ condition: which, ...valuesOf(which) })
            }}
          />
          <ChoiceField
            input={input('finding')}
            label={t('form.finding')}
            choices={finding.options.map((value) => ({ value, label: capital(t(`finding.${value}`)) }))}
          />
          <TextField input={input('note')} label={t('form.note')} rows={2} />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}

export const RequestMissingItems = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <CommandForm
      type="requestMissingItems"
      about={about}
      initial={{
        items: [...view.missing] as string[],
        on: todayHere(),
        via: 'mail',
        dueOn: null as PlainDate | null,
      }}
      required={['items', 'on']}
      command={({ items, on, via, dueOn }) => ({
        type: 'requestMissingItems',
        items: items.map((item) => missingItem.parse(item)),
        on,
        via: channel.parse(via),
        ...(dueOn ? { dueOn } : {}),
      })}
    >
      {(input, form) => (
        <>
          <Checkbox.Group label={t('form.items')} required {...input('items')}>
            <Stack gap={8} mt={6}>
              {view.missing.map((item) => (
                <Checkbox key={item} value={item} label={capital(t(`missingItem.${item}`))} />
              ))}
            </Stack>
          </Checkbox.Group>
          <OnField input={input('on')} label={t('form.onSent')} />
          <ChannelField input={input('via')} />
          <DueField
            label={t('form.dueOn')}
            input={input('dueOn')}
            asked={{ step: 'missingItems', on: form.values.on, via: form.values.via }}
          />
        </>
      )}
    </CommandForm>
  )
}

export const AdmitCase = ({ about }: FormProps) => (
  <CommandForm
    type="admitCase"
    about={about}
    initial={{ on: todayHere() }}
    required={['on']}
    command={({ on }) => ({ type: 'admitCase', on })}
  >
    {(input) => <OnField input={input('on')} />}
  </CommandForm>
)

export const RefuseCase = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <CommandForm
      type="refuseCase"
      about={about}
      initial={{ on: todayHere(), grounds: [...view.grounds] as string[], explanation: '' }}
      required={['on', 'grounds']}
      texts={['explanation']}
      command={({ on, grounds, explanation }) => ({
        type: 'refuseCase',
        on,
        grounds: grounds.map((ground) => condition.parse(ground)),
        explanation,
      })}
    >
      {(input) => (
        <>
          <Checkbox.Group label={t('form.grounds')} required {...input('grounds')}>
            <Stack gap={8} mt={6}>
              {view.grounds.map((ground) => (
                <Checkbox key={ground} value={ground} label={capital(t(`caseScreen.failed.${ground}`))} />
              ))}
            </Stack>
          </Checkbox.Group>
          <OnField input={input('on')} />
          <TextField input={input('explanation')} label={t('form.explanation')} />
        </>
      )}
    </CommandForm>
  )
}
