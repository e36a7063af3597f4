import { Alert, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CaseLine } from '#shared/contract/cases.ts'
import type { ShownTemplate } from '#shared/contract/letters.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { useAsk } from '../../../shared/api.tsx'
import { partiesText } from '../../../shared/cases/words.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import { LetterPaper } from '../LetterPaper.tsx'
import classes from '../letters.module.css'
import type { EditedTemplate } from './useTemplate.ts'

type Props = {
  shown: ShownTemplate
  template: EditedTemplate
  number: string | null
  cases: readonly CaseLine[]
  choose: (number: string | null) => void
}

/** What a letter of a real case would say with the text as it stands. */
export const TemplatePreview = ({ shown, template, number, cases, choose }: Props) => {
  const { t } = useWords()
  const ask = useAsk()
  const [words] = useDebouncedValue(JSON.stringify(template.keyed), 250)
  const keyed = JSON.parse(words) as EditedTemplate['keyed']
  const preview = useQuery(
    ask.templates.preview.queryOptions({
      input: { ...shown.key, number: number ?? '', subject: keyed?.subject ?? '', text: keyed?.text ?? '' },
      enabled: number !== null && keyed !== null && !template.problem,
      placeholderData: keepPreviousData,
    }),
  )
  const seen = number === null ? undefined : preview.data
  return (
    <section className={classes.preview} aria-label={t('templates.preview')}>
      <Select
        label={t('templates.withCase')}
        placeholder={t('templates.chooseCase')}
        searchable
        allowDeselect={false}
        limit={50}
        value={number}
        onChange={choose}
        data={cases.map((line) => ({
          value: line.number,
          label: `${line.number} · ${partiesText(t, line)}`,
        }))}
      />
      {number === null && <Text c="dimmed">{t('templates.noCase')}</Text>}
      <FailureAlert error={preview.error} />
      {seen && !seen.ok && (
        <Alert role="status" color="yellow" title={t('templates.notWithCase')} p="sm">
          {refusalSentence(t, seen.refusal)}
        </Alert>
      )}
      {seen?.ok && <LetterPaper view={seen.view} />}
    </section>
  )
}
