import { Table } from '@mantine/core'
import type { PlainDate } from '#shared/kernel/date.ts'
import { Day } from '../Day.tsx'
import { LinkText } from '../links.tsx'

type Received = { readonly number: string; readonly receivedOn: PlainDate }

/** The number of a case, which leads to it, and when it was received. */
export const CaseCells = ({ line: { number, receivedOn } }: { line: Received }) => (
  <>
    <Table.Td>
      <LinkText to="/zaken/$number" params={{ number }}>
        {number}
      </LinkText>
    </Table.Td>
    <Table.Td>
      <Day on={receivedOn} />
    </Table.Td>
  </>
)
