import { Text } from '@mantine/core'
import type { EntryId } from '#shared/kernel/id.ts'
import { DateField, MoneyField } from '../../../shared/fields.tsx'
import { todayHere } from '../../../shared/parse.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { DocumentsField } from './fields.tsx'

const AgreementForm = ({ about, type }: FormProps & { type: 'recordAgreement' | 'correctAgreement' }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const { agreement } = view
  const proposed = view.documents.filter(({ kind }) => kind === 'agreement').map(({ id }) => id as string)
  return (
    <CommandForm
      type={type}
      about={about}
      initial={{
        signedOn: agreement?.signedOn ?? null,
        amount: (agreement?.amount ?? null) as number | null,
        guaranteeUntil: agreement?.guaranteeUntil ?? null,
        documents: agreement ? ([...agreement.documents] as string[]) : proposed,
      }}
      command={(values) => ({
        type,
        agreement: { ...values, documents: values.documents as EntryId[] },
      })}
    >
      {(input) => (
        <>
          <DateField label={t('form.signedOn')} maxDate={todayHere()} {...input('signedOn')} />
          <MoneyField label={t('form.amount')} {...input('amount')} />
          <DateField label={t('form.guaranteeUntil')} {...input('guaranteeUntil')} />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}
export const RecordAgreement = (props: FormProps) => <AgreementForm {...props} type="recordAgreement" />
export const CorrectAgreement = (props: FormProps) => <AgreementForm {...props} type="correctAgreement" />

export const AttachTerms = ({ about }: FormProps) => {
  const { t } = useWords()
  return (
    <CommandForm type="attachTerms" about={about} initial={{}} command={() => ({ type: 'attachTerms' })}>
      {() => <Text>{t('form.attachTermsAbout')}</Text>}
    </CommandForm>
  )
}
