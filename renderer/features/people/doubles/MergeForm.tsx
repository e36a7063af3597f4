import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core'
import type { DoublePair, PersonSheet } from '#shared/contract/people.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { Reasons } from './Reasons.tsx'
import { type Choices, fuller, labelOf, type SheetField, sheetFields, textOf } from './sheet.ts'
import { useMerging } from './useMerging.ts'

/** Two records side by side: what agrees, which details stay, and one yes or no. */
export const MergeForm = ({ pair, done, open }: { pair: DoublePair; done: () => void; open: boolean }) => {
  const { t } = useWords()
  const { one, other } = pair
  // What was chosen stays while the pair is out of sight.
  const [choices, setChoices] = useSession(`doubles.choices ${one.id} ${other.id}`, fuller(t, pair))
  const { merge, tellApart, busy, error } = useMerging(done)
  const fields = sheetFields.filter((field) => field !== 'tradeName' || one.kind === 'klussenier')
  return (
    <Stack>
      <Reasons pair={pair} />
      <Text size="sm" c="dimmed">
        {t('doubles.choose')}
      </Text>
      <Table.ScrollContainer minWidth={520} type="native">
        <Table verticalSpacing="xs" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>{t('doubles.detail')}</Table.Th>
              <Table.Th>{t('doubles.stays')}</Table.Th>
              <Table.Th>{t('doubles.goes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field) => (
              <FieldRow
                key={field}
                pair={pair}
                field={field}
                choices={choices}
                onChoose={(side) => setChoices({ ...choices, [field]: side })}
              />
            ))}
            <Table.Tr>
              <Table.Th scope="row" fw={400} c="dimmed">
                {t('doubles.cases')}
              </Table.Th>
              <Table.Td>
                <CaseCount sheet={one} />
              </Table.Td>
              <Table.Td>
                <CaseCount sheet={other} />
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <FailureAlert error={error} />
      <Group justify="space-between">
        <Button variant="default" disabled={busy} onClick={() => void tellApart(pair)}>
          {t('doubles.apart')}
        </Button>
        <Button loading={busy} onClick={() => void merge(pair, choices, open)}>
          {t('doubles.merge')}
        </Button>
      </Group>
    </Stack>
  )
}

const CaseCount = ({ sheet: { cases, open } }: { sheet: PersonSheet }) => {
  const { t } = useWords()
  if (cases === 0) return <Dimmed>{t('klusseniers.noCases')}</Dimmed>
  return (
    <>
      {t('klusseniers.total', { count: cases })}
      {open > 0 && `, ${t('doubles.casesOpen', { count: open })}`}
    </>
  )
}

const Dimmed = ({ children }: { children: string }) => (
  <Text span inherit c="dimmed">
    {children}
  </Text>
)

type FieldRowProps = {
  pair: DoublePair
  field: SheetField
  choices: Choices
  onChoose: (side: 'one' | 'other') => void
}

/** A detail of both: something to choose where they differ. */
const FieldRow = ({ pair, field, choices, onChoose }: FieldRowProps) => {
  const { t } = useWords()
  const label = labelOf(t, field)
  const texts = { one: textOf(t, pair.one, field), other: textOf(t, pair.other, field) }
  const differ = texts.one !== texts.other
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} c="dimmed">
        {label}
      </Table.Th>
      {(['one', 'other'] as const).map((side) => (
        <Table.Td key={side} style={{ overflowWrap: 'anywhere' }}>
          {differ ? (
            <Radio
              name={`${pair.one.id}-${pair.other.id}-${field}`}
              aria-label={`${t('app.colon', { what: label })} ${texts[side] || t('klusseniers.unknown')}`}
              label={texts[side] || <Dimmed>{t('klusseniers.unknown')}</Dimmed>}
              checked={choices[field] === side}
              onChange={() => onChoose(side)}
            />
          ) : (
            texts[side] || <Dimmed>{t('klusseniers.unknown')}</Dimmed>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
