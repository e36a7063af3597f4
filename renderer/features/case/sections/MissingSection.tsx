import { Alert, Group, Text } from '@mantine/core'
import type { CommandType } from '#shared/case/commands.ts'
import type { MissingItem } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'

/** What completes each missing item. */
const completes: Readonly<Record<MissingItem, readonly [CommandType, about: string | null]>> = {
  contactDetails: ['correctParties', null],
  klussenierName: ['correctParties', null],
  signedAgreement: ['attachDocument', null],
  invoices: ['attachDocument', null],
  invoicePayments: ['recordInvoice', null],
  description: ['recordStatement', 'complainant'],
}

/** What is still lacking of what is asked of the complainant: said here and nowhere else. */
export const MissingSection = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const asked = view.missingRequests.at(-1)
  return (
    <Section
      part="missing"
      actions={
        view.missing.length > 0 && (
          <CommandButton type="requestMissingItems" label={t('caseScreen.askMissing')} />
        )
      }
    >
      {view.missing.length === 0 ? (
        <Text c="dimmed">{t('caseScreen.nothingMissing')}</Text>
      ) : (
        <ul className={classes.rows}>
          {view.missing.map((item) => {
            const [type, about] = completes[item]
            return (
              <li key={item}>
                <Group justify="space-between" gap="sm">
                  <Text>{capital(t(`missingItem.${item}`))}</Text>
                  <CommandButton type={type} about={about} variant="subtle" />
                </Group>
              </li>
            )
          })}
        </ul>
      )}
      {asked && (
        <Alert role="note" color="gray" p="xs">
          {t('caseScreen.askedOn', {
            on: asked.on,
            dueOn: asked.dueOn,
            items: write.list(asked.items.map((item) => t(`missingItem.${item}`))),
          })}
        </Alert>
      )}
    </Section>
  )
}
