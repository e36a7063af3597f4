import type { PlainDate } from '#shared/kernel/date.ts'
import { DateField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { useWords } from '../../../shared/words.tsx'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { OnField, TextField } from './fields.tsx'

/** The procedure takes longer: once, with a reason, and both sides were told. */
export const ExtendProcedure = ({ about }: FormProps) => {
  const { t } = useWords()
  return (
    <CommandForm
      type="extendProcedure"
      about={about}
      initial={{ on: todayHere(), dueOn: null as PlainDate | null, reason: '', told: todayHere() }}
      required={['on', 'reason', 'told']}
      texts={['reason']}
      command={({ dueOn, ...said }) => ({ type: 'extendProcedure', ...said, ...(dueOn && { dueOn }) })}
    >
      {(input) => (
        <>
          <DateField label={t('form.dueOn')} description={t('form.procedureLimit')} {...input('dueOn')} />
          <TextField input={input('reason')} label={t('form.reason')} required rows={2} />
          <OnField input={input('told')} label={t('form.told')} />
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}
