import { Anchor, Badge, Button, Group, Table, Text } from '@mantine/core'
import type { Terms } from '#shared/terms/terms.ts'
import { Day } from '../../shared/Day.tsx'
import { useWords } from '../../shared/words.tsx'

type TermsTableProps = {
  versions: readonly Terms[]
  read: (terms: Terms) => void
  correct: (terms: Terms) => void
  withdraw: (terms: Terms) => void
}

/** The versions, newest first; withdrawn ones stay readable. */
export const TermsTable = ({ versions, read, correct, withdraw }: TermsTableProps) => {
  const { t } = useWords()
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table verticalSpacing="sm" aria-label={t('terms.versions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={140}>{t('terms.appliesFrom')}</Table.Th>
            <Table.Th>{t('terms.name')}</Table.Th>
            <Table.Th w={220}>
              <Text span size="sm" fw={700}>
                {t('app.actions')}
              </Text>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((terms) => (
            <Table.Tr key={terms.id}>
              <Table.Td>
                <Day on={terms.appliesFrom} />
              </Table.Td>
              <Table.Td>
                <Version terms={terms} open={() => read(terms)} />
              </Table.Td>
              <Table.Td>
                {!terms.withdrawn && (
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={`${t('app.colon', { what: t('terms.correct') })} ${terms.title}`}
                      onClick={() => correct(terms)}
                    >
                      {t('terms.correct')}
                    </Button>
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={`${t('app.colon', { what: t('terms.withdraw') })} ${terms.title}`}
                      onClick={() => withdraw(terms)}
                    >
                      {t('terms.withdraw')}
                    </Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const Version = ({ terms, open }: { terms: Terms; open: () => void }) => {
  const { t, write } = useWords()
  return (
    <>
      <Group gap="xs">
        <Anchor component="button" type="button" inherit fw={600} title={t('terms.open')} onClick={open}>
          {terms.title}
        </Anchor>
        {terms.example && (
          <Badge variant="default" tt="none" fw={500}>
            {t('terms.example')}
          </Badge>
        )}
        {terms.withdrawn && (
          <Badge variant="light" color="red" tt="none" fw={500}>
            {t('terms.withdrawn')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {terms.name} · {write.size(terms.size)}
      </Text>
      {terms.withdrawn && (
        <Text size="sm">{t('terms.withdrawnBecause', { reason: terms.withdrawn.reason })}</Text>
      )}
    </>
  )
}
