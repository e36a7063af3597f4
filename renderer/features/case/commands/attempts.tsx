import type { CaseView } from '#shared/case/view.ts'
import { channel, party } from '#shared/case/vocabulary.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { todayHere } from '../../../shared/parse.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChannelField, DocumentsField, OnField, SideField, TextField } from './fields.tsx'

const valuesOf = (attempt: CaseView['attempts'][number] | undefined) => ({
  by: (attempt?.by ?? 'complainant') as string,
  on: attempt?.on ?? todayHere(),
  channel: (attempt?.channel ?? 'mail') as string,
  text: attempt?.text ?? '',
  documents: [...(attempt?.documents ?? [])] as string[],
})
type Values = ReturnType<typeof valuesOf>
const factsOf = (values: Values) => ({
  by: party.parse(values.by),
  on: values.on,
  channel: channel.parse(values.channel),
  text: values.text,
  documents: values.documents as EntryId[],
})

const AttemptForm = ({ about, type }: FormProps & { type: 'recordAttempt' | 'correctAttempt' }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const attempt = view.attempts.find((one) => one.id === about)
  return (
    <CommandForm
      type={type}
      about={about}
      initial={valuesOf(attempt)}
      required={['on', 'text']}
      texts={['text']}
      command={(values) =>
        type === 'correctAttempt' && attempt
          ? { type, attempt: { id: attempt.id, ...factsOf(values) } }
          : { type: 'recordAttempt', attempt: factsOf(values) }
      }
    >
      {(input) => (
        <>
          <SideField input={input('by')} label={t('form.by')} />
          <OnField input={input('on')} />
          <ChannelField input={input('channel')} />
          <TextField input={input('text')} label={t('form.textAttempt')} required />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}
export const RecordAttempt = (props: FormProps) => <AttemptForm {...props} type="recordAttempt" />
export const CorrectAttempt = (props: FormProps) => <AttemptForm {...props} type="correctAttempt" />
