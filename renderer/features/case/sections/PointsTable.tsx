import { Group, Table, Text, Title } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { type Party, parties } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CommandButton, EntryActions } from '../CommandButton.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { PositionChoice } from './PositionChoice.tsx'

type Point = CaseView['points'][number]

/** The points of the complaint, with what each side says of them. */
export const PointsTable = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const number = t('points.point')
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Title order={3}>{t('points.title')}</Title>
        <CommandButton type="markPoint" variant="subtle" />
      </Group>
      {view.points.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('points.empty')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={640} type="native">
          <Table verticalSpacing={6} aria-label={t('points.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{number}</Table.Th>
                {parties.map((side) => (
                  <Table.Th key={side} className={classes[side === 'complainant' ? 'hoor' : 'wederhoor']}>
                    {capital(t(`party.${side}`))}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.points.map((point, index) => (
                <Table.Tr key={point.id} style={{ verticalAlign: 'top' }}>
                  <Table.Td>
                    <PointCell point={point} number={index + 1} />
                  </Table.Td>
                  {parties.map((side) => (
                    <Table.Td key={side} w="28%" miw={190}>
                      <PositionCell point={point} number={index + 1} side={side} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  )
}

const PointCell = ({ point, number }: { point: Point; number: number }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const from = view.statements.find(({ id }) => id === point.statement)
  const open = parties.every((side) => !point.positions[side])
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
      <div>
        <Text className={classes.said}>
          {number}. {point.text}
        </Text>
        {from && (
          <Text size="xs" c="dimmed">
            {t('points.from', { on: from.on })}
          </Text>
        )}
      </div>
      {open && (
        <Group gap={2} wrap="nowrap">
          <EntryActions
            about={point.id}
            name={t('points.one', { number })}
            correct="correctPoint"
            remove="removePoint"
          />
        </Group>
      )}
    </Group>
  )
}

const PositionCell = ({ point, number, side }: { point: Point; number: number; side: Party }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const taken = point.positions[side]
  const statement = view.statements.find(({ id }) => id === taken?.statement)
  const last = view.statements.findLast(({ by }) => by === side)
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
      <div>
        {side === 'respondent' && last && !view.allowed.takePosition ? (
          <PositionChoice point={point} number={number} side={side} statement={taken?.statement ?? last.id} />
        ) : (
          <Text size="sm" {...(taken ? { fw: 600 } : { c: 'dimmed' })}>
            {t(`points.position.${side}.${taken?.position ?? 'unanswered'}`)}
          </Text>
        )}
        {taken?.text && (
          <Text size="sm" className={classes.said}>
            {taken.text}
          </Text>
        )}
        {statement && (
          <Text size="xs" c="dimmed">
            {t('points.in', { on: statement.on })}
          </Text>
        )}
      </div>
      {last && (
        <EntryActions
          about={`${point.id}/${side}`}
          name={t('points.choose', { party: side, number })}
          correct="takePosition"
        />
      )}
    </Group>
  )
}
