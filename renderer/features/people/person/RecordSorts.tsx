import { Table, Title } from '@mantine/core'
import type { Party } from '#shared/case/vocabulary.ts'
import type { RoleRecord } from '#shared/figures/klussenierRecord.ts'
import { categoryText } from '#shared/figures/recordReport.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { CaseCount, type Showing } from './CaseCount.tsx'
import classes from './person.module.css'
import { everyCase, type Shown } from './shown.ts'

type Sort = { readonly name: string; readonly cases: number; readonly of: Shown }

/** What the cases in a role were about and how they ended, with a bar beside each number. */
export const RecordSorts = ({ role, record, ...showing }: Showing & { role: Party; record: RoleRecord }) => {
  const { t, write } = useWords()
  return (
    <div className={classes.sorts}>
      <Sorts
        title={t(`record.sorts.about.${role}`)}
        most={record.all.cases}
        sorts={record.about.map(({ value, cases }) => ({
          name: categoryText(value, { t, write }),
          cases,
          of: { ...everyCase, role, about: value ?? 'none' },
        }))}
        {...showing}
      />
      <Sorts
        title={t(`record.sorts.outcomes.${role}`)}
        most={record.all.cases}
        sorts={record.outcomes.map(({ value, cases }) => ({
          name: t(`outcome.${value}`),
          cases,
          of: { ...everyCase, role, outcome: value },
        }))}
        {...showing}
      />
    </div>
  )
}

const Sorts = ({
  title,
  most,
  sorts,
  ...showing
}: Showing & { title: string; most: number; sorts: readonly Sort[] }) => {
  const { t } = useWords()
  if (sorts.length === 0) return null
  return (
    <section>
      <Title order={4} fz="sm" mt="sm">
        {title}
      </Title>
      <Table verticalSpacing={3} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('figures.column.what')}</Table.Th>
            <Table.Th ta="right">{t('figures.column.number')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorts.map(({ name, cases, of }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {capital(name)}
              </Table.Th>
              <CaseCount value={cases} of={of} most={most} {...showing} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
