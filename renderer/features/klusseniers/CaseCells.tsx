import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseOfPerson } from '#shared/contract/cases.ts'
import { nextWords } from '../../shared/cases/words.ts'
import { Day } from '../../shared/Day.tsx'
import { LinkText } from '../../shared/links.tsx'
import { capital, useWords } from '../../shared/words.tsx'

/** The number of a case, which leads to it, and when it was received. */
export const CaseCells = ({ line: { number, receivedOn } }: { line: CaseOfPerson }) => (
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

/** How a case ended; of one that goes on, what is next. What else there is to say of it stands beneath. */
export const OutcomeCell = ({ line, children }: { line: CaseOfPerson; children?: ReactNode }) => {
  const { t } = useWords()
  return (
    <Table.Td>
      {line.outcome ? (
        capital(t(`outcome.${line.outcome}`))
      ) : (
        <Text span inherit c="dimmed">
          {t('klusseniers.running')}: {nextWords(t, line)}
        </Text>
      )}
      {children}
    </Table.Td>
  )
}
