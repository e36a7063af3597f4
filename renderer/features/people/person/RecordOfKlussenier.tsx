import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Party } from '#shared/case/vocabulary.ts'
import type { CaseOfPerson } from '#shared/contract/cases.ts'
import type { KlussenierRecord, RecordLine, RecordSums } from '#shared/figures/klussenierRecord.ts'
import { fairness, hasFewDays, keptText } from '#shared/figures/recordReport.ts'
import { fieldText } from '#shared/search/write.ts'
import { vocabularyIn } from '#shared/words/vocabulary.ts'
import { Asked, Empty } from '../../../shared/Asked.tsx'
import { useAsk, useClient } from '../../../shared/api.tsx'
import { ReportButtons } from '../../../shared/exports/ReportButtons.tsx'
import { LinkButton } from '../../../shared/links.tsx'
import { typeInSearch } from '../../../shared/searches/useTyped.ts'
import { useEntry } from '../../../shared/useEntry.ts'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { RecordCases } from './RecordCases.tsx'
import { RecordSorts } from './RecordSorts.tsx'
import { RecordYears } from './RecordYears.tsx'
import { everyCase, isSame, isShown, shownWords } from './shown.ts'

type Props = { id: KlussenierRecord['id']; cases: readonly CaseOfPerson[] }

/** The cases of a Klussenier over the years, what is complained of him apart from his own complaints. */
export const RecordOfKlussenier = ({ id, cases }: Props) => {
  const query = useQuery(useAsk().figures.klussenier.queryOptions({ input: { id } }))
  return <Asked query={query}>{(record) => <Loaded key={record.id} record={record} cases={cases} />}</Asked>
}

/** The years in which he had cases, in either role, latest first. */
const yearsOf = ({ lines }: KlussenierRecord): readonly number[] => [
  ...new Set(lines.map(({ year }) => year)),
]

/** What he kept of what he agreed to do, where there is enough to say so. */
const Kept = ({ sums }: { sums: RecordSums }) => {
  const { t, write } = useWords()
  const kept = keptText(sums, { t, write })
  return (
    kept && (
      <Text mt="xs" mb="xs">
        {kept}.
      </Text>
    )
  )
}

const roles: readonly Party[] = ['respondent', 'complainant']

const Loaded = ({ record, cases }: { record: KlussenierRecord; cases: readonly CaseOfPerson[] }) => {
  const { t, write, language } = useWords()
  const client = useClient()
  const [shown, show] = useSession(`record.shown ${useEntry()}`, everyCase)
  if (record.lines.length === 0) return <Empty title={t('klusseniers.noCases')} />
  const narrowed = !isSame(shown, everyCase)
  const byNumber = new Map(cases.map((line) => [line.number, line]))
  const lines = record.lines
    .filter((line) => isShown(line, shown))
    .flatMap((line): readonly { line: RecordLine; of: CaseOfPerson }[] => {
      const of = byNumber.get(line.number)
      return of ? [{ line, of }] : []
    })
  return (
    <>
      <Text c="dimmed" maw={820} mb="sm">
        {t('record.lead')}
      </Text>
      {roles
        .filter((role) => record[role].all.cases > 0)
        .map((role) => (
          <section key={role} aria-label={t(`record.role.${role}`)}>
            <Title order={3} mt="md">
              {t(`record.role.${role}`)}
            </Title>
            <Text c="dimmed" size="sm">
              {t(`record.about.${role}`)}
            </Text>
            {/* The shares stand in the report only. */}
            {fairness(record[role], { t, write }, hasFewDays).map((sentence) => (
              <Alert key={sentence} variant="light" color="gray" my="xs" p="xs" maw={820}>
                {sentence}
              </Alert>
            ))}
            <RecordYears role={role} record={record[role]} shown={shown} show={show} />
            <Kept sums={record[role].all} />
            <RecordSorts role={role} record={record[role]} shown={shown} show={show} />
          </section>
        ))}
      <Group justify="space-between" mt="lg" mb="xs">
        <Group gap="sm" role="status">
          <Title order={3}>{t('klusseniers.cases')}</Title>
          <Text c="dimmed">
            {[
              narrowed && t('record.only', { what: shownWords({ t, write }, shown) }),
              t('klusseniers.total', { count: lines.length }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Group>
        <Group gap="xs">
          <NativeSelect
            size="xs"
            aria-label={t('record.period')}
            value={shown.year ?? ''}
            data={[
              { value: '', label: t('record.anyPeriod') },
              ...yearsOf(record).map((year) => ({ value: String(year), label: String(year) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              show({ ...shown, year: value ? Number(value) : null })
            }
          />
          {narrowed && (
            <Button variant="subtle" size="xs" onClick={() => show(everyCase)}>
              {t('record.showAll')}
            </Button>
          )}
          <LinkButton
            variant="default"
            size="xs"
            to="/zoeken"
            onClick={() => typeInSearch(fieldText('klussenier', record.name, vocabularyIn(language)))}
          >
            {t('record.search')}
          </LinkButton>
        </Group>
      </Group>
      <RecordCases lines={lines} />
      <Group mt="md">
        <ReportButtons
          report={(form, signal) => client.figures.klussenierReport({ id: record.id, form }, { signal })}
        />
      </Group>
    </>
  )
}
