import { NativeSelect } from '@mantine/core'
import { amountKind, amountKinds, source } from '#shared/case/vocabulary.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { DateField, MoneyField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { DocumentsField, TextField } from './fields.tsx'

const AmountForm = ({ about, type }: FormProps & { type: 'stateAmount' | 'correctAmount' }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const stated = view.amounts.find(({ id }) => id === about)
  return (
    <CommandForm
      type={type}
      about={about}
      initial={{
        what: (stated?.what ?? 'invoiced') as string,
        by: (stated?.by ?? 'complainant') as string,
        amount: (stated?.amount ?? null) as number | null,
        on: (stated?.on ?? null) as PlainDate | null,
        note: stated?.note ?? '',
        statement: (stated?.statement ?? '') as string,
        documents: [...(stated?.documents ?? [])] as string[],
      }}
      texts={['note']}
      problems={({ amount }) => (amount === null ? { amount: t('form.required') } : {})}
      command={({ what, by, amount, on, note, statement, documents }) => {
        const facts = {
          what: amountKind.parse(what),
          by: source.parse(by),
          amount: amount ?? 0,
          on,
          note,
          statement: (statement || null) as EntryId | null,
          documents: documents as EntryId[],
        }
        return type === 'correctAmount' && stated
          ? { type, amount: { id: stated.id, ...facts } }
          : { type: 'stateAmount', amount: facts }
      }}
    >
      {(input, form) => {
        const statements = view.statements.filter(({ by }) => by === form.values.by)
        return (
          <>
            <NativeSelect
              label={t('ledger.kind')}
              data={amountKinds.map((value) => ({ value, label: capital(t(`amountKind.${value}`)) }))}
              value={form.values.what}
              onChange={(event) => form.setValues({ what: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('ledger.by')}
              data={source.options.map((value) => ({ value, label: capital(t(`source.${value}`)) }))}
              value={form.values.by}
              onChange={(event) => form.setValues({ by: event.currentTarget.value, statement: '' })}
            />
            <MoneyField label={t('ledger.amount')} required {...input('amount')} />
            <DateField label={t('ledger.on')} maxDate={todayHere()} {...input('on')} />
            <TextField input={input('note')} label={t('ledger.note')} rows={2} />
            {statements.length > 0 && (
              <NativeSelect
                label={t('ledger.statement')}
                data={[
                  { value: '', label: t('ledger.noStatement') },
                  ...statements.map(({ id }) => ({ value: id as string, label: entryName(t, view, id) })),
                ]}
                value={form.values.statement}
                onChange={(event) => form.setValues({ statement: event.currentTarget.value })}
              />
            )}
            <DocumentsField input={input('documents')} />
            {!form.values.statement && form.values.documents.length === 0 && (
              <p role="note">{t('ledger.noSource')}</p>
            )}
          </>
        )
      }}
    </CommandForm>
  )
}
export const StateAmount = (props: FormProps) => <AmountForm {...props} type="stateAmount" />
export const CorrectAmount = (props: FormProps) => <AmountForm {...props} type="correctAmount" />
