import { Button, Group, Popover, Table, Text } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { type Clock, clockKey } from '#shared/clocks/clock.ts'
import { ClockStands, stoodStill } from '../../../shared/clocks/ClockWords.tsx'
import { useSaveCalendar } from '../../../shared/clocks/useSaveCalendar.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'

/** So many stand in the head; all of them are one click away. */
const inHead = 4

const useClockName = () => {
  const { t } = useWords()
  return ({ name, who }: Clock): string =>
    who === null || who === 'mediator'
      ? capital(t(`clock.${name}`))
      : `${capital(t(`clock.${name}`))} (${t(`source.${who}`)})`
}

/** What still has to happen and by when, soonest first. */
export const waitedFor = (clocks: readonly Clock[]): readonly Clock[] =>
  clocks
    .filter(({ dueOn, endedOn }) => dueOn !== null && endedOn === null)
    .toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))

/** What still has to happen, as small lines; what the rests cost, and all clocks on demand. Nothing where nothing is waited for. */
export const Clocks = () => {
  const { t } = useWords()
  const { view } = useDesk()
  const nameOf = useClockName()
  const waited = waitedFor(view.clocks)
  if (waited.length === 0) return null
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
      <ul className={classes.clocks} aria-label={t('clocks.running')}>
        {waited.slice(0, inHead).map((clock) => (
          <li key={clockKey(clock)} {...(clock.state === 'missed' ? { 'data-missed': true } : {})}>
            {t('app.colon', { what: nameOf(clock) })} <ClockStands clock={clock} />
            {stoodStill(t, clock) && <span className={classes.dim}> ({stoodStill(t, clock)})</span>}
          </li>
        ))}
      </ul>
      <AllClocks />
    </Group>
  )
}

/** Every clock that the case has had. */
export const AllClocks = ({ size = 'compact-sm' }: { size?: 'compact-sm' | 'xs' }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const nameOf = useClockName()
  const save = useSaveCalendar()
  if (view.clocks.length === 0) return null
  return (
    <Popover position="bottom-end" shadow="md" width={680} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size={size} flex="none">
          {t('clocks.all')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="70vh" style={{ overflowY: 'auto' }} aria-label={t('clocks.title')}>
        <Table verticalSpacing={6} fz="sm" aria-label={t('clocks.title')}>
          <Table.Thead>
            <Table.Tr>
              {(['what', 'from', 'due', 'stands'] as const).map((column) => (
                <Table.Th key={column}>{t(`clocks.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.clocks.map((clock) => (
              <ClockRow key={clockKey(clock)} clock={clock} name={nameOf(clock)} />
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end" mt="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            onClick={() => save(view.number)}
          >
            {t('clocks.toCalendar')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}

const ClockRow = ({ clock, name }: { clock: Clock; name: string }) => {
  const { t, write } = useWords()
  const still = stoodStill(t, clock)
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{write.shortDate(clock.startedOn)}</Table.Td>
      <Table.Td>{clock.dueOn && write.shortDate(clock.dueOn)}</Table.Td>
      <Table.Td>
        <span {...(clock.state === 'missed' ? { className: classes.late } : {})}>
          <ClockStands clock={clock} />
        </span>
        {still && (
          <Text size="xs" c="dimmed">
            {still}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
