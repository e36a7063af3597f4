import { NativeSelect } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { channel, type Party, party } from '#shared/case/vocabulary.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { todayHere } from '../../../shared/parse.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChannelField, DocumentsField, OnField, SideField, TextField } from './fields.tsx'

/** The request that a side most likely answers: the one that still waits. */
const awaitedOf = (view: CaseView, side: Party): string =>
  view.requests.find(({ to, response }) => to === side && response.is === 'awaited')?.id ?? ''

/** Who most likely speaks: the side that is waited for. */
const speaker = (view: CaseView, about: string | null): Party => {
  const { waitsFor } = view.next
  return party.safeParse(about).data ?? (waitsFor === 'respondent' ? 'respondent' : 'complainant')
}

export const RecordStatement = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const by = speaker(view, about)
  return (
    <CommandForm
      type="recordStatement"
      about={by}
      initial={{
        by: by as string,
        on: todayHere(),
        channel: 'mail',
        text: '',
        documents: [] as string[],
        answers: awaitedOf(view, by),
      }}
      required={['on', 'text']}
      texts={['text']}
      command={(values) => ({
        type: 'recordStatement',
        statement: {
          by: party.parse(values.by),
          on: values.on,
          channel: channel.parse(values.channel),
          text: values.text,
          documents: values.documents as EntryId[],
          answers: (values.answers || null) as EntryId | null,
        },
      })}
    >
      {(input, form) => {
        const requests = view.requests.filter(({ to }) => to === form.values.by)
        return (
          <>
            <SideField
              label={t('form.byStatement')}
              input={{
                value: form.values.by,
                onChange: (side) => form.setValues({ by: side, answers: awaitedOf(view, party.parse(side)) }),
              }}
            />
            {requests.length > 0 && (
              <NativeSelect
                label={t('form.answers')}
                data={[
                  { value: '', label: t('form.answersNothing') },
                  ...requests.map(({ id, on, to }) => ({
                    value: id as string,
                    label: t('form.requestOf', { on, party: to }),
                  })),
                ]}
                value={form.values.answers}
                onChange={(event) => form.setValues({ answers: event.currentTarget.value })}
              />
            )}
            <OnField input={input('on')} label={t('form.receivedOn')} />
            <ChannelField input={input('channel')} />
            <TextField input={input('text')} label={t('form.textStatement')} required rows={8} />
            <DocumentsField input={input('documents')} label={t('form.documentsOf')} />
          </>
        )
      }}
    </CommandForm>
  )
}

export const CorrectStatement = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const statement = view.statements.find((one) => one.id === about)
  if (!statement) return null
  const { id, by, answers } = statement
  return (
    <CommandForm
      type="correctStatement"
      about={about}
      initial={{
        on: statement.on,
        channel: statement.channel as string,
        text: statement.text,
        documents: [...statement.documents] as string[],
      }}
      required={['on', 'text']}
      texts={['text']}
      command={(values) => ({
        type: 'correctStatement',
        statement: {
          id,
          by,
          answers,
          on: values.on,
          channel: channel.parse(values.channel),
          text: values.text,
          documents: values.documents as EntryId[],
        },
      })}
    >
      {(input) => (
        <>
          <OnField input={input('on')} label={t('form.receivedOn')} />
          <ChannelField input={input('channel')} />
          <TextField input={input('text')} label={t('form.textStatement')} required rows={8} />
          <DocumentsField input={input('documents')} label={t('form.documentsOf')} />
        </>
      )}
    </CommandForm>
  )
}
