import { Anchor, Badge, Group, Text, Title } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLinks } from '../Documents.tsx'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'
import { LedgerTable } from './LedgerTable.tsx'

/** The signed agreement, the terms that came with it, and the invoices. */
export const AgreementSection = () => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Section
      part="agreement"
      actions={
        <>
          <CommandButton type={view.agreement ? 'correctAgreement' : 'recordAgreement'} />
          {!view.allowed.attachTerms && <CommandButton type="attachTerms" />}
          <CommandButton type="recordInvoice" />
        </>
      }
    >
      {view.agreement ? (
        <Agreement agreement={view.agreement} />
      ) : (
        <Text c="dimmed">{t('caseScreen.agreementEmpty')}</Text>
      )}
      <Title order={3}>{t('caseScreen.invoices')}</Title>
      {view.invoices.length === 0 && <Text c="dimmed">{t('caseScreen.invoicesEmpty')}</Text>}
      {view.invoices.length > 0 && (
        <ul className={classes.rows}>
          {view.invoices.map((invoice) => (
            <li key={invoice.id}>
              <Invoice invoice={invoice} />
            </li>
          ))}
        </ul>
      )}
      <LedgerTable />
    </Section>
  )
}

const Agreement = ({ agreement }: { agreement: NonNullable<CaseView['agreement']> }) => {
  const { t, write } = useWords()
  const { view, look } = useDesk()
  const { terms } = view
  const unknown = t('caseScreen.unknown')
  const day = (on: PlainDate | null) => (on ? write.date(on) : unknown)
  return (
    <dl className={classes.facts}>
      <dt>{t('caseScreen.signedOn')}</dt>
      <dd>{day(agreement.signedOn)}</dd>
      <dt>{t('caseScreen.amount')}</dt>
      <dd>{agreement.amount === null ? unknown : write.money(agreement.amount)}</dd>
      <dt>{t('caseScreen.guaranteeUntil')}</dt>
      <dd>{day(agreement.guaranteeUntil)}</dd>
      {agreement.documents.length > 0 && (
        <>
          <dt>{t('documents.title')}</dt>
          <dd>
            <DocumentLinks ids={agreement.documents} />
          </dd>
        </>
      )}
      <dt>{t('caseScreen.terms')}</dt>
      <dd>
        {terms ? (
          <>
            <Anchor
              component="button"
              type="button"
              onClick={() => look({ ...terms, mediaType: 'application/pdf' })}
            >
              {terms.title}
            </Anchor>{' '}
            ({t('caseScreen.termsFrom', { day: terms.appliesFrom })})
          </>
        ) : (
          <Text c="dimmed">{agreement.signedOn ? t('caseScreen.noTerms') : unknown}</Text>
        )}
      </dd>
    </dl>
  )
}

const Invoice = ({ invoice }: { invoice: CaseView['invoices'][number] }) => {
  const { t, write } = useWords()
  const name = t('caseScreen.invoice', { number: invoice.number })
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
      <div>
        <Group gap="sm">
          <Text fw={600}>{name}</Text>
          <Text>{write.money(invoice.amount)}</Text>
          {invoice.on && <Text c="dimmed">{write.shortDate(invoice.on)}</Text>}
          <Badge variant="default" tt="none" fw={500}>
            {invoice.paid === null
              ? t('caseScreen.paidUnknown')
              : invoice.paid
                ? t('caseScreen.paid')
                : t('caseScreen.notPaid')}
          </Badge>
        </Group>
        <DocumentLinks ids={invoice.documents} />
      </div>
      <Group gap={2} wrap="nowrap">
        <EntryActions about={invoice.id} name={name} correct="correctInvoice" remove="removeInvoice" />
      </Group>
    </Group>
  )
}
