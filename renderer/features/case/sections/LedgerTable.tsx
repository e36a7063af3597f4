import { Badge, Group, List, Table, Text, Title } from '@mantine/core'
import { columnsOf, type Figure, type LedgerLine } from '#shared/case/ledger.ts'
import type { CaseView } from '#shared/case/view.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { DocumentLinks } from '../Documents.tsx'
import { useDesk } from '../desk.ts'

/** What each source says of the money, next to each other; and each amount as it was said. */
export const LedgerTable = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { lines } = view.ledger
  const differing = lines.filter(({ differs }) => differs).map(({ what }) => t(`amountKind.${what}`))
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Title order={3}>{t('ledger.title')}</Title>
        <CommandButton type="stateAmount" variant="subtle" />
      </Group>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('ledger.none')}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb={6}>
            {t('ledger.about')}
          </Text>
          <Figures />
          <Text size="sm" mt={6} {...(differing.length ? { fw: 600 } : {})}>
            {differing.length ? t('ledger.differ', { what: write.list(differing) }) : t('ledger.agree')}
          </Text>
        </>
      )}
      {view.amounts.length > 0 && (
        <>
          <Title order={4} fz="sm" mt="sm">
            {t('ledger.entries')}
          </Title>
          <ul className={classes.rows}>
            {view.amounts.map((amount) => (
              <li key={amount.id}>
                <Stated amount={amount} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const Figures = () => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const columns = columnsOf(view.ledger)
  const { lines, open } = view.ledger
  const hints = [
    ...(columns.some((from) => open[from] !== null) ? [t('ledger.openAbout')] : []),
    ...(lines.some(({ figures }) => columns.some((from) => figures[from]?.atLeast))
      ? [t('ledger.atLeastAbout')]
      : []),
  ]
  return (
    <>
      <Table.ScrollContainer minWidth={620} type="native">
        <Table verticalSpacing={3} aria-label={t('ledger.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('ledger.what')}</Table.Th>
              {columns.map((from) => (
                <Table.Th key={from} ta="right">
                  {t(`ledger.source.${from}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.what}>
                <WhatCell line={line} />
                {columns.map((from) => (
                  <Table.Td key={from} ta="right">
                    <Amount figure={line.figures[from]} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
            {columns.some((from) => open[from] !== null) && (
              <Table.Tr>
                <Table.Th scope="row">{capital(t('ledger.open'))}</Table.Th>
                {columns.map((from) => (
                  <Table.Td key={from} ta="right" fw={600}>
                    {open[from] === null ? '' : write.money(open[from])}
                  </Table.Td>
                ))}
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hints.length > 0 && (
        <List size="xs" c="dimmed" listStyleType="none">
          {hints.map((hint) => (
            <List.Item key={hint}>{hint}</List.Item>
          ))}
        </List>
      )}
    </>
  )
}

const WhatCell = ({ line: { what, differs } }: { line: LedgerLine }) => {
  const { t } = useWords()
  return (
    <Table.Th scope="row" fw={differs ? 650 : 400}>
      {capital(t(`amountKind.${what}`))}{' '}
      {differs && (
        <Badge variant="default" tt="none" fw={600} size="sm">
          {t('ledger.differs')}
        </Badge>
      )}
    </Table.Th>
  )
}

const Amount = ({ figure }: { figure: Figure | null }) => {
  const { t, write } = useWords()
  if (!figure) return null
  return figure.atLeast
    ? t('ledger.atLeast', { amount: write.money(figure.amount) })
    : write.money(figure.amount)
}

const Stated = ({ amount }: { amount: CaseView['amounts'][number] }) => {
  const { t, write } = useWords()
  const { view } = useDesk()
  const { id, what, by, on, note, statement, documents } = amount
  const name = t('ledger.entry', { what, by })
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
      <div>
        <Group gap="sm">
          <Text>{capital(name)}</Text>
          <Text fw={600}>{write.money(amount.amount)}</Text>
          {on && <Text c="dimmed">{write.shortDate(on)}</Text>}
        </Group>
        {note && (
          <Text size="sm" className={classes.said}>
            {note}
          </Text>
        )}
        {statement && (
          <Text size="sm" c="dimmed">
            {entryName(t, view, statement)}
          </Text>
        )}
        <DocumentLinks ids={documents} />
        {!statement && documents.length === 0 && (
          <Text size="xs" c="dimmed">
            {t('ledger.noSource')}
          </Text>
        )}
      </div>
      <Group gap={2} wrap="nowrap">
        <EntryActions
          about={id}
          name={`${name}, ${write.money(amount.amount)}`}
          correct="correctAmount"
          remove="removeAmount"
        />
      </Group>
    </Group>
  )
}
