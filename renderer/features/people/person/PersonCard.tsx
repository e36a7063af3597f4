import { Badge, Button, Group, Modal, Paper, Table, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PartyDetails } from '#shared/case/facts.ts'
import type { MergedRecord, PersonKind } from '#shared/contract/people.ts'
import { Screen } from '../../../shared/Screen.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import { MayBeSame } from '../doubles/MayBeSame.tsx'
import { MergedRecords } from '../doubles/MergedRecords.tsx'
import { SameAsAnother } from '../doubles/SameAsAnother.tsx'
import { CorrectPersonForm } from './CorrectPersonForm.tsx'
import classes from './person.module.css'

type PersonCardProps = {
  kind: PersonKind
  details: PartyDetails & { readonly active?: boolean }
  /** How many cases he was in. */
  total: number
  merged: readonly MergedRecord[]
  /** Leads to the list. */
  back: ReactNode
  /** What is shown of those cases. */
  children: ReactNode
}

/** Someone's details, and the cases he was in. */
export const PersonCard = ({ kind, details, total, merged, back, children }: PersonCardProps) => {
  const { t } = useWords()
  const [correcting, { open, close }] = useDisclosure(false)
  return (
    <Screen
      keepsPlace
      title={details.name}
      beside={
        <Badge variant="default" tt="none" fw={500}>
          {details.active === false ? t('klusseniers.inactive') : capital(t(`stream.${kind}`))}
        </Badge>
      }
      actions={back}
    >
      <Modal opened={correcting} onClose={close} title={t('klusseniers.edit')}>
        <CorrectPersonForm kind={kind} details={details} done={close} />
      </Modal>
      <Paper component="section" withBorder p="md" mb="lg" maw={720} bg="var(--surface)">
        <Group justify="space-between">
          <Title order={2}>{t('klusseniers.card')}</Title>
          <Group gap="xs">
            <SameAsAnother kind={kind} id={details.id} />
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={open}
            >
              {t('klusseniers.edit')}
            </Button>
          </Group>
        </Group>
        <Details details={details} />
        <MergedRecords merged={merged} />
      </Paper>
      <MayBeSame kind={kind} id={details.id} />
      <section>
        <Title order={2} mb="xs">
          {t('klusseniers.history')}{' '}
          <Text span c="dimmed" fw={400}>
            {total > 0 && t('klusseniers.total', { count: total })}
          </Text>
        </Title>
        {children}
      </section>
    </Screen>
  )
}

const Details = ({ details }: { details: PartyDetails }) => {
  const { t } = useWords()
  const { address } = details
  const lines = address && [
    address.street,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.country,
  ]
  const rows: [string, string | null][] = [
    ...('tradeName' in details
      ? [[t('settings.tradeName'), details.tradeName] as [string, string | null]]
      : []),
    [t('settings.email'), details.email],
    [t('settings.phone'), details.phone],
    [t('settings.address'), lines?.filter(Boolean).join(', ') ?? null],
    [t('klusseniers.language'), capital(t(`language.${details.language}`))],
  ]
  return (
    <Table withRowBorders={false} mt="xs" verticalSpacing={3} layout="fixed">
      <Table.Tbody>
        {rows.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th className={classes.label} fw={400} c="dimmed" scope="row">
              {label}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {value || (
                <Text span inherit c="dimmed">
                  {t('klusseniers.unknown')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
