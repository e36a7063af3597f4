import type { CaseView } from '#shared/case/view.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { DateField, MoneyField } from '../../../shared/fields.tsx'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChoiceField, DocumentsField, LineField } from './fields.tsx'

const paidAs = { yes: true, no: false, unknown: null } as const
const paidOf = (key: string): boolean | null => (key in paidAs ? paidAs[key as keyof typeof paidAs] : null)
const paidKey = (paid: boolean | null | undefined): string =>
  paid === true ? 'yes' : paid === false ? 'no' : 'unknown'

/** An invoice of whose documents none is recorded yet: the one that is probably being recorded now. */
const unrecorded = (view: CaseView): string[] => {
  const used = new Set(view.invoices.flatMap(({ documents }) => documents))
  return view.documents
    .filter(({ kind, id }) => kind === 'invoice' && !used.has(id))
    .slice(0, 1)
    .map(({ id }) => id)
}

const InvoiceForm = ({ about, type }: FormProps & { type: 'recordInvoice' | 'correctInvoice' }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const invoice = view.invoices.find((one) => one.id === about)
  return (
    <CommandForm
      type={type}
      about={about}
      initial={{
        number: invoice?.number ?? '',
        on: invoice?.on ?? null,
        amount: invoice?.amount ?? null,
        paid: paidKey(invoice?.paid),
        documents: invoice ? ([...invoice.documents] as string[]) : unrecorded(view),
      }}
      problems={({ amount }) => (amount === null ? { amount: t('form.required') } : {})}
      command={({ amount, paid, documents, ...values }) => {
        const facts = {
          ...values,
          amount: amount ?? 0,
          paid: paidOf(paid),
          documents: documents as EntryId[],
        }
        return type === 'correctInvoice' && invoice
          ? { type, invoice: { id: invoice.id, ...facts } }
          : { type: 'recordInvoice', invoice: facts }
      }}
    >
      {(input) => (
        <>
          <LineField label={t('form.invoiceNumber')} input={input('number')} />
          <DateField label={t('form.invoiceOn')} {...input('on')} />
          <MoneyField label={t('form.amount')} required {...input('amount')} />
          <ChoiceField
            input={input('paid')}
            label={t('form.paid')}
            choices={[
              { value: 'yes', label: t('form.yes') },
              { value: 'no', label: t('form.no') },
              { value: 'unknown', label: t('form.unknown') },
            ]}
          />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}
export const RecordInvoice = (props: FormProps) => <InvoiceForm {...props} type="recordInvoice" />
export const CorrectInvoice = (props: FormProps) => <InvoiceForm {...props} type="correctInvoice" />
