import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseOfPerson } from '#shared/contract/cases.ts'
import { nextWords } from '../../../shared/cases/words.ts'
import { capital, useWords } from '../../../shared/words.tsx'

/** How a case ended; of one that goes on, what is next. What else there is to say of it stands beneath. */
export const OutcomeCell = ({ line, children }: { line: CaseOfPerson; children?: ReactNode }) => {
  const { t } = useWords()
  return (
    <Table.Td>
      {line.outcome ? (
        capital(t(`outcome.${line.outcome}`))
      ) : (
        <Text span inherit c="dimmed">
          {t('app.colon', { what: t('klusseniers.running') })} {nextWords(t, line)}
        </Text>
      )}
      {children}
    </Table.Td>
  )
}
